import type { FieldDefinition } from '../../record/field-table';
import type { Leaf } from '../../record/source-record';
import { isBsn } from './value-shape';

/**
 * True for a scalar that is a BSN or an education number, whosever it is.
 * The portability part leaves these out; the access part shows the subject's own, once. @legal L-37
 */
export function carriesBsn(leaf: Leaf, definition: FieldDefinition): boolean {
  if (leaf.value === null || leaf.value === '') return false;
  const lastName = leaf.tablePath.toLowerCase().split('.').at(-1) ?? '';
  if (/bsn|burgerservice|sofinummer|onderwijsnummer/.test(lastName)) return true;
  return definition.kind === 'identifier' && isBsn(String(leaf.value));
}
