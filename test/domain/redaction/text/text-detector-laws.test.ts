import fc from 'fast-check';
import type { RosterPerson } from '../../../../domain/record/person';
import { defaultPolicy } from '../../../../domain/redaction/policy';
import { createTextDetector } from '../../../../domain/redaction/text/text-detector';
import type { Viewpoint } from '../../../../domain/redaction/viewpoint';

const person = (
  id: string,
  role: RosterPerson['role'],
  givenName: string,
  infix: string,
  familyName: string,
): RosterPerson => ({
  id,
  role,
  name: { givenName, infix, familyName },
});
const subject = person('p:1', 'subject', 'Sem', 'de', 'Vries');
const roster = [
  person('p:2', 'sibling', 'Lotte', 'de', 'Vries'),
  person('p:3', 'pupil', 'Daan', '', 'Bos'),
  person('p:4', 'pupil', 'Noor', 'van der', 'Meulen'),
  person('p:5', 'staff', 'Anneke', '', 'Wolfs'),
  person('p:6', 'parent-of-pupil', 'José', '', 'Pérez-Bakker'),
];
const viewpoint = (persons: readonly RosterPerson[]): Viewpoint => ({
  category: 'pupil',
  subject,
  requester: subject,
  roster: persons,
  household: { separated: false, secretAddressOf: [] },
});
const detector = createTextDetector(viewpoint(roster), defaultPolicy.pupil);
const pieces = [
  'Sem',
  'Lotte',
  'Daan',
  'daan',
  'N. v.d. Meulen',
  'juf Anneke',
  'José',
  'Joost',
  'moeder van',
  'bos',
  'BSN 111222333',
  'tel. 06-12345678',
  ', ',
  '. ',
  '\n',
  ' en ',
  ' (',
  ') ',
  '&eacute;',
  '\u00ad',
  '\u200b',
  '@',
  '#teamdaan',
  'NL91ABNA0417164300',
  '12-04-2015',
  'Dorpsstraat 12',
  '1234 AB',
  "'s ",
  ' - ',
  '\u{1F600}',
  '-\n',
  'https://x.nl/@daan',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);

describe('what holds for every text that is searched for third parties', () => {
  it('spans lie inside the text, in order, never overlap and say why', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const span of detector.detect(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.because).toMatch(/^[a-z-]+\.[a-z0-9-]+$/);
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the same text gives the same spans, also after other texts', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = detector.detect(text);
        detector.detect(other);
        expect(detector.detect(text)).toEqual(first);
      }),
    );
  });

  it('the order of the roster makes no difference', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(roster, { minLength: roster.length }), texts, (shuffled, text) => {
        expect(createTextDetector(viewpoint(shuffled), defaultPolicy.pupil).detect(text)).toEqual(
          detector.detect(text),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('a text in which a rostered third party stands by full name never keeps that name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Daan Bos', 'DAAN BOS', 'daan bos', 'Noor van der Meulen', 'Lotte de Vries', 'Jose Perez'),
        fc.constantFrom('met ', 'Vandaag zag ', '(', '"', 'van: '),
        (name, lead) => {
          const text = `${lead}${name} gezien.`;
          expect(detector.detect(text).some((span) => text.slice(span.start, span.end) === name)).toBe(true);
        },
      ),
    );
  });

  it('a text without names or numbers is left alone', () => {
    for (const text of [
      '',
      ' ',
      'De roos staat in het bos naast de molen.',
      'Wij gaan op schoolreis, neem een lunch mee.',
      '12 appels en 3 peren voor 4,50',
    ]) {
      expect(detector.detect(text)).toEqual([]);
    }
  });
});

describe('the subject is known by exact identity only', () => {
  const found = (text: string): string[] =>
    detector.detect(text).map((span) => `${text.slice(span.start, span.end)}:${span.confidence}`);

  it('keeps the subject and the family name, and takes the sister with the same surname out', () => {
    expect(found('Sem de Vries en Lotte de Vries. De familie De Vries is gebeld.')).toEqual(['Lotte de Vries:certain']);
  });

  it('never takes a misspelt full name for the subject', () => {
    expect(found('Sem de Vriess was er.')).toEqual(['Sem de Vriess:likely']);
  });

  it('takes a grandfather with the family name out', () => {
    expect(found('Opa De Vries haalt hem op.')).toEqual(['De Vries:certain']);
  });

  it('keeps staff in function and takes a pet for no person', () => {
    expect(found('Juf Anneke heeft een hond Daan gezien.')).toEqual([]);
  });
});

describe('names that the text hides in its spelling', () => {
  const found = (text: string): string[] => detector.detect(text).map((span) => text.slice(span.start, span.end));

  it.each([
    ['een zacht koppelteken en een onzichtbare spatie', 'Gezien: D\u00adaa\u200bn.', ['D\u00adaa\u200bn']],
    ['een letter uit een ander alfabet', 'Gezien: D\u0430an.', ['D\u0430an']],
    ['een HTML-teken', 'Gezien: Jos&eacute;.', ['Jos&eacute;']],
    ['een afbreking aan het eind van de regel', 'Gezien: Lot-\nte.', ['Lot-\nte']],
    ['een naam in een gebruikersnaam', 'Volg @daanbos_12 maar.', ['@daanbos_12']],
    ['een omgekeerde naam', 'Meulen, van der, Noor', ['Meulen, van der, Noor']],
    ['een initiaal achter de voornaam', 'Met Noor v.d. M. gespeeld', ['Noor v.d. M']],
  ])('%s', (_, text, names) => expect(found(text)).toEqual(names));
});
