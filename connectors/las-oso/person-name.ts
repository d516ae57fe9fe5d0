import type { PersonName } from '../../domain/record/person';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';

const infixes = new Set(
  "van de der den het 't ten ter te in op aan bij uit voor tot onder over el al la le les du des di da del della dos von zu zum zur af 's d' l'".split(
    ' ',
  ),
);
const titles = new Set(
  'mevr mevrouw mw mej meneer mijnheer dhr heer drs dr prof mr ing ir bc bsc msc ma ba juf juffrouw meester mevr. de-heer'.split(
    ' ',
  ),
);

/** Text of a field, or of each entry of a list field. Anything else is left out. */
export const texts = (value: FieldValue | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is string => typeof entry === 'string' && entry.trim() !== '',
  );

/** Text of a field; empty when it has none. */
export const textOf = (fields: RecordFields, name: string): string => texts(fields[name])[0]?.trim() ?? '';

/** Name of a person as the format gives it in parts (`persoonType`, or the pupil). */
export function nameOf(fields: RecordFields): PersonName {
  const givenNames = texts(fields.voornaam).map((name) => name.trim());
  const givenName = textOf(fields, 'roepnaam') || givenNames[0] || '';
  const { infix, rest } = splitInfix(textOf(fields, 'achternaam').split(/\s+/));
  const initials = textOf(fields, 'voorletters-1');
  const aliases = [...new Set([...givenNames, givenNames.join(' ')])].filter(
    (name) => name !== '' && name !== givenName,
  );
  return {
    givenName,
    infix: textOf(fields, 'voorvoegsel') || infix,
    // With an infix of its own the surname stays as it is.
    familyName: textOf(fields, 'voorvoegsel') ? textOf(fields, 'achternaam') : rest,
    ...(initials && { initials }),
    ...(aliases.length > 0 && { aliases }),
  };
}

/** Name out of one line that somebody typed: `Mevr. M. de Graaf`, `Drs. Mathijssen`, `Smits, Anna`. */
export function nameInText(line: string): PersonName {
  const [last = '', first] = line.split(',', 2);
  const ordered = first === undefined ? line : `${first} ${last}`;
  const words = ordered
    .split(/\s+/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !titles.has(word.toLowerCase().replace(/\.$/, '')));
  const initials = words.filter((word) => /^(\p{Lu}[a-z]{0,2}\.)+$|^\p{Lu}$/u.test(word));
  const others = words.filter((word) => !initials.includes(word));
  const start = others.findIndex((word) => infixes.has(word.toLowerCase()));
  const names = start >= 0 ? others.slice(0, start) : others.slice(0, -1);
  const { infix, rest } = splitInfix(start >= 0 ? others.slice(start) : others.slice(-1));
  return {
    givenName: names.join(' '),
    infix,
    familyName: rest,
    ...(initials.length > 0 && { initials: initials.join('') }),
  };
}

function splitInfix(words: readonly string[]): { readonly infix: string; readonly rest: string } {
  let count = 0;
  while (count < words.length - 1 && infixes.has((words[count] ?? '').toLowerCase())) count += 1;
  return { infix: words.slice(0, count).join(' '), rest: words.slice(count).join(' ') };
}
