import { foldName } from '../persons/fold';
import type { Entity } from '../span';

const numbers: readonly Entity[] = ['telephone', 'iban', 'bsn', 'education-number', 'postcode', 'licence-plate'];

/** What two ways of writing the same thing have in common: `06-12 34 56 78` and `+31 6 12345678` are one number. */
export function writtenAlike(entity: Entity, text: string): string {
  if (!numbers.includes(entity)) return foldName(text);
  if (entity !== 'telephone') return text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const local = text.replace(/^\s*(?:\+|00)31\s*(?:\(0\))?/, '0');
  return local.replace(/\D/g, '');
}
