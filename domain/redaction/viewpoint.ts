import type { RosterPerson } from '../record/person';
import type { SubjectCategory } from '../requester/subject';

/** What is known about the homes around the subject. @legal L-31 */
export interface Household {
  /** The parents do not live together, as far as any source shows. */
  readonly separated: boolean;
  /** Roster ids of persons whose address is secret. */
  readonly secretAddressOf: readonly string[];
}

/** Everything the engine looks from. Third-party data is judged from the requester, not in the abstract. @legal L-31 */
export interface Viewpoint {
  readonly category: SubjectCategory;
  readonly subject: RosterPerson;
  /** The same object as `subject` when the subject asks for himself. */
  readonly requester: RosterPerson;
  readonly roster: readonly RosterPerson[];
  readonly household: Household;
}

/** True when the subject's own whereabouts can betray somebody to this requester. @legal L-22, L-31 */
export function protectsWhereabouts(viewpoint: Viewpoint): boolean {
  if (viewpoint.requester.id === viewpoint.subject.id) return false;
  return viewpoint.household.separated || viewpoint.household.secretAddressOf.length > 0;
}
