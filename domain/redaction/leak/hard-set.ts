import type { RosterPerson } from '../../record/person';
import type { Finding } from '../finding';
import { foldName } from '../persons/fold';
import { exactNamesOf } from '../persons/full-name';
import { type RosterIndex, rosterIndexOf } from '../persons/roster-index';
import { treatmentOf } from '../persons/treatment-of';
import type { CategoryPolicy } from '../policy';
import type { Entity } from '../span';
import { protectsWhereabouts, type Viewpoint } from '../viewpoint';
import type { HardKind, HardString } from './hard-string';
import { addressParts, contactsOf, identifiersOf, isTelling } from './hard-strings-of-person';
import { createLeakScanner } from './leak-scanner';

/** A finding with the text that it is about. In memory only. */
export interface FoundText {
  readonly finding: Finding;
  readonly text: string;
}

/** What the hard set is made from. */
export interface HardSetSource {
  readonly viewpoint: Viewpoint;
  readonly policy: CategoryPolicy;
  /** Findings that are applied. */
  readonly applied?: readonly FoundText[];
  /** Findings that an officer kept: their text, and their person's name, may stand elsewhere too. */
  readonly kept?: readonly FoundText[];
  /** Values that stay by rule, such as the school's own number: `readableOf` of every record, the board's own contacts. */
  readonly readable?: readonly string[];
  /** Words that an officer pointed at: they go even where a rule lets them stay. */
  readonly pointedAt?: readonly string[];
  /** Planted strings that must never come out. */
  readonly canaries?: readonly string[];
}

const hardKinds: Partial<Record<Entity, HardKind>> = {
  telephone: 'telephone',
  email: 'email',
  iban: 'iban',
  bsn: 'identifier',
  'education-number': 'identifier',
  'eck-id': 'identifier',
  'document-number': 'identifier',
  'person-number': 'identifier',
};

/**
 * The strings that may appear nowhere in what is delivered, without those that may be read elsewhere by right.
 * Names are in it only when one person of the roster bears them and they have a given and a family name: a surname that is also a word
 * is for detection, not for this set (DESIGN §7).
 * @legal L-31, L-37
 */
export function hardSetOf(source: HardSetSource): readonly HardString[] {
  const { viewpoint, applied = [], kept = [], readable = [], pointedAt = [], canaries = [] } = source;
  const index = rosterIndexOf([viewpoint.subject, viewpoint.requester, ...viewpoint.roster]);
  const keptPersons = new Set(
    kept.flatMap(({ finding }) => ('who' in finding && finding.who ? [index.canonical(finding.who)] : [])),
  );
  const secrets = applied.filter(
    ({ finding }) => finding.ground === 'secret-contact' || finding.ground === 'whereabouts',
  );
  const candidates = distinct([
    ...others(viewpoint, index).flatMap((person) =>
      [
        ...identifiersOf(person),
        ...(isReadable(person, source) ? (person.addresses ?? []).flatMap(addressParts) : contactsOf(person)),
        ...(isReadable(person, source) || keptPersons.has(index.canonical(person.id))
          ? []
          : uniqueNames(person, index)),
      ].map((hard) => ({ ...hard, who: index.canonical(person.id) })),
    ),
    ...(protectsWhereabouts(viewpoint) ? contactsOf(viewpoint.subject) : []),
    ...applied.flatMap(hardTextOf),
  ]);
  const secretScanner = createLeakScanner(secrets.flatMap(hardTextOf));
  const own = readableContacts(viewpoint).filter((text) => secretScanner.scan(text).length === 0);
  const names = [
    viewpoint.subject,
    viewpoint.requester,
    ...viewpoint.roster.filter((person) => isReadable(person, source)),
  ];
  const stays = [
    ...readable,
    ...kept.map(({ text }) => text),
    ...own,
    ...names.flatMap((person) => exactNamesOf(person.name)),
  ];
  return [
    ...withoutReadable(candidates, stays),
    ...pointedAt.map((text): HardString => ({ kind: 'pointed-at', text })),
    ...canaries.map((text): HardString => ({ kind: 'canary', text })),
  ];
}

const others = (viewpoint: Viewpoint, index: RosterIndex): readonly RosterPerson[] => {
  const known = new Set([index.canonical(viewpoint.subject.id), index.canonical(viewpoint.requester.id)]);
  return viewpoint.roster.filter((person) => !known.has(index.canonical(person.id)));
};

const isReadable = (person: RosterPerson, { viewpoint, policy }: HardSetSource): boolean =>
  treatmentOf(person.role, person.roleText, viewpoint.category, policy) === 'readable';

const uniqueNames = (person: RosterPerson, index: RosterIndex): readonly HardString[] =>
  exactNamesOf(person.name)
    .filter((name) => index.named(name).length === 1)
    // `An Smit` in capitals at the start of a sentence is still a name, but an initial and a surname are not a full name.
    .filter((name) => (name.split(' ')[0] ?? '').length > 1)
    .map((text) => ({ kind: 'name', text }));

function hardTextOf({ finding, text }: FoundText): readonly HardString[] {
  // What is merely possible is ambiguous: detection decides on it, place by place, not this set.
  if (!('entity' in finding) || finding.confidence === 'possible') return [];
  const kind = finding.entity === 'secret' ? (text.length >= 8 ? 'secret' : undefined) : hardKinds[finding.entity];
  if (kind === undefined || (kind === 'email' && !text.includes('@'))) return [];
  if (kind === 'identifier' && !isTelling(text)) return [];
  return [{ kind, text, record: finding.record }];
}

/** What the requester and the subject may read of themselves. @legal L-31 */
function readableContacts(viewpoint: Viewpoint): readonly string[] {
  const own = protectsWhereabouts(viewpoint) ? [] : [viewpoint.subject];
  const contacts = [...own, viewpoint.requester].flatMap((person) => [
    ...(person.telephones ?? []),
    ...(person.emails ?? []),
    ...(person.addresses ?? []),
  ]);
  return [...contacts, ...(viewpoint.subject.identifiers ?? [])];
}

function distinct(strings: readonly HardString[]): readonly HardString[] {
  const seen = new Map<string, HardString>();
  for (const hard of strings) {
    const key = `${hard.kind} ${foldName(hard.text)}`;
    if (!seen.has(key) || hard.record) seen.set(key, hard);
  }
  return [...seen.values()];
}

/** Drops every string that a readable text contains; a telephone number also when it is grouped otherwise there. */
function withoutReadable(candidates: readonly HardString[], readable: readonly string[]): readonly HardString[] {
  const numbered = candidates.map(
    (hard, n) => ({ ...hard, record: { sourceId: '', type: '', id: String(n) } }) as HardString,
  );
  const scanner = createLeakScanner(numbered);
  const drop = new Set(readable.flatMap((text) => scanner.scan(text)).map((hit) => Number(hit.record?.id)));
  return candidates.filter((_, n) => !drop.has(n));
}
