import type { FieldTable } from '../../domain/record/field-table';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';

/** A value that no table declares. Stays in staging, for the maintainer who has to declare it. */
export interface Quarantined {
  /** Without positions, as the table would have it. */
  readonly path: string;
  readonly value: FieldValue;
}

/** A record's declared fields, and what was taken out. */
export interface Sifted {
  readonly fields: RecordFields;
  readonly quarantined: readonly Quarantined[];
}

/**
 * Takes out every field that the table does not declare: default-deny, never silently. List positions stay, so that
 * concrete paths (`communicatie.2.nummer`) keep pointing at the same entry. @legal L-26
 */
export function siftFields(fields: RecordFields, table: FieldTable): Sifted {
  const quarantined: Quarantined[] = [];
  const branches = branchesOf(table);
  const outside = Symbol('outside');

  const sift = (value: FieldValue, path: string): FieldValue | typeof outside => {
    if (Array.isArray(value)) {
      const kept = value.map((entry) => sift(entry, path));
      const nothingLeft = value.length > 0 && kept.every((entry) => entry === outside);
      if (nothingLeft || (value.length === 0 && !Object.hasOwn(table, path) && !branches.has(path))) {
        if (value.length === 0) quarantined.push({ path, value });
        return outside;
      }
      // An empty object keeps the position without being a value.
      return kept.map((entry) => (entry === outside ? {} : entry));
    }
    if (value !== null && typeof value === 'object') {
      if (path !== '' && !branches.has(path)) {
        quarantined.push({ path, value });
        return outside;
      }
      const kept: [string, FieldValue][] = [];
      for (const [name, entry] of Object.entries(value)) {
        // A dot in a name could pass itself off as a declared path of two names.
        const inner = path === '' ? name : `${path}.${name}`;
        if (name.includes('.')) {
          quarantined.push({ path: inner, value: entry });
          continue;
        }
        const result = sift(entry, inner);
        if (result !== outside) kept.push([name, result]);
      }
      return Object.fromEntries(kept);
    }
    if (Object.hasOwn(table, path)) return value;
    quarantined.push({ path, value });
    return outside;
  };

  return { fields: sift(fields, '') as RecordFields, quarantined };
}

const known = new WeakMap<FieldTable, ReadonlySet<string>>();

/** Paths under which declared fields stand: `communicatie` for `communicatie.nummer`. */
function branchesOf(table: FieldTable): ReadonlySet<string> {
  const before = known.get(table);
  if (before) return before;
  const branches = new Set<string>();
  for (const path of Object.keys(table)) {
    for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) branches.add(path.slice(0, dot));
  }
  known.set(table, branches);
  return branches;
}
