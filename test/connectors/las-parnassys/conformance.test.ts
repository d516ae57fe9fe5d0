import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { lasParnassys } from '../../../connectors/las-parnassys';
import { simulatedSupplier, startParnassysSimulator } from '../../../connectors/las-parnassys/simulator';
import { asked, board, settingsFor } from './two-years';

describeConnector({
  connector: lasParnassys as Connector,
  overHttp: true,
  invalidSettings: settingsFor('http://las.example/generic'),
  canaries: ['1001', 'Lindelaan', '5501AA', '0401112223', simulatedSupplier.key, 'Bakker'],
  foreign: ['Bakker'],
  async setScene(through) {
    const simulator = await startParnassysSimulator(board);
    const origin = await through(new URL(simulator.endpoint).origin);
    return {
      settings: settingsFor(simulator.endpoint.replace(new URL(simulator.endpoint).origin, origin)),
      secrets: { parnassys: simulatedSupplier.key },
      subject: asked(),
      stranger: asked({ givenName: 'Mila', familyName: 'Smit' }),
      close: simulator.close,
    };
  },
});
