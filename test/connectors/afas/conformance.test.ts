import { afas } from '../../../connectors/afas';
import { startAfasSimulator } from '../../../connectors/afas/simulator';
import { simulatedCredentials } from '../../../connectors/afas/simulator/authorizer';
import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { files, ownConnectors, rows } from './invented-staff';
import { marit, noor, subject } from './open-afas';

const declaredOnly = (rows.Klant_Medewerkers ?? []).map(({ Schoenmaat: _, ...row }) => row);

const settings = (baseUrl: string) => ({
  baseUrl,
  auth: { kind: 'oauth', clientId: simulatedCredentials.clientId, secret: 'afas-client' },
  pageSize: 3,
  getConnectors: ownConnectors,
});

const subjects = { employee: marit(), applicant: noor };

describe.each(['employee', 'applicant'] as const)('asked as %s', (category) => {
  describeConnector({
    connector: afas as Connector,
    overHttp: true,
    invalidSettings: { ...settings('http://afas.example/ProfitRestServices') },
    canaries: [
      '000001005',
      '1000551',
      '1000554',
      '999990019',
      'NL00TEST0123456789',
      simulatedCredentials.clientSecret,
      'access-1',
    ],
    async setScene(through) {
      const simulator = await startAfasSimulator({ rows: { ...rows, Klant_Medewerkers: declaredOnly }, files });
      const origin = await through(new URL(simulator.baseUrl).origin);
      return {
        settings: settings(`${origin}/ProfitRestServices`),
        secrets: { 'afas-client': simulatedCredentials.clientSecret },
        subject: subjects[category],
        stranger: subject(category, ['Pim', '', 'Onbekend'], '1981-01-01'),
        close: simulator.close,
      };
    },
  });
});
