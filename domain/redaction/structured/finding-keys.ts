import type { SourceRecord } from '../../record/source-record';
import type { RecordKey } from '../finding';

/** Keyed hash, hex, at least 32 characters. The key stays with the installation, so a stored decision says nothing about a name. */
export type KeyedHash = (text: string) => string;

/** 32 hex characters for these parts, in this order. */
export const keyOf = (hash: KeyedHash, ...parts: readonly (string | number)[]): string =>
  hash(JSON.stringify(parts)).slice(0, 32);

/** Which record, without its content. */
export const recordKeyOf = (record: SourceRecord): RecordKey => ({
  sourceId: record.sourceId,
  type: record.type,
  id: record.id,
});

/** Target of a decision about a whole record, whether or not anything was found in it. */
export const recordTarget = (key: RecordKey, hash: KeyedHash): string =>
  keyOf(hash, 'record', key.sourceId, key.type, key.id);

/** Target of a decision about a person's name wherever it stands. @param who Canonical id. */
export const personTarget = (who: string, hash: KeyedHash): string => keyOf(hash, 'person', who);

/** Target of a decision about words that an officer pointed at. */
export const textTarget = (folded: string, hash: KeyedHash): string => keyOf(hash, 'words', folded);

/** Target of a decision about a file wherever it occurs: the same bytes are one question. */
export const fileTarget = (sha256: string, hash: KeyedHash): string => keyOf(hash, 'file', sha256);
