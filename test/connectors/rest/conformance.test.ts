import { asConfigured } from '../../../connectors/kit/as-configured';
import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { rest } from '../../../connectors/rest';
import { startRestSimulator } from '../../../connectors/rest/simulator';
import { askedFien, files, interfaceSettings, lists, types } from './invented-interface';

const settings = (origin: string) => ({ ...interfaceSettings(origin), types });

describeConnector({
  connector: asConfigured(rest as Connector, settings('https://portal.example')),
  overHttp: true,
  invalidSettings: { ...settings('http://portal.example') },
  canaries: ['Saskia', 'saskia@example.org', 'o-7', 'very-secret', 'token-1'],
  foreign: ['"c2"'],
  async setScene(through) {
    const simulator = await startRestSimulator({ clientId: 'inzage', clientSecret: 'very-secret', lists, files });
    return {
      settings: settings(await through(simulator.origin)),
      secrets: { portal: 'very-secret' },
      subject: askedFien,
      stranger: { ...askedFien, givenName: 'Bo', familyName: 'Linde' },
      close: simulator.close,
    };
  },
});
