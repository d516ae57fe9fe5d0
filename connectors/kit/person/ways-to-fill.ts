/**
 * Every way to fill the places of some templates: a person can have several numbers. A place that stands twice gets one value
 * in both.
 *
 * @param place Finds a place; its first group is the name. Global.
 * @param valuesOf Values for a name; none of them, and there is no way.
 */
export function waysToFill(
  templates: readonly string[],
  place: RegExp,
  valuesOf: (name: string) => readonly string[],
): readonly ((template: string) => string)[] {
  const names = new Set(templates.flatMap((template) => [...template.matchAll(place)].map(([, name = '']) => name)));
  let ways: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const name of names) {
    ways = ways.flatMap((way) => valuesOf(name).map((value) => new Map(way).set(name, value)));
  }
  return ways.map((way) => (template) => template.replace(place, (_, name: string) => way.get(name) ?? ''));
}
