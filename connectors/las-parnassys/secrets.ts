import type { FieldValue, RecordFields } from '../../domain/record/source-record';

/** Anything but a clear no is a yes: a mark that we cannot read must not give an address away. */
const isMarked = (value: FieldValue | undefined): boolean =>
  value !== undefined && value !== null && !/^\s*(false|0|n|nee|no)?\s*$/i.test(String(value));

const isFields = (value: FieldValue): value is RecordFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What ParnasSys marks secret in a record: concrete paths, and whether it marks anything. */
export interface Secrets {
  readonly paths: readonly string[];
  readonly isMarked: boolean;
}

/**
 * `geheimadres` hides everything of that address, its telephone numbers too; `geheim` everything beside it. The marks themselves and
 * ids stay. @legal L-22, L-31
 */
export function secretsIn(fields: RecordFields): Secrets {
  const paths: string[] = [];
  let marked = false;
  const walk = (value: FieldValue, path: string, hidden: boolean, name: string): void => {
    const at = (part: string) => (path === '' ? part : `${path}.${part}`);
    if (Array.isArray(value)) {
      for (const [n, entry] of value.entries()) walk(entry, at(String(n)), hidden, name);
    } else if (isFields(value)) {
      const here = isMarked(value.geheimadres) || isMarked(value.geheimAdres) || isMarked(value.geheim);
      marked ||= here;
      for (const [inner, entry] of Object.entries(value)) walk(entry, at(inner), hidden || here, inner);
    } else if (hidden && !/^(id|geheim|geheimadres)$/i.test(name)) paths.push(path);
  };
  walk(fields, '', false, '');
  return { paths, isMarked: marked };
}
