import type { FieldDefinition } from '../../record/field-table';
import type { PersonReference, PersonRole } from '../../record/person';
import type { Leaf } from '../../record/source-record';

/** Whose field it is. `unknown` when neither the record nor the table says so. */
export interface Owner {
  readonly role: PersonRole | 'unknown';
  /** Absent when only the field table tells the role. */
  readonly reference?: PersonReference;
}

const covers = (path: string, leafPath: string): boolean =>
  path === '' || leafPath === path || leafPath.startsWith(`${path}.`);

/** The object that holds a leaf, past list positions: `afzender.voornaam.0` is held by `afzender`. */
const holderOf = (leafPath: string): string => leafPath.replace(/(?:\.\d+)+$/, '').replace(/\.?[^.]+$/, '');

const isParent = (role: PersonRole): boolean => role === 'parent' || role === 'guardian';

/**
 * The person whose field this is: the reference with the longest path, else the table's `whose`, else the whole record's reference.
 * A wide reference to the subject never claims a field that the table gives to somebody else: a pupil's record holds his doctor's name.
 */
export function ownerOf(persons: readonly PersonReference[], leaf: Leaf, definition: FieldDefinition): Owner {
  let nearest: PersonReference | undefined;
  for (const reference of persons) {
    if (!covers(reference.path, leaf.path)) continue;
    if (!nearest || reference.path.length > nearest.path.length) nearest = reference;
  }
  if (!nearest) return { role: definition.whose ?? 'unknown' };
  const othersByTable =
    definition.whose !== undefined &&
    definition.whose !== nearest.role &&
    !(isParent(definition.whose) && isParent(nearest.role));
  const isWide =
    nearest.path === '' ||
    (nearest.role === 'subject' && nearest.path !== leaf.path && nearest.path !== holderOf(leaf.path));
  if (othersByTable && isWide) return { role: definition.whose ?? 'unknown' };
  return { role: nearest.role, reference: nearest };
}
