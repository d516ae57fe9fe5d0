import type { Confidence } from '../span';
import type { Cue } from './cue';
import { familyName } from './family-name';
import { howSure } from './known-certainty';
import type { Verdict } from './mention';
import type { NameParts } from './name-parts';
import type { Resolution } from './resolution';
import type { KnownPerson, Stance } from './roster-index';
import type { Scene } from './scene';
import { staff } from './staff-in-function';

/**
 * Whether a name that fits the roster is a name here, and whose. Subject and requester only by exact identity; where a third
 * party fits as well, it is redacted and put before the officer.
 */
export function judgeKnown(scene: Scene, parts: NameParts, cue: Cue, resolution: Resolution): Verdict | undefined {
  const because = `roster.${resolution.form}`;
  const sure = howSure(scene, parts, cue, resolution);
  if (sure === undefined) return undefined;
  const partial =
    resolution.form !== 'full-name' && resolution.form !== 'reversed' && (cue.direct || cue.kind === 'title');
  const persons = partial ? resolution.persons.filter((person) => stands(person, cue, resolution)) : resolution.persons;
  if (persons.length === 0) return { stance: 'third', confidence: sure, because: 'cue.other-person', persons };
  const verdict = (stance: Stance, confidence?: Confidence): Verdict => ({ stance, confidence, because, persons });

  const stances = stancesOf(persons);
  if ((stances & (SUBJECT | REQUESTER)) !== 0) {
    const own = persons.find((person) => person.stance === 'subject' || person.stance === 'requester') as KnownPerson;
    if (resolution.form === 'surname') return familyName(scene, cue, persons, own, verdict, sure);
    if (resolution.form === 'given-name' && isFromAnotherGroup(scene, parts, own))
      return { stance: 'third', confidence: 'likely', because: 'name.other-group', persons: [] };
    if ((stances & (THIRD | OFFICER)) === 0) return verdict(own.stance);
    if (resolution.form === 'given-name') {
      return lastNamed(scene, persons)?.stance === 'third' && !mentionedBefore(scene, own)
        ? verdict('third', 'likely')
        : verdict(own.stance);
    }
    if (resolution.form === 'full-name' || resolution.form === 'reversed') return verdict(own.stance, 'possible');
    return named(scene, own) &&
      !persons.some((one) => one !== own && named(scene, one)) &&
      resolution.form === 'initials'
      ? verdict(own.stance)
      : verdict('third', 'likely');
  }
  if (stances === STAFF) return staff(scene, parts, cue, verdict, resolution, persons);
  if ((stances & STAFF) !== 0 && cue.kind === 'staff') {
    const ofSchool = persons.filter((person) => person.stance === 'staff');
    return staff(
      scene,
      parts,
      cue,
      (stance, confidence) => ({ stance, confidence, because, persons: ofSchool }),
      resolution,
      ofSchool,
    );
  }
  if ((stances & STAFF) !== 0) {
    const last = lastNamed(scene, persons);
    return last?.stance === 'staff' ? verdict('staff') : verdict('third', last === undefined ? 'likely' : sure);
  }
  const officer = stances === OFFICER;
  return officer ? verdict('officer', 'likely') : verdict('third', sure);
}

/** `Mees uit groep 8` where Mees is in group 5: a namesake. */
function isFromAnotherGroup(scene: Scene, parts: NameParts, own: KnownPerson): boolean {
  if (own.group !== 'child') return false;
  const { text, tokens } = scene.reading;
  const behind = text.slice(tokens.end[parts.last], (tokens.end[parts.last] as number) + 24);
  const written = /^\s\(?(?:uit|van|from|in)?\s?(?:de\s)?(?:groep|gr\.?|klas|year)\s?(\d)/i.exec(behind)?.[1];
  const known = /(?:groep|klas|year)\s?(\d)/i.exec(own.person.roleText ?? '')?.[1];
  return written !== undefined && known !== undefined && written !== known;
}

const SUBJECT = 1;

const REQUESTER = 2;

const STAFF = 4;

const THIRD = 8;

const OFFICER = 16;

const stanceBits: Readonly<Record<Stance, number>> = {
  subject: SUBJECT,
  requester: REQUESTER,
  staff: STAFF,
  third: THIRD,
  officer: OFFICER,
};

/** The stances among these persons, a bit each. */
function stancesOf(persons: readonly KnownPerson[]): number {
  let bits = 0;
  for (let at = 0; at < persons.length; at++) bits |= stanceBits[(persons[at] as KnownPerson).stance];
  return bits;
}

function named(scene: Scene, person: KnownPerson): boolean {
  return scene.earlier.some((mention) => mention.persons.length === 1 && mention.persons[0] === person);
}

/** Named, or meant by the bare first name before the namesake came in. */
function mentionedBefore(scene: Scene, person: KnownPerson): boolean {
  return scene.earlier.some((mention) => mention.stance === person.stance && mention.persons.includes(person));
}

function lastNamed(scene: Scene, among: readonly KnownPerson[]): KnownPerson | undefined {
  const last = scene.earlier.findLast(
    (mention) => mention.persons.length === 1 && among.includes(mention.persons[0] as KnownPerson),
  );
  return last?.persons[0];
}

/** A cue rules out who cannot stand behind it: an uncle is no pupil, `juf Saar` is not the girl Saar. */
function stands(person: KnownPerson, cue: Cue, resolution: Resolution): boolean {
  switch (cue.kind) {
    case 'staff':
      return person.group === 'staff' || (resolution.form === 'surname' && person.group === 'professional');
    case 'elder':
      return person.group !== 'child' && person.group !== 'staff';
    case 'profession':
      return person.group !== 'child' && (person.group !== 'adult' || resolution.form !== 'given-name');
    case 'title':
      return person.group !== 'child' || resolution.form === 'surname';
    case 'closing':
      return person.group !== 'child' || resolution.form !== 'given-name';
    default:
      return true;
  }
}
