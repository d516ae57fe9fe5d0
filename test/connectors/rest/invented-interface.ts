import type { CalendarDate } from '../../../domain/deadline/calendar-date';

const saskia = { id: 'o-7', type: 'guardian', first: 'Saskia', last: 'Wit', mail: 'saskia@example.org' };
const ank = { id: 'm-1', type: 'teacher', first: 'Ank', last: 'Laan', mail: 'ank@school.example' };

const message = (n: number) => ({
  id: n,
  child: 'p-1',
  sent: `2026-03-0${n}T08:00:00Z`,
  text: `Bericht ${n} over Fien`,
  sender: n % 2 === 0 ? ank : saskia,
  attachments: n === 3 ? [{ href: '/files/3', name: 'briefje.txt', type: 'text/plain' }] : [],
});

/** A parent portal that opened an interface. Invented people only. */
export const lists = {
  '/people': [
    { uid: 'p-2', first: 'Anna', last: 'Smid', born: '2015-06-07' },
    { uid: 'p-1', first: 'Fien', last: 'Akker', born: '2015-03-04' },
    { uid: 'p-3', first: 'Tom', last: 'Berg', born: '2014-01-01' },
  ],
  '/people/p-1/messages': [1, 2, 3, 4, 5].map(message),
  '/consents': [
    { id: 'c1', child: 'p-1', purpose: 'website', ok: false },
    { id: 'c2', child: 'p-2', purpose: 'website', ok: true },
  ],
};

export const files = { '/files/3': { mediaType: 'text/plain', bytes: Buffer.from('een tekst') } };

/** Settings for it; `paging` is what its messages are asked with. */
export const interfaceSettings = (
  origin: string,
  paging: unknown = { kind: 'cursor', parameter: 'cursor', next: 'meta.next' },
) => ({
  baseUrl: origin,
  auth: { kind: 'oauth', tokenUrl: `${origin}/token`, clientId: 'inzage', secret: 'portal' },
  persons: {
    path: '/people',
    items: 'data',
    paging: { kind: 'offset', skip: 'offset', take: 'limit', size: 2 },
    key: 'uid',
    givenName: 'first',
    familyName: 'last',
    birthDate: 'born',
  },
  lists: [
    {
      type: 'message',
      path: '/people/{key}/messages',
      items: 'data',
      paging,
      id: 'id',
      person: 'child',
      at: 'sent',
      fields: { body: 'text' },
      participants: [
        {
          at: 'sender',
          role: 'other',
          roleAt: 'type',
          roles: { guardian: 'parent', teacher: 'staff' },
          key: 'id',
          givenName: 'first',
          familyName: 'last',
          email: 'mail',
        },
      ],
      files: [{ at: 'attachments', url: 'href', name: 'name', mediaType: 'type' }],
    },
    {
      type: 'consent',
      path: '/consents',
      items: 'data',
      paging: { kind: 'link' },
      id: 'id',
      person: 'child',
      others: 'skip',
      fields: { purpose: 'purpose', granted: 'ok' },
      participants: [],
    },
  ],
});

/** Field tables for the two types. */
export const types = {
  message: {
    nl: 'Bericht',
    en: 'Message',
    activity: 'communicatie-ouderportaal',
    fields: { body: { nl: 'Tekst', en: 'Text', kind: 'html', origin: 'provided' } },
  },
  consent: {
    nl: 'Toestemming',
    en: 'Consent',
    activity: 'beeldmateriaal',
    fields: {
      purpose: { nl: 'Waarvoor', en: 'For what', kind: 'freeText', origin: 'provided' },
      granted: { nl: 'Gegeven', en: 'Given', kind: 'code', origin: 'provided', codes: { true: 'ja', false: 'nee' } },
    },
  },
};

export const askedFien = {
  category: 'pupil',
  givenName: 'Fien',
  infix: '',
  familyName: 'Akker',
  birthDate: '2015-03-04' as CalendarDate,
  identifiers: {},
} as const;
