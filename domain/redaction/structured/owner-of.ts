import type { FieldDefinition } from '../../record/field-table';
import type { PersonReference, PersonRole } from '../../record/person';
import type { Leaf } from '../../record/source-record';

/** Whose field it is. `unknown` for a name that neither the record nor the table gives to anybody. */
export interface Owner {
  readonly role: PersonRole | 'unknown';
  /** Absent when only the field table tells the role. */
  readonly reference?: PersonReference;
}

const covers = (path: string, leafPath: string): boolean =>
  path === '' || leafPath === path || leafPath.startsWith(`${path}.`);

/** The object that holds a leaf, past list positions: `afzender.voornaam.0` is held by `afzender`. */
const holderOf = (leafPath: string): string => leafPath.replace(/(?:\.\d+)+$/, '').replace(/\.?[^.]+$/, '');

/** Roles whose names can stay. Only between these and others does it matter to be wrong. */
const canStay: readonly PersonRole[] = ['subject', 'requester', 'staff'];

/**
 * The person whose field this is: the reference with the longest path, else the table's `whose`, else the whole record's reference.
 * A wide reference to somebody who can stay never claims a field that the table gives to another: a pupil's record holds his doctor's name.
 */
export function ownerOf(persons: readonly PersonReference[], leaf: Leaf, definition: FieldDefinition): Owner {
  let nearest: PersonReference | undefined;
  for (const reference of persons) {
    if (!covers(reference.path, leaf.path)) continue;
    if (!nearest || reference.path.length > nearest.path.length) nearest = reference;
  }
  // Contact data and numbers in the subject's file are his unless said otherwise; a name has to be somebody's.
  if (!nearest) return { role: definition.whose ?? (definition.kind === 'person' ? 'unknown' : 'subject') };
  const { whose } = definition;
  const othersByTable = whose !== undefined && whose !== nearest.role && canStay.includes(nearest.role);
  const isWide =
    nearest.path === '' ||
    (nearest.role === 'subject' && nearest.path !== leaf.path && nearest.path !== holderOf(leaf.path));
  if (othersByTable && isWide) return { role: whose };
  return { role: nearest.role, reference: nearest };
}
