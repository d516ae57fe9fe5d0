import type { SimulatedWorld } from '../../../connectors/moodle/simulator/world';

export const at = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** Fenna Jansma (3), her classmate Milan (4), her teacher (5), and a namesake's mother who uses the child's address (6). */
export const world: SimulatedWorld = {
  users: [
    { id: 2, username: 'beheer', firstname: 'Be', lastname: 'Heer', email: 'beheer@school.invalid' },
    {
      id: 3,
      username: 'fenna.jansma',
      firstname: 'Fenna',
      lastname: 'van Jansma',
      email: 'fenna@school.invalid',
      idnumber: 'LN-40001',
    },
    {
      id: 4,
      username: 'milan.oost',
      firstname: 'Milan',
      lastname: 'Oostra',
      email: 'milan@school.invalid',
      idnumber: 'LN-40002',
    },
    { id: 5, username: 'juf.els', firstname: 'Els', lastname: 'de Wilde', email: 'els@school.invalid' },
    { id: 6, username: 'ouder.kamp', firstname: 'Trijntje', lastname: 'Kamps', email: 'gezin@thuis.invalid' },
  ],
  courses: [
    {
      id: 7,
      name: 'Rekenen &amp; wiskunde',
      participants: [3, 4],
      grades: [
        {
          id: 21,
          of: 3,
          name: 'Breuken',
          grade: 7.5,
          feedback: '<p>Goed, samen met Milan</p>',
          at: at('2026-01-31T23:30:00Z'),
        },
        { id: 22, of: 3, name: 'Meten', grade: 6, feedback: '', at: 0 },
      ],
      notes: [{ id: 31, about: 3, by: 5, content: 'Was verdrietig om Milan.', at: at('2026-02-03T09:00:00Z') }],
      forums: [
        {
          id: 41,
          name: 'Klassenforum',
          discussions: [
            {
              id: 51,
              name: 'Ruzie',
              posts: [
                {
                  id: 61,
                  by: 3,
                  at: at('2026-02-01T08:00:00Z'),
                  message: 'Milan heeft mij geduwd',
                  files: ['verslag.txt', 'weg.txt'],
                },
                { id: 62, by: 4, at: at('2026-02-01T09:00:00Z'), message: 'Nietes, GEHEIMVANMILAN' },
                { id: 63, by: 3, at: at('2026-02-01T10:00:00Z'), message: 'Welles' },
              ],
            },
            {
              id: 52,
              name: 'Vraag',
              posts: [{ id: 64, by: 4, at: at('2026-02-02T08:00:00Z'), message: 'Wie weet dit?' }],
            },
            {
              id: 53,
              name: 'Antwoord',
              posts: [
                { id: 65, by: 5, at: at('2026-02-02T08:00:00Z'), message: 'Wat is het antwoord?' },
                { id: 66, by: 3, at: at('2026-02-02T09:00:00Z'), message: 'Twaalf' },
              ],
            },
          ],
        },
      ],
      assignments: [
        {
          id: 71,
          name: 'Werkstuk',
          submissions: [
            { id: 81, by: 4, at: at('2026-03-01T08:00:00Z'), text: 'WERKVANMILAN' },
            {
              id: 82,
              by: 3,
              at: at('2026-03-01T09:00:00Z'),
              text: '<p>Mijn werk</p>',
              files: ['werkstuk.pdf'],
              feedback: {
                by: 9,
                at: at('2026-03-05T10:00:00Z'),
                text: '<p>Netjes gedaan.</p>',
                files: ['werkstuk.pdf'],
              },
            },
          ],
        },
        { id: 72, name: 'Leeg', submissions: [] },
      ],
      quizzes: [
        {
          id: 91,
          name: 'Eindtoets',
          attempts: [
            {
              id: 101,
              by: 3,
              at: at('2026-04-01T08:00:00Z'),
              points: 8,
              answers: ['<p>Hoofdstad van Frankrijk?</p> <input value="Parijs" readonly>'],
            },
            { id: 102, by: 4, at: at('2026-04-01T08:00:00Z'), points: 9 },
          ],
        },
      ],
    },
    {
      id: 8,
      name: 'Gym',
      participants: [3],
      refused: 'requireloginerror',
      forums: [{ id: 42, name: 'Gymforum', discussions: [] }],
    },
  ],
  conversations: [
    {
      id: 111,
      type: 1,
      members: [3, 4],
      messages: [
        { id: 121, from: 3, at: at('2026-05-01T08:00:00Z'), text: 'Kom je spelen?' },
        { id: 122, from: 4, at: at('2026-05-01T08:01:00Z'), text: 'Ja' },
        { id: 123, from: 3, at: at('2026-05-01T08:02:00Z'), text: 'Leuk' },
      ],
    },
    { id: 112, type: 1, members: [4, 5], messages: [{ id: 124, from: 4, at: 1, text: 'GEHEIMVANMILAN' }] },
  ],
  badges: [{ id: 131, to: 3, name: 'Rekenster', at: at('2026-06-01T08:00:00Z') }],
  files: {
    'verslag.txt': { type: 'text/plain', bytes: Buffer.from('verslag van de ruzie') },
    'werkstuk.pdf': { type: 'application/pdf', bytes: Buffer.from('%PDF-1.4 werkstuk') },
  },
};
