import type { Confidence, RedactionSpan } from '../span';
import { protectsWhereabouts } from '../viewpoint';
import { foldedWord } from './folding';
import type { Mention } from './mention';
import { ownerOf } from './ownership';
import type { PatternHit } from './patterns/hit';
import type { Reading } from './reading';
import { isEmployeeFile, type KnownPerson, type RosterIndex } from './roster-index';

/** The spans of one text: persons and patterns together, sorted, never overlapping. */
export function spansOf(
  reading: Reading,
  roster: RosterIndex,
  mentions: readonly Mention[],
  hits: readonly PatternHit[],
): RedactionSpan[] {
  const spans: RedactionSpan[] = [];
  for (const mention of mentions)
    if (mention.confidence !== undefined) spans.push(personSpan(mention, mention.confidence));
  const masked = hits.length > 1 ? { ...reading, text: withoutHits(reading.text, hits) } : reading;
  let street: { readonly end: number; readonly span: RedactionSpan | undefined } | undefined;
  for (const hit of hits) {
    const follows =
      hit.entity === 'postcode' && hit.persons.length === 0 && street !== undefined && hit.start - street.end < 5;
    const own = follows && street?.span === undefined;
    const span = own ? undefined : hitSpan(masked, roster, mentions, hit);
    if (hit.entity === 'address') street = { end: hit.end, span };
    if (span !== undefined) spans.push(span);
  }
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Numbers and addresses say nothing about the owner of the next one. */
function withoutHits(text: string, hits: readonly PatternHit[]): string {
  let masked = '';
  let at = 0;
  for (const hit of hits) {
    masked += text.slice(at, hit.start) + ' '.repeat(hit.end - hit.start);
    at = hit.end;
  }
  return masked + text.slice(at);
}

function personSpan(mention: Mention, confidence: Confidence): RedactionSpan {
  const { start, end, because, who, roleText } = mention;
  return {
    start,
    end,
    entity: 'person',
    because,
    confidence,
    ...(who === undefined ? {} : { who }),
    ...(roleText === undefined ? {} : { roleText }),
  };
}

const isPlace = (hit: PatternHit): boolean => hit.entity === 'address' || hit.entity === 'postcode';
const contact = new Set(['address', 'postcode', 'telephone', 'email']);
const betraying = new Set(['address', 'postcode', 'telephone', 'email', 'ip-address']);

function hitSpan(
  reading: Reading,
  roster: RosterIndex,
  mentions: readonly Mention[],
  hit: PatternHit,
): RedactionSpan | undefined {
  if (hit.nature === 'functional') return undefined;
  const span = (confidence: Confidence, who?: string): RedactionSpan => ({
    start: hit.start,
    end: hit.end,
    entity: hit.entity,
    because: hit.because,
    confidence,
    ...(who === undefined ? {} : { who }),
  });
  const only = hit.persons.length === 1 ? hit.persons[0]?.id : undefined;
  if (hit.persons.length > 0) {
    if (hit.persons.some((person) => isReadable(person, roster, hit))) return undefined;
    return span(hit.confidence, only);
  }
  if (hit.needsNameBefore === true) {
    const beside = mentions.findLast((mention) => mention.end <= hit.start);
    return beside !== undefined &&
      beside.confidence !== undefined &&
      /^[\s,(]*(?:nr|nummer|no|id|ll\.?nr)?[.:\s]*$/i.test(reading.text.slice(beside.end, hit.start))
      ? span('certain', beside.who)
      : undefined;
  }
  if (
    hit.entity === 'birth-date' &&
    hit.because === 'birth-date.cue' &&
    roster.viewpoint.subject.birthDate !== undefined
  ) {
    const owner = ownerOf(reading, roster, mentions, hit.start, hit.end, isPlace(hit));
    return owner.owner === 'own' && owner.near && owner.mention?.stance === 'requester'
      ? undefined
      : span(owner.owner === 'own' ? 'likely' : 'certain', owner.mention?.who);
  }
  const owner = ownerOf(reading, roster, mentions, hit.start, hit.end, isPlace(hit));
  if (hit.entity === 'email' && isListed(reading.text, mentions, hit)) return span('likely');
  if (
    isPlace(hit) &&
    apart.test(reading.text.slice(Math.max(0, hit.start - 70), hit.start)) &&
    owner.mention?.stance !== 'requester'
  )
    return span('likely');
  switch (owner.owner) {
    case 'own':
      if (
        hit.entity === 'username' &&
        !/^[\s:=(,"'-]*$/.test(reading.text.slice(owner.mention?.end ?? 0, hit.start)) &&
        !isOwnHandle(reading.text.slice(hit.start, hit.end), roster)
      )
        return span('likely');
      // A child drives no car: the plate is somebody else's.
      if (
        hit.entity === 'licence-plate' &&
        roster.viewpoint.category === 'pupil' &&
        owner.mention?.stance !== 'requester'
      )
        return span('likely');
      if (owner.mention === undefined && owner.beside === true && !contact.has(hit.entity)) return span(hit.confidence);
      return betraying.has(hit.entity) && protectsWhereabouts(roster.viewpoint) && owner.mention?.stance !== 'requester'
        ? span('likely')
        : undefined;
    case 'organisation':
      if (hit.entity === 'telephone' && isMobile(reading.text, hit)) return span('likely');
      return hit.confidence === 'certain' && hit.entity !== 'bsn' ? undefined : span(hit.confidence);
    case 'staff':
      return staffSpan(reading, roster, hit, span);
    case 'third':
      return span(
        owner.near ? hit.confidence : hit.confidence === 'certain' ? 'certain' : 'likely',
        owner.mention?.who,
      );
    case 'unclear':
      return span(hit.confidence === 'possible' ? 'possible' : 'likely');
  }
}

/** Staff's numbers in function stay; a mobile number or home that no source has as theirs is private. */
function staffSpan(
  reading: Reading,
  roster: RosterIndex,
  hit: PatternHit,
  span: (confidence: Confidence) => RedactionSpan,
): RedactionSpan | undefined {
  const mobile = isMobile(reading.text, hit);
  const privately = hit.entity !== 'telephone' && hit.entity !== 'email';
  return mobile || privately || (hit.entity === 'email' && isEmployeeFile(roster.viewpoint))
    ? span('likely')
    : undefined;
}

/** Words that set this home apart from the one both know. */
const apart = /\b(?:afwijkend|geheim|geheime|onderduik|opvangadres|ouder 2|andere ouder)\b[^\n.]*$/i;

/** A handle that spells the subject's or requester's own name. */
function isOwnHandle(handle: string, roster: RosterIndex): boolean {
  const letters = foldedWord(handle);
  return [roster.viewpoint.subject, roster.viewpoint.requester].some(({ name }) =>
    [name.givenName, name.familyName, ...(name.aliases ?? [])]
      .map(foldedWord)
      .some((word) => word.length > 2 && letters.includes(word)),
  );
}

const isMobile = (text: string, hit: PatternHit): boolean =>
  /^(?:\+31|0031|0)\s?\(?0?\)?[\s-]*6/.test(text.slice(hit.start, hit.end));

/** A mailbox in a list of addressees without a name of its own: whose it is follows from no other addressee. */
function isListed(text: string, mentions: readonly Mention[], hit: PatternHit): boolean {
  const line = text.slice(text.lastIndexOf('\n', hit.start - 1) + 1, hit.start);
  if (!/^[>\s]*(?:aan|to|cc|bcc|oan|van|from)\s*:/i.test(line)) return false;
  return !mentions.some(
    (mention) => mention.end <= hit.start && /^\s*[<([]*(?:mailto:)?$/i.test(text.slice(mention.end, hit.start)),
  );
}

function isReadable(person: KnownPerson, roster: RosterIndex, hit: PatternHit): boolean {
  if (person.stance === 'third' || person.stance === 'officer') return false;
  if (person.stance === 'staff') return hit.entity === 'telephone' || hit.entity === 'email';
  const whereabouts = betraying.has(hit.entity) && protectsWhereabouts(roster.viewpoint);
  return person.stance === 'requester' || !whereabouts;
}
