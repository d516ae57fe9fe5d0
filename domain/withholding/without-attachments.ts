import type { AttachmentReference, FieldValue, RecordFields, SourceRecord } from '../record/source-record';

/** A record from which files are gone as if they had never been there. */
export interface Remainder {
  readonly fields: RecordFields;
  readonly attachments: readonly AttachmentReference[];
  /** Where a scalar of the remainder stood in the record. */
  pathBefore(path: string): string;
}

/**
 * Takes files out with the field that holds each of them; when the object around that field names the file, the whole object goes,
 * and a list closes up behind it. @legal L-34
 */
export function withoutAttachments(record: SourceRecord, ids: ReadonlySet<string>): Remainder {
  if (ids.size === 0) return { fields: record.fields, attachments: record.attachments, pathBefore: (path) => path };
  const gone = new Set(record.attachments.filter(({ id }) => ids.has(id)).map((file) => nodeOf(record.fields, file)));
  const before = new Map<string, string>();
  const fields = prune(record.fields, '', '', gone, before) as RecordFields;
  const after = new Map([...before].map(([to, from]) => [from, to]));
  return {
    fields,
    attachments: record.attachments
      .filter(({ id }) => !ids.has(id))
      .map((file) => ({ ...file, path: pathAfter(file.path, after) })),
    pathBefore: (path) => before.get(path) ?? path,
  };
}

/** Where a path stands now: the nearest part of the fields around it has moved, the rest of it has not. */
function pathAfter(path: string, after: ReadonlyMap<string, string>): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const moved = after.get(path.slice(0, end));
    if (moved !== undefined) return moved + path.slice(end);
  }
  return path;
}

/** The smallest part of the fields that tells of the file: the object with its name and description, else the field itself. */
function nodeOf(fields: RecordFields, file: AttachmentReference): string {
  const holder = file.path.replace(/\.?[^.]+$/, '');
  if (holder === '') return file.path;
  const around = at(fields, holder);
  const names = around !== null && typeof around === 'object' ? Object.values(around) : [];
  return names.includes(file.fileName) ? holder : file.path;
}

function at(fields: RecordFields, path: string): FieldValue {
  let value: FieldValue = fields;
  for (const name of path.split('.')) {
    if (value === null || typeof value !== 'object') return null;
    value = (value as { readonly [name: string]: FieldValue })[name] ?? null;
  }
  return value;
}

const join = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

function prune(
  value: FieldValue,
  from: string,
  to: string,
  gone: ReadonlySet<string>,
  before: Map<string, string>,
): FieldValue {
  before.set(to, from);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const kept = [...value.entries()].filter(([n, entry]) => !isGone(entry, join(from, n), gone));
    return kept.map(([n, entry], position) => prune(entry, join(from, n), join(to, position), gone, before));
  }
  const kept = Object.entries(value).filter(([name, entry]) => !isGone(entry, join(from, name), gone));
  return Object.fromEntries(
    kept.map(([name, entry]) => [name, prune(entry, join(from, name), join(to, name), gone, before)]),
  );
}

/** A list or object that held nothing else goes too: an empty list would tell that there was a file. */
function isGone(value: FieldValue, path: string, gone: ReadonlySet<string>): boolean {
  if (gone.has(path)) return true;
  if (value === null || typeof value !== 'object') return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([name, entry]) => isGone(entry, join(path, name), gone));
}
