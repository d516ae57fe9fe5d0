import fc from 'fast-check';
import type { RosterPerson } from '../../../../domain/record/person';
import { defaultPolicy } from '../../../../domain/redaction/policy';
import { createTextDetector } from '../../../../domain/redaction/text/text-detector';

const person = (
  id: string,
  role: RosterPerson['role'],
  givenName: string,
  infix: string,
  familyName: string,
): RosterPerson => ({ id, role, name: { givenName, infix, familyName } });
const subject = person('p:1', 'subject', 'Sem', 'de', 'Vries');
const detector = createTextDetector(
  {
    category: 'pupil',
    subject,
    requester: subject,
    roster: [person('p:2', 'pupil', 'Daan', '', 'Bos')],
    household: { separated: false, secretAddressOf: [] },
  },
  defaultPolicy.pupil,
);
const applied = (text: string): string[] =>
  detector
    .detect(text)
    .filter((span) => span.confidence !== 'possible')
    .map((span) => text.slice(span.start, span.end));

describe('staff whom only their role beside the name makes known stay readable in a pupil’s file', () => {
  it.each([
    'Intern begeleider: Fenna Blom.',
    'Intern begeleider: Faya Blom.',
    'Intern begeleider:\nFaya Blom',
    'Intern begeleider - Faya van Blom',
    'De intern begeleider, Faya Blom, belt.',
    'Onze intern begeleider Faya Zwartjens belt. Faya Zwartjens belde later weer.',
    'IB’er: Fenna Blom',
    "IB'er: Faya Blom",
    'IB-er: Xandra Okkerse',
    'Directeur: Quirine van Tilburg',
    'Leerkracht groep 5: Fenna Blom',
    'Leerkracht groep 5/6: Faya Jansen',
    'Leerkracht van groep 7a: Marieke de Wit',
    'Leerkrachten: Fenna Blom en Faya Jansen',
    'mentor – Fenna Blom',
    'mentor — Faya van der Blom',
    'groepsleerkracht = Faya Blom',
    'Groepsleerkracht | Tess Jansen',
    'Opgesteld door: Fenna Blom, intern begeleider',
    'Opgesteld door: F. Jansen, intern begeleider',
    'Opgesteld door: Faya Blom (leerkracht groep 5)',
    'Leerkracht groep 5: Marieke de Wit | IB: Olaf Koopman | Directeur: Iris Post',
  ])('%s', (text) => expect(applied(text)).toEqual([]));

  it.each([
    ['Leerkracht: Tess sloeg Sem.', ['Tess']],
    ['Leerkracht: Daan Bos was erbij.', ['Daan Bos']],
    ['Intern begeleider: Fenna Blom en Daan Bos.', ['Daan Bos']],
    ['Aanwezig: Faya Blom (intern begeleider), Tess Jansen (moeder van Milan)', ['Tess Jansen', 'Milan']],
    ['Ambulant begeleider: Fenna Blom', ['Fenna Blom']],
    ['Intern begeleider: Fenna Blom, moeder: Tess Jansen', ['Tess Jansen']],
  ])('and nobody else: %s', (text, names) => expect(applied(text)).toEqual(names));
});

describe('a name that is redacted is redacted completely', () => {
  const given = fc.constantFrom('Tess', 'Faya', 'Xandra', 'Jorinde', 'Quirien', 'Fenna');
  const infix = fc.constantFrom('', 'van ', 'van der ', 'de ');
  const surname = fc.constantFrom('Blom', 'Jansen', 'Zwartjens', 'Okkerse', 'Koopman', 'Oosterhof');
  const around = fc.constantFrom<readonly [string, string]>(
    ['', ' belde vandaag.'],
    ['Vandaag zag ik ', ' huilen.'],
    ['Intern begeleider: ', '.'],
    ['Oma ', ' komt hem halen.'],
    ['Hij speelde met Daan Bos en ', ' op het plein.'],
    ['Toen ', ' riep dat het oneerlijk was.'],
    ['Aanwezig: ', ' (moeder van Daan)'],
    ['Contact: ', ', 06-41122334'],
    ['maatschappelijk werker: ', ''],
    ['Juf Tess zag het. Later kwam ', ' erbij.'],
  );

  it('given name, infix and surname go together or stay together', () =>
    fc.assert(
      fc.property(given, infix, surname, around, (first, between, last, [before, after]) => {
        const name = `${first} ${between}${last}`;
        const text = `${before}${name}${after}`;
        const from = before.length;
        const to = from + name.length;
        const touching = detector
          .detect(text)
          .filter((span) => span.confidence !== 'possible' && span.start < to && from < span.end);
        expect(touching.map((span) => text.slice(span.start, span.end))).toEqual(touching.length === 0 ? [] : [name]);
      }),
      { numRuns: 1000 },
    ));
});
