/** The values at a path, over lists; none when it is not there. */
export function valuesAt(json: unknown, path: string | undefined): readonly unknown[] {
  let values = [json];
  // By loops, not by lists of lists: this runs for every field of every row.
  for (const name of path === undefined ? [] : path.split('.')) {
    const inside: unknown[] = [];
    for (const value of values) {
      for (const entry of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
        if (typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name)) {
          inside.push((entry as Record<string, unknown>)[name]);
        }
      }
    }
    values = inside;
  }
  return values;
}

/** The first text or number at a path, as text; empty when there is none. */
export function textAt(json: unknown, path: string | undefined): string {
  if (path === undefined) return '';
  const [first] = valuesAt(json, path);
  return typeof first === 'string' ? first : typeof first === 'number' ? String(first) : '';
}

/** Paths by their first name; `whole`: everything under it. */
export type Paths = ReadonlyMap<string, Paths> | 'whole';

/** Paths made ready for `without`. The empty path is everything. */
export function pathsOf(paths: readonly string[]): Paths {
  if (paths.includes('')) return 'whole';
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const [name = '', ...rest] = path.split('.');
    byName.set(name, [...(byName.get(name) ?? []), rest.join('.')]);
  }
  return new Map([...byName].map(([name, inside]) => [name, pathsOf(inside)]));
}

/** What is left of the JSON when the paths are taken out; undefined when nothing is. Empty lists and objects go too. */
export function without(json: unknown, taken: Paths | undefined): unknown {
  if (taken === 'whole') return undefined;
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) {
    const left = json.map((entry) => without(entry, taken)).filter((entry) => entry !== undefined);
    return left.length > 0 ? left : undefined;
  }
  const left: [string, unknown][] = [];
  for (const [name, value] of Object.entries(json)) {
    const rest = without(value, taken?.get(name));
    if (rest !== undefined) left.push([name, rest]);
  }
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}
