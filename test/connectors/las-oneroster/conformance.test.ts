import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { lasOneRoster } from '../../../connectors/las-oneroster';
import { simulatedClient, startOneRosterSimulator } from '../../../connectors/las-oneroster/simulator';
import { asked, lists } from './open-oneroster';

describe.each(['standard', 'ed-fi', 'timeback'] as const)('a provider like %s', (vendor) => {
  describeConnector({
    connector: lasOneRoster as Connector,
    overHttp: true,
    invalidSettings: { rosteringUrl: 'http://roster.example/ims/oneroster/v1p1' },
    canaries: [
      'u-77',
      '1001',
      'fien@school.example',
      'wachtwoord-van-fien',
      simulatedClient.secret,
      'token-1',
      'Bakker',
    ],
    foreign: ['Bakker'],
    async setScene(through) {
      const simulator = await startOneRosterSimulator({ lists, vendor });
      const origin = await through(simulator.origin);
      const client = vendor === 'timeback' ? 'body' : 'header';
      return {
        settings: {
          rosteringUrl: simulator.rosteringUrl.replace(simulator.origin, origin),
          auth: { tokenUrl: `${origin}/token`, clientId: simulatedClient.clientId, secret: 'oneroster', client },
          pageSize: 3,
        },
        secrets: { oneroster: simulatedClient.secret },
        subject: asked(),
        stranger: asked({ givenName: 'Mila', familyName: 'Smit' }),
        close: simulator.close,
      };
    },
  });
});
