import type { PersonName } from '../../record/person';
import { foldName } from './fold';

/** Given name, infix and family name in a row, as far as the source has them. */
export const fullNameOf = (name: PersonName): string =>
  [name.givenName, name.infix, name.familyName].filter((part) => part.trim() !== '').join(' ');

/**
 * Folded full names of a person: with the given name and with each alias in its place.
 * Empty when the family name or every given form is missing: half a name is nobody's identity.
 */
export function exactNamesOf(name: PersonName): readonly string[] {
  const family = foldName(`${name.infix} ${name.familyName}`);
  if (foldName(name.familyName) === '') return [];
  const given = [name.givenName, ...(name.aliases ?? [])].map(foldName).filter((form) => form !== '');
  const names = given.map((form) => (form.endsWith(` ${family}`) ? form : `${form} ${family}`));
  return [...new Set(names)];
}
