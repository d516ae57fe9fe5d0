import type { CalendarDate } from '../deadline/calendar-date';
import type { SourceId } from '../request/ids';
import type { PersonReference } from './person';

/** A value as a source gives it, kept verbatim. @legal L-28 */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue };
export type RecordFields = { readonly [name: string]: FieldValue };

/** A file that belongs to a record. `damaged` and `absent` are reported, never dropped. @legal L-26 */
export interface AttachmentReference {
  /** Unique within the record. */
  readonly id: string;
  /** Name as the source has it: third parties can stand in it, so it never becomes a file name of ours. @security S-28 */
  readonly fileName: string;
  /** Field path the file belongs to. */
  readonly path: string;
  readonly mediaType: string;
  readonly state: 'stored' | 'damaged' | 'absent';
  readonly byteLength: number;
  /** Hex digest of the stored bytes (of what could be read, when damaged). */
  readonly sha256: string;
  /** Staging key; only when stored. */
  readonly objectKey?: string;
}

/** One record of one person from one source, as staged. */
export interface SourceRecord {
  readonly sourceId: SourceId;
  readonly type: string;
  /** Unique within source and type, stable over runs. */
  readonly id: string;
  readonly occurredOn?: CalendarDate;
  readonly title: string;
  readonly fields: RecordFields;
  readonly persons: readonly PersonReference[];
  /** Concrete paths (with positions: `communicatie.2.nummer`) that the source marks secret. Never shown to anybody. */
  readonly secretPaths?: readonly string[];
  readonly attachments: readonly AttachmentReference[];
}

/** A field that a source sent and no table declares. Never exported, never silently dropped. */
export interface UndeclaredField {
  readonly sourceId: SourceId;
  readonly type: string;
  /** Path without positions; the value is not repeated here. */
  readonly path: string;
  readonly occurrences: number;
}

/** One scalar in a record. */
export interface Leaf {
  /** Concrete path with positions: `communicatie.2.nummer`. */
  readonly path: string;
  /** Path in the field table, without positions: `communicatie.nummer`. */
  readonly tablePath: string;
  readonly value: string | number | boolean | null;
}

/** Every scalar of the fields in document order, empty lists and objects left out. */
export function* leavesOf(fields: RecordFields): Generator<Leaf> {
  yield* walk(fields, '', '');
}

function* walk(value: FieldValue, path: string, tablePath: string): Generator<Leaf> {
  if (Array.isArray(value)) {
    for (const [position, entry] of value.entries()) yield* walk(entry, join(path, String(position)), tablePath);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, entry] of Object.entries(value)) yield* walk(entry, join(path, name), join(tablePath, name));
  } else {
    yield { path, tablePath, value: value as Leaf['value'] };
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** The fields with every scalar replaced by what `change` returns for it; structure and order stay. */
export function mapLeaves(fields: RecordFields, change: (leaf: Leaf) => FieldValue): RecordFields {
  return rebuild(fields, '', '', change) as RecordFields;
}

function rebuild(value: FieldValue, path: string, tablePath: string, change: (leaf: Leaf) => FieldValue): FieldValue {
  if (Array.isArray(value)) return value.map((entry, n) => rebuild(entry, join(path, String(n)), tablePath, change));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [
        name,
        rebuild(entry, join(path, name), join(tablePath, name), change),
      ]),
    );
  }
  return change({ path, tablePath, value: value as Leaf['value'] });
}
