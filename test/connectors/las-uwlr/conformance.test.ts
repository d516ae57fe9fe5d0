import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { lasUwlr } from '../../../connectors/las-uwlr';
import { simulatedAuthorization, startUwlrSimulator } from '../../../connectors/las-uwlr/simulator';
import { asked, board, eck, settingsFor } from './two-schools';

describe.each(['all-in-one', 'stepped'])('asked %s', (mode) => {
  describeConnector({
    connector: lasUwlr as Connector,
    overHttp: true,
    invalidSettings: settingsFor('http://las.example/uwlr'),
    canaries: ['L1001', '999990019', '5501AA', eck(1), simulatedAuthorization.key, 'Bakker'],
    foreign: ['Bakker'],
    async setScene(through) {
      const simulator = await startUwlrSimulator({ years: board });
      const origin = await through(new URL(simulator.endpoint).origin);
      return {
        settings: settingsFor(`${origin}/uwlr`, { mode }),
        secrets: { 'uwlr-key': simulatedAuthorization.key },
        subject: asked(),
        stranger: asked({ givenName: 'Anna', familyName: 'Smit' }),
        close: simulator.close,
      };
    },
  });
});
