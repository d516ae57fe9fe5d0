import { type CalendarDate, calendarDate, partsOf } from '../../../../domain/deadline/calendar-date';
import type { School } from '../../../../domain/register/board';
import { type CastFamily, castFamilies } from './cast';
import { type Dice, diceFor } from './dice';
import { homeIn } from './homes';
import { familyNamesFor, type Sex } from './names';
import { testEmail, testIban, testPersonNumber, testTelephone } from './numbers';
import type { SyntheticEnrolment, SyntheticFamily, SyntheticParent, SyntheticPerson, SyntheticPupil } from './people';

/** Families of the board: in every thirty, 21 have one child, eight have two and one has three. Together they have 4,000. */
export const familyCount = 3000;

const blockSize = 30;
const pupilsPerBlock = 40;

/** First pupil and number of pupils of a position in a block. */
const childrenAt = (position: number): readonly [first: number, count: number] =>
  position < 21 ? [position, 1] : position < 29 ? [21 + 2 * (position - 21), 2] : [37, 3];

/**
 * One family of the board. Every call with the same seed and number gives the same family, and no other has to be made for it.
 *
 * @param n 0 – 2,999.
 */
export function familyAt(seed: string, schools: readonly School[], n: number): SyntheticFamily {
  const dice = diceFor(seed, 'family', n);
  const position = n % blockSize;
  const cast = castAt(schools.length, n);
  const school = schoolAt(schools, schoolOfFamily(schools.length, n));
  const names = familyNamesFor(dice);
  const separated = cast ? cast.separated === true : dice.once(7);
  const homes = [homeIn(dice, school.place, 2 * n), homeIn(dice, school.place, 2 * n + 1)] as const;
  const twoOfOne = dice.once(40);
  const made: readonly (SyntheticPerson & Pick<SyntheticParent, 'relation'> & { readonly secretAddress?: boolean })[] =
    [
      {
        ...(dice.once(2) ? names.name : names.otherName),
        givenName: names.givenName('girl'),
        relation: 'mother',
        secretAddress: separated && dice.once(12),
      },
      {
        ...names.name,
        givenName: names.givenName(twoOfOne ? 'girl' : 'boy'),
        relation: twoOfOne ? 'mother' : 'father',
      },
      { ...names.otherName, givenName: names.givenName('girl'), relation: 'guardian' },
    ];
  const parents = (cast?.parents ?? made.slice(0, parentsAt(n))).map(
    (parent, at): SyntheticParent => ({
      givenName: parent.givenName,
      infix: parent.infix,
      familyName: parent.familyName,
      relation: parent.relation,
      home: separated && at > 0 ? homes[1] : homes[0],
      secretAddress: parent.secretAddress ?? false,
      telephone: testTelephone(at < 2 ? 2 * n + at : 9000 + n),
      email: testEmail(parent, 2 * n + at),
      iban: testIban(at < 2 ? 2 * n + at : 9000 + n),
    }),
  );
  const [first, count] = childrenAt(position);
  const twins = dice.once(40);
  const oldest = 1 + dice.below(8);
  const taken = new Set<string>();
  const pupils = Array.from({ length: count }, (_, at): SyntheticPupil => {
    const number = Math.floor(n / blockSize) * pupilsPerBlock + first + at;
    const child = cast?.pupils[at];
    const sex: Sex = child?.sex ?? (dice.once(2) ? 'girl' : 'boy');
    const givenName = child?.givenName ?? newName(names.givenName, sex, taken);
    const group = child ? groupOf(child.birthDate) : twins ? oldest : 1 + ((oldest + 2 * at) % 8);
    const birthDate = child?.birthDate ?? birthIn(twins ? diceFor(seed, 'birth', n) : dice, group);
    const earlier = child
      ? child.earlierSchool
      : dice.once(50)
        ? (schools.indexOf(school) + 5) % schools.length
        : undefined;
    const { infix, familyName } = child ?? names.name;
    return {
      n: number,
      givenName,
      officialNames: dice.once(3) ? [givenName, names.givenName(sex)] : [givenName],
      infix,
      familyName,
      sex,
      birthDate,
      personNumber: testPersonNumber(number),
      home: homes[0],
      secretAddress: parents[0]?.secretAddress ?? false,
      group: child?.left ? undefined : group,
      enrolments: enrolmentsOf(
        number,
        group,
        school,
        earlier === undefined ? undefined : schoolAt(schools, earlier),
        child?.left,
      ),
      family: n,
    };
  });
  return { n, parents, pupils };
}

/** Position of the family's school; each school has as many families as the next, but for one. */
export const schoolOfFamily = (schoolCount: number, n: number): number => Math.floor((n * schoolCount) / familyCount);

/** Number of a cast family: the first with its position at its school. */
export function numberOfCast({ school, position }: CastFamily, schoolCount: number): number {
  const start = Math.ceil(((school % schoolCount) * familyCount) / schoolCount);
  return start + ((position - (start % blockSize) + blockSize) % blockSize);
}

const castAt = (schoolCount: number, n: number): CastFamily | undefined =>
  (Object.values(castFamilies) as CastFamily[]).find(
    (family) => family.position === n % blockSize && numberOfCast(family, schoolCount) === n,
  );

/** As many families have one parent as have a guardian beside two: on average there are two. */
const parentsAt = (n: number): number => (n % 60 === 9 ? 1 : n % 60 === 10 ? 3 : 2);

const schoolAt = (schools: readonly School[], at: number): School => {
  const school = schools[at % schools.length];
  if (!school) throw new RangeError('a board without schools');
  return school;
};

/** Sisters and brothers do not bear the same name; throws the dice until it is a new one. */
function newName(givenName: (sex: Sex) => string, sex: Sex, taken: Set<string>): string {
  let name = givenName(sex);
  while (taken.has(name)) name = givenName(sex);
  taken.add(name);
  return name;
}

/** The group in school year 2026/2027 of a child of that age that never skipped or repeated one. */
export function groupOf(birthDate: CalendarDate): number {
  const { year, month } = partsOf(birthDate);
  return Math.min(8, Math.max(1, 2022 - (month >= 10 ? year : year - 1)));
}

function birthIn(dice: Dice, group: number): CalendarDate {
  const month = 1 + dice.below(12);
  const year = month >= 10 ? 2022 - group : 2023 - group;
  const two = (value: number) => String(value).padStart(2, '0');
  return calendarDate(`${year}-${two(month)}-${two(1 + dice.below(28))}`);
}

function enrolmentsOf(
  n: number,
  group: number,
  school: School,
  earlier: School | undefined,
  left: CalendarDate | undefined,
): readonly [SyntheticEnrolment, ...SyntheticEnrolment[]] {
  const first = calendarDate(left ? '2013-08-19' : `${2027 - group}-08-24`);
  const number = `L${10_001 + n}`;
  if (!earlier || group < 2) return [{ school, pupilNumber: number, from: first, ...(left && { until: left }) }];
  const moved = calendarDate('2025-08-25');
  return [
    { school, pupilNumber: number, from: moved },
    { school: earlier, pupilNumber: `L${50_001 + n}`, from: first, until: calendarDate('2025-07-11') },
  ];
}
