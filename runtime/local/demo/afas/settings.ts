/** Name of the simulated client's secret. */
export const demoSecretName = 'demo-afas-client';

/** Accepted by a simulator on this machine, and by nothing else. */
export const demoCredentials = {
  clientId: 'inzage-demo',
  clientSecret: 'synthetic board, no real environment',
} as const;

/** The GetConnectors that a customer makes himself, as the synthetic board's administrator named them. */
export const ownConnectors = {
  employee: {
    connector: 'Inzage_Medewerkers',
    filterField: 'Medewerker',
    orderFields: ['Medewerker'],
    fields: { EmployeeId: 'Medewerker', DateBirth: 'Geboortedatum' },
  },
  employments: 'Inzage_Dienstverbanden',
  functions: 'Inzage_Functies',
  family: 'Inzage_Noodcontacten',
  salary: 'Inzage_Salaris',
  payslips: 'Inzage_Loonstrookregels',
  addresses: 'Inzage_Adressen',
  applicant: 'Inzage_Sollicitanten',
  reactions: 'Inzage_Dossierreacties',
} as const;

/** Settings of the AFAS connector for the simulator at this address. */
export const demoAfasSettings = (baseUrl: string): Readonly<Record<string, unknown>> => ({
  baseUrl,
  auth: { kind: 'oauth', clientId: demoCredentials.clientId, secret: demoSecretName },
  getConnectors: ownConnectors,
});
