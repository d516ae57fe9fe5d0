import type { SimulatedDelivery, SimulatedItem } from '../../../connectors/bulk-drop/simulator';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';

const saskia = {
  key: 'o-7',
  role: 'parent',
  givenName: 'Saskia',
  familyName: 'Wit',
  email: 'saskia@example.org',
} as const;
const teacher = { key: 'm-1', role: 'staff', givenName: 'Ank', infix: 'van der', familyName: 'Laan' } as const;

/** One item of every kind that a parent portal has. Invented people only. */
export const items: readonly SimulatedItem[] = [
  {
    kind: 'account',
    id: 'a1',
    at: '2024-08-20',
    participants: [saskia],
    fields: { userName: 'saskia-wit', email: 'saskia@example.org', active: true },
  },
  { kind: 'child-link', id: 'k1', participants: [saskia], fields: { relation: 'moeder', from: '2024-08-20' } },
  {
    kind: 'announcement',
    id: 'b1',
    at: '2026-02-01T22:30:00Z',
    participants: [teacher],
    fields: { title: 'Schoolreis', body: '<p>Wij gaan naar de dierentuin.</p>', group: '5' },
  },
  {
    kind: 'message',
    id: 'c1',
    at: '2026-03-01T08:00:00+01:00',
    participants: [saskia, teacher],
    fields: { subject: 'Ziek', body: 'Fien blijft thuis.', conversation: 'g1' },
    files: [
      { path: 'bestanden/0001.txt', name: 'briefje.txt', mediaType: 'text/plain', bytes: Buffer.from('een tekst') },
    ],
  },
  {
    kind: 'photo',
    id: 'f1',
    at: '2026-04-01',
    participants: [{ key: 'p-1', role: 'subject', givenName: 'Fien', familyName: 'Akker' }],
    fields: { caption: 'Sportdag' },
    files: [
      { path: 'bestanden/0002.jpg', name: 'sportdag.jpg', mediaType: 'image/jpeg', bytes: Buffer.alloc(9000, 7) },
    ],
  },
  {
    kind: 'absence-report',
    id: 'd1',
    at: '2026-03-01',
    participants: [saskia],
    fields: { reason: 'griep', status: 'geoorloofd' },
  },
  {
    kind: 'calendar-item',
    id: 'e1',
    at: '2026-05-01',
    participants: [],
    fields: { title: 'Schoolreis', attending: 'ja' },
  },
  {
    kind: 'conversation-slot',
    id: 'g1',
    at: '2026-05-02',
    participants: [saskia, teacher],
    fields: { remark: 'Graag laat.' },
  },
  {
    kind: 'consent',
    id: 'h1',
    at: '2024-08-21',
    participants: [saskia],
    fields: { purpose: 'website', granted: false },
  },
];

export const fien: SimulatedDelivery = {
  person: { key: 'p-1', givenName: 'Fien', familyName: 'Akker', birthDate: '2015-03-04', school: 'De Vuurtoren' },
  items,
};

export const anna: SimulatedDelivery = {
  person: { key: 'p-2', givenName: 'Anna', familyName: 'Smid', birthDate: '2015-06-07' },
  items: [{ kind: 'message', id: 'z1', participants: [], fields: { body: 'Iets over Anna.' } }],
};

export const askedFien = {
  category: 'pupil',
  givenName: 'Fien',
  infix: '',
  familyName: 'Akker',
  birthDate: '2015-03-04' as CalendarDate,
  identifiers: {},
} as const;
