/** What JSON can hold; `undefined` members are left out. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * JSON with one spelling: names sorted by UTF-16 code unit, two spaces of indent, a line feed at the end.
 * Equal values give equal bytes on every machine; readable for people, because they are told to look.
 */
export const stableJson = (value: Json): string => `${JSON.stringify(sorted(value), null, 2)}\n`;

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(sorted);
  const names = Object.keys(value).sort();
  const pairs = names.flatMap((name) => {
    const member = value[name];
    return member === undefined ? [] : [[name, sorted(member)] as const];
  });
  return Object.fromEntries(pairs);
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
