import { identifiersOf, type SubjectDescription } from '../../../domain/requester/subject';
import { isSlipApart } from './birth-date';
import { nameFits, type WrittenName } from './school-names';

/** Somebody as one school has him. Held while a search runs, never staged: most of them are other people. @security S-17 */
export interface Appearance {
  /** School, or whatever the key is unique within. */
  readonly place: string;
  readonly key: string;
  /** Other keys the request may know: the pupil number beside the key of the source. */
  readonly otherKeys?: readonly string[];
  readonly name: WrittenName;
  /** yyyy-mm-dd; empty when the source does not say. */
  readonly birthDate: string;
  readonly eckId: string;
  readonly emails: readonly string[];
  readonly sex: string;
  /**
   * Numbers by kind: `bsn`, `onderwijsnummer`. Only to tell two people apart within this source, never to find one. @legal L-25
   */
  readonly numbers: Readonly<Record<string, string>>;
  /** What one person has the same at two schools, and two namesakes of one day have not: postcode, user name. */
  readonly tells: readonly string[];
}

/** Why an appearance may be the subject. */
export interface Match<Place extends Appearance = Appearance> {
  readonly at: Place;
  readonly matched: readonly string[];
  readonly strong: boolean;
  /** A key and one other thing agree, so that he has to be looked at. */
  readonly keyed: boolean;
}

/** One person: all appearances that are his. */
export type MatchedPerson<Place extends Appearance = Appearance> = readonly Match<Place>[];

/** What the request gives to search by: keys of this source and the nationwide ECK iD. Never a BSN. @legal L-25 */
export interface AskedKeys {
  readonly keys: readonly string[];
  readonly eckIds: readonly string[];
  readonly emails: readonly string[];
  /** The name under which evidence by key is reported: `identifier:las-uwlr`. */
  readonly keyName: string;
}

/** What the request and the registers give to search by here. @param names Under which the keys of this source go, its own first. */
export const askedKeys = (subject: SubjectDescription, ...names: readonly [string, ...string[]]): AskedKeys => ({
  keys: identifiersOf(subject, ...names),
  eckIds: identifiersOf(subject, 'eckId'),
  emails: identifiersOf(subject, 'email').map((email) => email.toLowerCase()),
  keyName: names[0],
});

/**
 * Those who can be the subject, one entry per person. A pupil who moved is one person when ECK iD, a number or name and birth date
 * and something else agree; two who may be one are two: the officer chooses. @legal L-25
 */
export function personsMatching<Place extends Appearance>(
  all: readonly Place[],
  subject: SubjectDescription,
  asked: AskedKeys,
): readonly MatchedPerson<Place>[] {
  const matches = all.flatMap((at) => matchOf(at, subject, asked) ?? []);
  const good = matches.filter(({ keyed, matched }) => keyed || isWhole(matched));
  const certain = good.length > 0 ? good : matches;
  const kept = all.flatMap((at) => {
    const own = certain.find((match) => match.at === at);
    if (own) return own;
    // Found elsewhere under another name or without a birth date: what is the same person's belongs to the file.
    const same = certain.some((match) => compare(match.at, at) === 'same');
    if (!same) return [];
    return matches.find((match) => match.at === at) ?? { at, matched: ['same-person'], strong: false, keyed: false };
  });
  return grouped(kept);
}

/**
 * Per person the positions of those who are certainly somebody else: another number of one kind, another sex. Another school or key
 * is none of that: a pupil moves. For `Candidate.notWith`.
 */
export const certainlyOthers = (people: readonly MatchedPerson[]): readonly (readonly number[])[] =>
  people.map((person) =>
    people.flatMap((other, position) =>
      person !== other && person.some((a) => other.some((b) => contradicts(a.at, b.at))) ? [position] : [],
    ),
  );

function contradicts(a: Appearance, b: Appearance): boolean {
  const kinds = Object.keys(a.numbers).filter((kind) => a.numbers[kind] && b.numbers[kind]);
  return kinds.some((kind) => a.numbers[kind] !== b.numbers[kind]) || (a.sex !== '' && b.sex !== '' && a.sex !== b.sex);
}

const isWhole = (matched: readonly string[]): boolean => matched.includes('name') && matched.includes('birthDate');

function matchOf<Place extends Appearance>(
  at: Place,
  subject: SubjectDescription,
  asked: AskedKeys,
): Match<Place> | undefined {
  const byKey = [at.key, ...(at.otherKeys ?? [])].some((key) => asked.keys.includes(key));
  const byEck = at.eckId !== '' && asked.eckIds.includes(at.eckId);
  const byEmail = at.emails.some((own) => asked.emails.includes(own.trim().toLowerCase()));
  const name = nameFits(at.name, subject);
  const byBirth = at.birthDate === subject.birthDate;
  const bySlip = name === 'whole' && isSlipApart(at.birthDate, subject.birthDate);
  const fits = name !== 'no' && (byBirth || byEmail || bySlip || (at.birthDate === '' && name !== 'given'));
  if (!byKey && !byEck && !fits) return undefined;
  const matched = [
    ...(byKey ? [`identifier:${asked.keyName}`] : []),
    ...(byEck ? ['identifier:eckId'] : []),
    ...(byEmail ? ['email'] : []),
    ...(name === 'whole' ? ['name'] : name === 'no' ? [] : [`name-${name}`]),
    ...(byBirth ? ['birthDate'] : []),
    ...(bySlip ? ['birthDateDiffers'] : []),
    // The number is nationwide: another one speaks against him, whatever else fits.
    ...(!byEck && at.eckId !== '' && asked.eckIds.length > 0 ? ['identifierDiffers'] : []),
  ];
  // A key is unique within one school only, and a twin's is one digit away: name and day agree too, or the officer chooses.
  const known = byKey || byEck;
  const certain = byBirth ? name !== 'no' : at.birthDate === '' && name === 'whole';
  return { at, matched, strong: known && certain, keyed: known && (byBirth || name === 'whole') };
}

/** Whether two appearances are one person's. At one school the key decides, between schools something that differs per person. */
export function compare(a: Appearance, b: Appearance): 'same' | 'different' | 'unsure' {
  if (a.place === b.place && a.key === b.key) return 'same';
  if (a.eckId !== '' && b.eckId !== '') return a.eckId === b.eckId ? 'same' : 'different';
  const kinds = Object.keys(a.numbers).filter((kind) => a.numbers[kind] && b.numbers[kind]);
  if (kinds.some((kind) => a.numbers[kind] !== b.numbers[kind])) return 'different';
  const sameDay = a.birthDate !== '' && a.birthDate === b.birthDate;
  // A number alone can be a typing mistake, or its last four digits.
  if (kinds.length > 0 && (sameDay || sameName(a.name, b.name))) return 'same';
  if (a.place === b.place) return 'different';
  if (a.birthDate !== '' && b.birthDate !== '' && !sameDay) return 'different';
  if (a.sex !== '' && b.sex !== '' && a.sex !== b.sex) return 'different';
  if (!sameDay || !sameName(a.name, b.name)) return 'unsure';
  return a.tells.some((tell) => b.tells.includes(tell)) ? 'same' : 'unsure';
}

function sameName(a: WrittenName, b: WrittenName): boolean {
  const as = (familyName: string, givenName: string) =>
    nameFits(b, { givenName, infix: a.infix, familyName } as SubjectDescription);
  return a.familyNames.some((family) =>
    a.givenNames.some((given) => ['whole', 'without-infix'].includes(as(family, given))),
  );
}

function grouped<Place extends Appearance>(matches: readonly Match<Place>[]): readonly MatchedPerson<Place>[] {
  let people: Match<Place>[][] = [];
  for (const match of matches) {
    const same = people.filter((person) => {
      const verdicts = person.map(({ at }) => compare(match.at, at));
      return verdicts.includes('same') && !verdicts.includes('different');
    });
    people = [...people.filter((person) => !same.includes(person)), [...same.flat(), match]];
  }
  // In the order of the source, whatever was joined on the way.
  return people
    .map((person) => person.sort((a, b) => matches.indexOf(a) - matches.indexOf(b)))
    .sort((a, b) => matches.indexOf(a[0] as Match<Place>) - matches.indexOf(b[0] as Match<Place>));
}
