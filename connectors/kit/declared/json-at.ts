/** The values at a path, over lists; none when it is not there. */
export function valuesAt(json: unknown, path: string | undefined): readonly unknown[] {
  if (path === undefined) return [json];
  return path
    .split('.')
    .reduce<readonly unknown[]>(
      (values, name) =>
        values
          .flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
          .flatMap((value) =>
            typeof value === 'object' && value !== null && Object.hasOwn(value, name)
              ? [(value as Record<string, unknown>)[name]]
              : [],
          ),
      [json],
    );
}

/** The first text or number at a path, as text; empty when there is none. */
export function textAt(json: unknown, path: string | undefined): string {
  if (path === undefined) return '';
  const [first] = valuesAt(json, path);
  return typeof first === 'string' ? first : typeof first === 'number' ? String(first) : '';
}

/** What is left of the JSON when the paths are taken out; undefined when nothing is. Empty lists and objects go too. */
export function without(json: unknown, paths: readonly string[]): unknown {
  if (paths.includes('')) return undefined;
  if (Array.isArray(json)) {
    const left = json.map((entry) => without(entry, paths)).filter((entry) => entry !== undefined);
    return left.length > 0 ? left : undefined;
  }
  if (typeof json !== 'object' || json === null) return json;
  const left = Object.entries(json).flatMap(([name, value]): [string, unknown][] => {
    const inside = paths.flatMap((path) =>
      path === name ? [''] : path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : [],
    );
    const rest = without(value, inside);
    return rest === undefined ? [] : [[name, rest]];
  });
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}
