import type { PersonName } from '../../../domain/record/person';
import type { SubjectDescription } from '../../../domain/requester/subject';

/** Letters and digits only, without case, accents, spaces and signs: `Van der  Bérg-'t Hof` becomes `vanderbergthof`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/** A name as a source writes it. Empty where it has none. */
export interface WrittenName {
  /** Every way of calling the person: name in use, all given names. */
  readonly givenNames: readonly string[];
  readonly infix: string;
  readonly familyNames: readonly string[];
  readonly initials?: string;
}

/** How well a name fits the person who is asked for; `given`: there is no surname to compare. */
export function nameFits(
  written: WrittenName,
  subject: SubjectDescription,
): 'whole' | 'without-infix' | 'given' | 'no' {
  const given = folded(subject.givenName);
  const words = written.givenNames.flatMap((name) => {
    const parts = name.split(/[\s-]+/);
    // `Anna Maria Sofie` also answers to `Anna Maria`.
    return [...parts, ...parts.map((_, n) => parts.slice(0, n + 1).join(' ')), name];
  });
  if (given === '' || !words.map(folded).includes(given)) return 'no';
  const surnames = written.familyNames.filter((name) => folded(name) !== '');
  if (surnames.length === 0) return 'given';
  const [last = '', ahead = ''] = subject.familyName.split(',', 2);
  const asked = folded(`${subject.infix} ${ahead} ${last}`);
  const whole = surnames.map((surname) => {
    const [own = '', before = ''] = surname.split(',', 2);
    return folded(`${written.infix} ${before} ${own}`);
  });
  if (whole.includes(asked)) return 'whole';
  // The infix left out is a slip that is made often; the officer sees it.
  const bare = surnames.map((surname) => folded(surname.split(',', 1)[0] ?? ''));
  return bare.includes(asked) || bare.includes(folded(last)) || whole.includes(folded(last)) ? 'without-infix' : 'no';
}

const infixes = new Set(
  "van de der den het 't ten ter te in op aan bij uit voor tot onder over el al la le les du des di da del della dos von zu zum zur af 's d' l'".split(
    ' ',
  ),
);

/** The name for the roster; an infix that stands in the surname is taken out of it. */
export function personName({ givenNames, infix, familyNames, initials }: WrittenName): PersonName {
  const names = [...new Set(givenNames.map((name) => name.trim()))].filter((name) => name !== '');
  const [surname = '', ...others] = familyNames.map((name) => name.trim()).filter((name) => name !== '');
  const [last = '', before = ''] = surname.split(',', 2);
  const words = `${before} ${last}`.trim().split(/\s+/);
  let count = 0;
  while (count < words.length - 1 && infixes.has((words[count] ?? '').toLowerCase())) count += 1;
  const [givenName = '', ...aliases] = names;
  return {
    givenName,
    infix: infix.trim() || words.slice(0, count).join(' '),
    familyName: infix.trim() ? surname : words.slice(count).join(' '),
    ...(initials && { initials }),
    ...(aliases.length + others.length > 0 && { aliases: [...aliases, ...others] }),
  };
}
