import type { RosterPerson } from '../../record/person';
import type { HardString } from './hard-string';

/** No street has a longer name; the pattern below is slow on endless ones. @security S-38 */
const longestStreet = 120;

/** Parts of an address line that name one home: street with number, and postcode. A place alone names nobody. */
export function addressParts(line: string): readonly HardString[] {
  const postcodes = [...line.matchAll(/\b(\d{4})\s?([A-Za-z]{2})\b/g)];
  const parts: HardString[] = postcodes.map((match) => ({ kind: 'postcode', text: `${match[1]}${match[2]}` }));
  for (const part of line.replace(/\b\d{4}\s?[A-Za-z]{2}\b/g, ',').split(/[,;\n]/)) {
    const street = /^\s*([\p{L}\p{M}'’.\- ]*\p{L}{3,}[\p{L}\p{M}'’.\- ]*?)\s+(\d{1,5})([-\p{L}\d]{0,6})/u.exec(
      part.slice(0, longestStreet),
    );
    if (!street) continue;
    parts.push({ kind: 'address', text: `${street[1]} ${street[2]}` });
    // `12b` is one word to the scanner: without this form `Dorpsstraat 12b` would pass for another house than number 12.
    if (street[3]) parts.push({ kind: 'address', text: `${street[1]} ${street[2]}${street[3]}` });
  }
  return parts;
}

/** Telephones, e-mail addresses and addresses of a person, as hard strings. */
export function contactsOf(person: RosterPerson): readonly HardString[] {
  return [
    ...(person.telephones ?? []).map((text): HardString => ({ kind: 'telephone', text })),
    ...(person.emails ?? []).filter((text) => text.includes('@')).map((text): HardString => ({ kind: 'email', text })),
    ...(person.addresses ?? []).flatMap(addressParts),
  ];
}

/** True for text long enough to be nobody else's: eight digits, or six signs of which one is a digit. An amount or a count is shorter. */
export function isTelling(text: string): boolean {
  const signs = text.replace(/[^\p{L}\p{N}]/gu, '');
  return /^\d+$/.test(signs) ? signs.length >= 8 : signs.length >= 6 && /\d/.test(signs);
}

/** Identifiers that can be told from other numbers. */
export function identifiersOf(person: RosterPerson): readonly HardString[] {
  return (person.identifiers ?? []).filter(isTelling).map(
    (text): HardString => ({
      kind: /^[A-Za-z]{2}\d{2}[\sA-Za-z0-9]{10,}$/.test(text) ? 'iban' : 'identifier',
      text,
    }),
  );
}
