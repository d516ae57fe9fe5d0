import type { Entity } from '../span';

const compact = (text: string): string => text.replace(/[\s.\-()/]/gu, '');

/** True when the text is an IBAN: country, check digits and a remainder of 1 (ISO 13616). Spaces and dots are ignored. */
export function isIban(text: string): boolean {
  const value = compact(text).toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(value)) return false;
  let remainder = 0;
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const number = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of number) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/** True when the text is nine digits that pass the eleven test of a BSN. */
export function isBsn(text: string): boolean {
  const value = compact(text);
  if (!/^\d{8,9}$/.test(value) || /^0+$/.test(value)) return false;
  const digits = [...value.padStart(9, '0')].map(Number);
  const sum = digits.reduce((total, digit, n) => total + digit * (n === 8 ? -1 : 9 - n), 0);
  return sum % 11 === 0;
}

/** What a piece of contact data looks like. An address part when nothing else fits. */
export function contactShape(text: string): Entity {
  const value = text.trim();
  if (/^\S+@\S+\.\S+$/.test(value)) return 'email';
  if (/^https?:\/\//i.test(value)) return 'url';
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(value) || /^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*$/i.test(value))
    return 'ip-address';
  if (/^\d{4}\s?[A-Za-z]{2}$/.test(value)) return 'postcode';
  if (/^\+?[\d\s().\-/]{6,}$/.test(value) && compact(value).length >= 8) return 'telephone';
  return 'address';
}

/** What an identifier looks like, helped by the name of its field. */
export function identifierShape(text: string, tablePath: string): Entity {
  const field = tablePath.toLowerCase();
  if (isIban(text) || /iban|rekening/.test(field)) return 'iban';
  if (/onderwijsnummer|\bpgn\b/.test(field)) return 'education-number';
  if (isBsn(text) || /bsn|burgerservice|sofi/.test(field)) return 'bsn';
  if (/eck/.test(field)) return 'eck-id';
  if (/paspoort|identiteitsbewijs|documentnummer/.test(field)) return 'document-number';
  if (/agb/.test(field)) return 'agb-code';
  if (/kenteken/.test(field)) return 'licence-plate';
  if (/gebruikersnaam|username|login/.test(field)) return 'username';
  return 'person-number';
}
