import { createHash } from 'node:crypto';

const homePage = 'https://ketenid.nl/201703';
export const fenna = { objectType: 'Agent', account: { homePage, name: `${homePage}/f3` } };
export const fennaByMail = { objectType: 'Agent', name: 'Fenna Jansma', mbox: 'mailto:fenna@school.invalid' };
export const milan = { objectType: 'Agent', name: 'Milan Oostra', account: { homePage, name: `${homePage}/m4` } };
const juf = { objectType: 'Agent', name: 'Els de Wilde', mbox: 'mailto:els@school.invalid' };
const authority = { objectType: 'Agent', account: { homePage: 'https://lrs.invalid', name: 'leverancier' } };

export const essay = Buffer.from('Mijn werkstuk over \r\n\r\n--paarden--', 'utf8');
const answered = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { nl: 'beantwoordde', en: 'answered' } };

const exercise = (n: number) => ({
  objectType: 'Activity',
  id: `https://lm.invalid/opgave/${n}`,
  definition: { name: { nl: `Opgave ${n}` }, extensions: { 'https://lm.invalid/niveau': n } },
});

const answer = (id: string, actor: object, n: number, response: string) => ({
  id,
  actor,
  verb: answered,
  object: exercise(n),
  result: { score: { scaled: 0.8 }, success: true, response, duration: 'PT32S' },
  context: {
    instructor: juf,
    team: { objectType: 'Group', name: 'groep 7', member: [fenna, milan] },
    contextActivities: { parent: [{ id: 'https://lm.invalid/les/1' }] },
    extensions: { 'https://lm.invalid/apparaat': 'tablet van Milan' },
  },
  timestamp: '2026-01-31T23:30:00Z',
  stored: '2026-02-01T08:00:00.000Z',
  authority,
});

/** Fenna by account and by mail, Milan with her in his team, a statement that was voided, and one about her. */
export const statements = [
  answer('00000000-0000-4000-8000-000000000001', fenna, 1, 'Milan zei dat het twaalf is'),
  answer('00000000-0000-4000-8000-000000000002', milan, 1, 'GEHEIMVANMILAN'),
  answer('00000000-0000-4000-8000-000000000003', fenna, 2, 'dertien'),
  answer('00000000-0000-4000-8000-000000000004', fenna, 3, 'fout ingevoerd'),
  {
    id: '00000000-0000-4000-8000-000000000005',
    actor: juf,
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id: '00000000-0000-4000-8000-000000000004' },
    timestamp: '2026-02-02T08:00:00Z',
    stored: '2026-02-02T08:00:00.000Z',
    authority,
  },
  {
    id: '00000000-0000-4000-8000-000000000006',
    actor: fenna,
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: 'https://lm.invalid/werkstuk' },
    attachments: [
      {
        usageType: 'https://lm.invalid/bijlage',
        display: { nl: 'werkstuk' },
        contentType: 'text/plain',
        length: essay.byteLength,
        sha2: createHash('sha256').update(essay).digest('hex'),
      },
      {
        usageType: 'https://lm.invalid/elders',
        display: { nl: 'elders' },
        contentType: 'image/png',
        length: 3,
        sha2: 'ab'.repeat(32),
        fileUrl: 'https://elders.invalid/foto.png',
      },
    ],
    timestamp: '2026-02-03T08:00:00Z',
    stored: '2026-02-03T08:00:00.000Z',
    authority,
  },
  {
    id: '00000000-0000-4000-8000-000000000007',
    actor: juf,
    verb: { id: 'https://lm.invalid/beoordeelde' },
    object: fenna,
    result: { response: 'Werkt hard' },
    timestamp: '2026-02-04T08:00:00Z',
    stored: '2026-02-04T08:00:00.000Z',
    authority,
  },
  answer('00000000-0000-4000-8000-000000000008', fennaByMail, 4, 'veertien'),
];
