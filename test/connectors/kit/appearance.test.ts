import { type Appearance, compare, personsMatching } from '../../../connectors/kit/person/appearance';
import { nameFits, personName } from '../../../connectors/kit/person/school-names';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import type { SubjectDescription } from '../../../domain/requester/subject';

const fien: SubjectDescription = {
  category: 'pupil',
  givenName: 'Fien',
  infix: 'van den',
  familyName: 'Akker',
  birthDate: calendarDate('2015-02-03'),
  identifiers: {},
};
const at = (place: string, key: string, more: Partial<Appearance> = {}): Appearance => ({
  place,
  key,
  name: { givenNames: ['Fien'], infix: 'van den', familyNames: ['Akker'] },
  birthDate: '2015-02-03',
  eckId: '',
  emails: [],
  sex: '',
  numbers: {},
  tells: [],
  ...more,
});
const found = (all: readonly Appearance[], keys: readonly string[] = []) =>
  personsMatching(all, fien, { keys, eckIds: [], emails: [], keyName: 'las' }).map((person) =>
    person.map((match) => `${match.at.place}/${match.at.key}`),
  );

describe('one child or two (L-25)', () => {
  it('one key at one school over the years is one child', () => {
    expect(found([at('A', '1'), at('A', '1')])).toEqual([['A/1', 'A/1']]);
  });

  it('two keys at one school are two children, unless the ECK iD or a number is the same', () => {
    expect(found([at('A', '1'), at('A', '2')])).toEqual([['A/1'], ['A/2']]);
    expect(found([at('A', '1', { eckId: 'e' }), at('A', '2', { eckId: 'e' })])).toEqual([['A/1', 'A/2']]);
    expect(found([at('A', '1', { numbers: { bsn: '1' } }), at('A', '2', { numbers: { bsn: '1' } })])).toEqual([
      ['A/1', 'A/2'],
    ]);
  });

  it('at two schools something else than name and day has to agree', () => {
    expect(found([at('A', '1'), at('B', '1')])).toEqual([['A/1'], ['B/1']]);
    expect(found([at('A', '1', { tells: ['postcode:1'] }), at('B', '9', { tells: ['postcode:1'] })])).toEqual([
      ['A/1', 'B/9'],
    ]);
  });

  it.each([
    ['ECK iD', { eckId: 'e' }, { eckId: 'f' }],
    ['number', { numbers: { bsn: '1' } }, { numbers: { bsn: '2' } }],
    ['sex', { sex: '1' }, { sex: '2' }],
    ['date of birth', {}, { birthDate: '2015-02-04' }],
  ] as [string, Partial<Appearance>, Partial<Appearance>][])(
    'another %s is another child, whatever else agrees',
    (_name, a, b) => {
      const tells = ['postcode:1'];
      expect(compare(at('A', '1', { ...a, tells }), at('B', '2', { ...b, tells }))).toBe('different');
    },
  );

  it('four digits in common with a stranger are nothing', () => {
    const numbers = { 'bsn_ondwnr-4': '0019' };
    const stranger = at('B', '2', {
      numbers,
      birthDate: '2012-01-01',
      name: { givenNames: ['Sem'], infix: '', familyNames: ['Bakker'] },
    });
    expect(found([at('A', '1', { numbers }), stranger])).toEqual([['A/1']]);
  });

  it('who links two appearances makes three of them one person', () => {
    const three = [
      at('A', '1', { eckId: 'e' }),
      at('B', '2', { tells: ['t'] }),
      at('C', '3', { eckId: 'e', tells: ['t'] }),
    ];
    expect(found(three)).toEqual([['A/1', 'B/2', 'C/3']]);
  });

  it('a key with another name or day is the officer’s; a namesake does not hide it', () => {
    const mistyped = at('A', '7', { birthDate: '2015-03-02' });
    const matches = personsMatching([mistyped, at('B', '8')], fien, {
      keys: ['7'],
      eckIds: [],
      emails: [],
      keyName: 'las',
    });
    expect(matches.map(([match]) => [match?.at.key, match?.strong])).toEqual([
      ['7', false],
      ['8', false],
    ]);
  });
});

describe('names as schools write them', () => {
  const name = (familyName: string, infix = '', ...givenNames: string[]) => ({
    givenNames,
    infix,
    familyNames: [familyName],
  });
  it.each([
    [name('Akker', 'van den', 'Fien'), 'whole'],
    [name('Akker, van den', '', 'Fien'), 'whole'],
    [name('VAN DEN AKKER', '', 'fien'), 'whole'],
    [name('Ákker', 'van den', 'Anna Fien'), 'whole'],
    [name('Akker', '', 'Fien'), 'without-infix'],
    [name('', '', 'Fien'), 'given'],
    [name('Akker', 'van den', 'Josefien'), 'no'],
    [name('Bakker', 'van den', 'Fien'), 'no'],
  ] as const)('%j fits: %s', (written, fits) => expect(nameFits(written, fien)).toBe(fits));

  it('an infix within the surname is taken out of it for the roster', () => {
    expect(personName(name('van den Akker', '', 'Fien'))).toEqual({
      givenName: 'Fien',
      infix: 'van den',
      familyName: 'Akker',
    });
    expect(personName(name('Akker, van den', '', 'Fien'))).toEqual({
      givenName: 'Fien',
      infix: 'van den',
      familyName: 'Akker',
    });
  });
});
