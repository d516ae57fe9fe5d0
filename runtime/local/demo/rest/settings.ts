/** Accepted by a simulator on this machine, and by nothing else. */
export const demoRestCredentials = {
  clientId: 'inzage-demo',
  clientSecret: 'synthetic-portal-no-real-environment',
} as const;

const freeText = { kind: 'freeText', origin: 'provided' } as const;

/** Settings of the REST connector for the synthetic portal at this address; `secret` is the name of its client's secret. */
export const demoRestSettings = (origin: string, secret: string): Readonly<Record<string, unknown>> => ({
  baseUrl: origin,
  auth: { kind: 'oauth', tokenUrl: `${origin}/token`, clientId: demoRestCredentials.clientId, secret },
  persons: {
    path: '/people',
    items: 'data',
    total: 'meta.total',
    paging: { kind: 'offset', skip: 'offset', take: 'limit', size: 100 },
    key: 'id',
    // Each supplier of this board got the number from the school.
    pupilNumber: 'id',
    givenName: 'first',
    infix: 'infix',
    familyName: 'last',
    birthDate: 'born',
    school: 'school',
  },
  lists: [
    {
      type: 'message',
      path: '/people/{key}/messages',
      items: 'data',
      total: 'meta.total',
      paging: { kind: 'cursor', parameter: 'cursor', next: 'meta.next' },
      id: 'id',
      person: 'child',
      at: 'sent',
      fields: { body: 'text' },
      participants: [
        {
          at: 'sender',
          role: 'parent',
          key: 'id',
          givenName: 'first',
          infix: 'infix',
          familyName: 'last',
          email: 'mail',
        },
      ],
    },
    {
      type: 'consent',
      path: '/consents',
      items: 'data',
      total: 'meta.total',
      paging: { kind: 'link' },
      id: 'id',
      person: 'child',
      others: 'skip',
      fields: { purpose: 'purpose', granted: 'ok' },
      participants: [],
    },
  ],
  types: {
    message: {
      nl: 'Bericht',
      en: 'Message',
      activity: 'communicatie-ouderportaal',
      fields: { body: { nl: 'Tekst', en: 'Text', ...freeText } },
    },
    consent: {
      nl: 'Toestemming',
      en: 'Consent',
      activity: 'beeldmateriaal',
      fields: {
        purpose: { nl: 'Waarvoor', en: 'For what', ...freeText },
        granted: { nl: 'Gegeven', en: 'Given', kind: 'code', origin: 'provided', codes: { true: 'ja', false: 'nee' } },
      },
    },
  },
});
