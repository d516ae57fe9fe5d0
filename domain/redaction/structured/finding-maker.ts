import type { AttachmentReference, SourceRecord } from '../../record/source-record';
import type { AttachmentFinding, FieldFinding, Ground, RecordFinding, SpanFinding } from '../finding';
import { foldName } from '../persons/fold';
import type { RosterIndex } from '../persons/roster-index';
import type { Confidence, Entity, RedactionSpan } from '../span';
import { fileTarget, type KeyedHash, keyOf, personTarget, recordKeyOf, recordTarget } from './finding-keys';
import type { LeafJudgement } from './leaf-judgement';
import { unknownPrefix } from './unknown-prefix';
import { writtenAlike } from './written-alike';

/** Makes the findings of one record, with identities that do not depend on offsets and groups that are one question each. */
export interface FindingMaker {
  span(path: string, text: string, span: RedactionSpan, ground: Ground): SpanFinding;
  field(path: string, text: string, judgement: LeafJudgement): FieldFinding;
  attachment(attachment: AttachmentReference, because: string): AttachmentFinding;
  /** @param passage The words that raise the matter; the same words in another record are the same question. */
  whole(ground: Ground, because: string, confidence: Confidence, passage?: string): RecordFinding;
}

/** A maker for one record: it counts occurrences, so use one per pass over the record, in document order. */
export function createFindingMaker(record: SourceRecord, index: RosterIndex, hash: KeyedHash): FindingMaker {
  const key = recordKeyOf(record);
  const occurrences = new Map<string, number>();
  const identityOf = (path: string, because: string, text: string): string => {
    const place = JSON.stringify([path, because, text]);
    const occurrence = occurrences.get(place) ?? 0;
    occurrences.set(place, occurrence + 1);
    return keyOf(hash, 'finding', key.sourceId, key.type, key.id, path, because, text, occurrence);
  };
  const groupOf = (entity: Entity, who: string | undefined, text: string, ground: Ground, confidence: Confidence) => {
    const isPerson = entity === 'person';
    // What is certain asks nothing, so it is never decided on along with what was asked.
    const asked = confidence === 'certain' ? confidence : 'in-doubt';
    if (who === undefined) {
      return keyOf(hash, 'text', entity, writtenAlike(entity, text), ground, isPerson ? confidence : asked);
    }
    const canonical = index.canonical(who);
    // Somebody in no roster is his words: how sure one place is makes him no other person.
    const isUnknown = isPerson && canonical.startsWith(unknownPrefix);
    if (isUnknown) return keyOf(hash, 'unknown', foldName(canonical.slice(unknownPrefix.length)), ground, asked);
    // `Roos` is a pupil here and a flower there: where it is possible only, every word is a question of its own.
    const words = confidence === 'possible' ? foldName(text) : '';
    return keyOf(hash, 'who', canonical, isPerson ? 'person' : 'data', ground, confidence, words);
  };
  // Telephones and addresses of a person, and what is the officer's for another reason, are questions of their own.
  const personOf = ({ entity, who }: Pick<RedactionSpan, 'entity' | 'who'>, ground: Ground) =>
    who !== undefined && entity === 'person' && ground === 'third-party'
      ? { person: personTarget(index.canonical(who), hash) }
      : {};
  return {
    span(path, text, span, ground) {
      const words = text.slice(span.start, span.end);
      const group = groupOf(span.entity, span.who, words, ground, span.confidence);
      return {
        kind: 'span',
        identity: identityOf(path, span.because, words),
        group,
        record: key,
        path,
        ground,
        ...span,
        ...personOf(span, ground),
      };
    },
    field(path, text, judgement) {
      const group = groupOf(judgement.entity, judgement.who, text, judgement.ground, judgement.confidence);
      return {
        kind: 'field',
        identity: identityOf(path, judgement.because, text),
        group,
        record: key,
        path,
        ...judgement,
        ...personOf(judgement, judgement.ground),
      };
    },
    attachment: (attachment, because) => ({
      kind: 'attachment',
      identity: identityOf(attachment.path, because, attachment.id),
      group: fileTarget(attachment.sha256, hash),
      record: key,
      path: attachment.path,
      ground: 'not-searchable',
      because,
      confidence: 'likely',
      reference: attachment.id,
    }),
    whole: (ground, because, confidence, passage) => ({
      kind: 'record',
      identity: identityOf('', because, ''),
      group: recordTarget(key, hash),
      record: key,
      path: '',
      ground,
      because,
      confidence,
      ...(passage === undefined ? {} : { alike: keyOf(hash, 'matter', because, passage) }),
    }),
  };
}
