import type { PersonReference, PersonRole } from '../../record/person';
import type { SourceId } from '../../request/ids';
import type { Viewpoint } from '../viewpoint';
import { foldName } from './fold';
import { exactNamesOf, fullNameOf } from './full-name';
import type { RosterIndex } from './roster-index';

/** Whom a source means: a roster id, `unknown:` plus the folded name, or nobody by name. */
export interface Identified {
  readonly who?: string;
  readonly is: 'subject' | 'requester' | 'other';
  /** The name is the subject's or the requester's, and nothing proves that it is the same person. */
  readonly namesake: boolean;
}

const household: readonly PersonRole[] = ['parent', 'guardian', 'emergency-contact', 'family', 'requester'];

/** Salutations and titles in front of a name in a field: `Mevr. de Graaf`. */
const salutation =
  /^(?:(?:de|het)\s+)?(?:(?:mevr(?:ouw)?|mw|dhr|de heer|heer|meneer|juf|meester|drs?|ir|prof|mr)\.?\s+)+/iu;

/**
 * Who a person reference is. Exact identity only: the key in the source, or a full name that one person bears.
 * The subject's own name on somebody else's reference is a namesake, never the subject (DESIGN §6).
 */
export function identifyReference(
  reference: PersonReference,
  sourceId: SourceId,
  viewpoint: Viewpoint,
  index: RosterIndex,
): Identified {
  if (reference.role === 'subject') return { who: viewpoint.subject.id, is: 'subject', namesake: false };
  if (reference.sourceKey !== undefined) {
    const keyed = index.person(`${sourceId}:${reference.sourceKey}`);
    if (keyed) return { who: keyed.id, is: standingOf(keyed.id, viewpoint, index), namesake: false };
  }
  const names = exactNamesOf(reference.name);
  return identifyNames(names, foldName(fullNameOf(reference.name)), reference.role, viewpoint, index);
}

/** Who a name in a field is when no reference covers the field. */
export function identifyName(text: string, role: PersonRole, viewpoint: Viewpoint, index: RosterIndex): Identified {
  const folded = foldName(text.replace(salutation, ''));
  return identifyNames(folded.includes(' ') ? [folded] : [], folded, role, viewpoint, index);
}

function identifyNames(
  names: readonly string[],
  folded: string,
  role: PersonRole,
  viewpoint: Viewpoint,
  index: RosterIndex,
): Identified {
  const found = new Map(names.flatMap((name) => index.named(name)).map((person) => [person.id, person]));
  const isKin = household.includes(role);
  const fitting = [...found.values()].filter(
    (person) => person.role === role || (isKin && household.includes(person.role)),
  );
  const only = fitting.length === 1 ? fitting[0] : undefined;
  const bearers = [...found.keys()].map((id) => standingOf(id, viewpoint, index));
  const unknown = folded === '' ? {} : { who: `unknown:${folded}` };
  if (!only) return { ...unknown, is: 'other', namesake: bearers.some((is) => is !== 'other') };
  const is = standingOf(only.id, viewpoint, index);
  // A name alone makes a parent the requester when he is the only bearer; it never makes anybody the subject.
  if (is === 'subject') return { ...unknown, is: 'other', namesake: true };
  if (is === 'requester' && (!isKin || found.size > 1)) return { ...unknown, is: 'other', namesake: true };
  return { who: only.id, is, namesake: false };
}

function standingOf(id: string, viewpoint: Viewpoint, index: RosterIndex): Identified['is'] {
  const who = index.canonical(id);
  if (who === index.canonical(viewpoint.subject.id)) return 'subject';
  return who === index.canonical(viewpoint.requester.id) ? 'requester' : 'other';
}
