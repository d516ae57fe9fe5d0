import { identifiersOf, type SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { isSlipApart } from '../kit/person/birth-date';
import { foundIdentifiers } from '../kit/person/found-identifiers';
import { withoutCopies } from './copies';
import { dossierFiles } from './folder';
import { type Identity, identityIn, identityPrint, nameFits, schoolFits } from './identity';
import { type DossierFile, startOf } from './read-dossier';
import type { OsoSettings } from './settings';

/** Heads read side by side: the disk answers while another is parsed. */
const headsAtOnce = 16;

interface Match {
  readonly file: DossierFile;
  readonly identity: Identity;
  readonly matched: readonly string[];
  /** Number, birth date and name agree. */
  readonly strong: boolean;
  /** The number and one of the others agree, so that she has to be looked at. */
  readonly numbered: boolean;
}

/**
 * Reads the head of every dossier and keeps those that can be the subject's, one candidate per person. Never by BSN. @legal L-25
 *
 * @throws ProtocolViolation as soon as one head cannot be read: nobody can say then that it is not the subject's. @legal L-26
 */
export async function locate(
  context: SourceContext<OsoSettings>,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const matches: Match[] = [];
  const listing = await dossierFiles(context.sourceId, context.settings.folder);
  for (let from = 0; from < listing.length; from += headsAtOnce) {
    context.signal.throwIfAborted();
    const files = listing.slice(from, from + headsAtOnce);
    // Every outcome is looked at in the order of the files, so that the same one is named when several cannot be read.
    const starts = await Promise.allSettled(files.map(startOf));
    for (const [n, file] of files.entries()) {
      const outcome = starts[n];
      if (outcome?.status === 'rejected') throw outcome.reason;
      const start = outcome?.value;
      if (!start) throw new ProtocolViolation(context.sourceId, { code: 'NO_PUPIL', ids: { file: file.position } });
      const match = matchOf(file, identityIn(start), subject, context.sourceId);
      if (match) matches.push(match);
    }
  }
  const people = byPerson(likeliest(matches));
  const atSchool =
    subject.school === undefined ? [] : people.filter((files) => fitsSchool(files, subject.school ?? ''));
  // Who is elsewhere and may be the same pupil is shown beside: she can have moved.
  const kept =
    atSchool.length === 0
      ? people
      : people.filter((files) => atSchool.includes(files) || atSchool.some((here) => !areOthers(here, files)));
  return Promise.all(
    kept.map(async (files, n) => ({
      ...candidateOf(files, subject, await withoutCopies(files.map(({ file }) => file))),
      notWith: kept.flatMap((other, at) => (at !== n && areOthers(files, other) ? [at] : [])),
    })),
  );
}

function matchOf(
  file: DossierFile,
  identity: Identity,
  subject: SubjectDescription,
  sourceId: string,
): Match | undefined {
  const asked = identifiersOf(subject, 'las-oso', sourceId, 'pupilNumber');
  const byNumber = identity.pupilNumber !== '' && asked.includes(identity.pupilNumber);
  const byBirth = identity.birthDates.includes(subject.birthDate);
  const name = nameFits(identity, subject);
  // A dossier without a birth date cannot be ruled out by it.
  const bySlip =
    !byBirth && name === 'whole' && identity.birthDates.some((date) => isSlipApart(date, subject.birthDate));
  const fits = name !== 'no' && (byBirth || bySlip || identity.birthDates.length === 0);
  if (!byNumber && !fits) return undefined;
  const matched = [
    ...(byNumber ? ['identifier:las-oso'] : []),
    ...(name === 'whole' ? ['name'] : name === 'without-infix' ? ['name-without-infix'] : []),
    ...(byBirth ? ['birthDate'] : []),
    ...(bySlip ? ['birthDateDiffers'] : []),
    ...(!byNumber && asked.length > 0 && identity.pupilNumber !== '' ? ['identifierDiffers'] : []),
  ];
  // A pupil number is unique within one school only, and a twin's is one digit away: all three agree, or the officer chooses.
  return {
    file,
    identity,
    matched,
    strong: byNumber && byBirth && name !== 'no',
    numbered: byNumber && (byBirth || name === 'whole'),
  };
}

/** Only the best kind of match counts: somebody else's pupil number at another school does not compete with a name and birth date. */
function likeliest(matches: readonly Match[]): readonly Match[] {
  const whole = (match: Match) => match.matched.includes('name') && match.matched.includes('birthDate');
  const good = matches.filter((match) => match.numbered || whole(match));
  return good.length > 0 ? good : matches;
}

function byPerson(matches: readonly Match[]): readonly (readonly Match[])[] {
  const people: Match[][] = [];
  for (const match of matches) {
    const same = people.find((files) => {
      const verdicts = files.map((other) => compare(match.identity, other.identity));
      return verdicts.includes('same') && !verdicts.includes('different');
    });
    if (same) same.push(match);
    else people.push([match]);
  }
  return people;
}

/**
 * Whether two dossiers that both fit are one person's. At one school the pupil number decides. Between schools the numbers differ
 * by design, so something else has to agree: two namesakes of the same day must never become one child.
 */
function compare(a: Identity, b: Identity): 'same' | 'different' | 'unsure' {
  const sameSchool = a.brin !== '' && a.brin === b.brin;
  if (sameSchool && a.pupilNumber !== '' && b.pupilNumber !== '') {
    return a.pupilNumber === b.pupilNumber ? 'same' : 'different';
  }
  if (a.personNumber !== '' && b.personNumber !== '') return a.personNumber === b.personNumber ? 'same' : 'different';
  if (a.sex !== '' && b.sex !== '' && a.sex !== b.sex) return 'different';
  return sameSchool || a.homes.some((home) => b.homes.includes(home)) ? 'same' : 'unsure';
}

/** Certainly two children: another number, or another sex. */
const areOthers = (one: readonly Match[], other: readonly Match[]): boolean =>
  one.some(({ identity: a }) =>
    other.some(
      ({ identity: b }) =>
        (a.personNumber !== '' && b.personNumber !== '' && a.personNumber !== b.personNumber) ||
        (a.sex !== '' && b.sex !== '' && a.sex !== b.sex),
    ),
  );

const fitsSchool = (files: readonly Match[], school: string): boolean =>
  files.some(({ identity }) => schoolFits(identity, school));

function candidateOf(files: readonly Match[], subject: SubjectDescription, read: readonly DossierFile[]): Candidate {
  const identities = files.map(({ identity }) => identity);
  const all = (pick: (identity: Identity) => string) =>
    [...new Set(identities.map(pick))].filter((text) => text !== '');
  const numbers = all(({ pupilNumber }) => pupilNumber);
  const atSchool = subject.school !== undefined && fitsSchool(files, subject.school);
  const strong = files.some((match) => match.strong);
  const school =
    subject.school === undefined || subject.school.trim() === '' ? [] : atSchool ? ['school'] : ['schoolDiffers'];
  // The number of one school differs from that of another by design: no contradiction where one of them fits.
  const isContradicted = !files.some(({ matched }) => matched.includes('identifier:las-oso'));
  const matched = [...new Set([...files.flatMap((match) => match.matched), ...school])].filter(
    (match) => match !== 'identifierDiffers' || isContradicted,
  );
  return {
    reference: {
      files: read.map(({ path }) => path),
      persons: all(identityPrint),
      key: numbers[0] ?? 'leerling',
    },
    evidence: { strong, matched },
    distinguishing: {
      geboortedatum: all(({ birthDates }) => birthDates[0] ?? '').join(', '),
      school: all(({ schoolName, brin }) => `${schoolName} (${brin})`).join(', '),
      leerlingnummer: numbers.join(', '),
      dossiers: String(read.length),
    },
    identifiers: foundIdentifiers({ 'las-oso': numbers, pupilNumber: numbers }),
  };
}
