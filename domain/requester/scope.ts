import type { RequesterDescription, SubjectDescription } from './subject';

/** Whose data a request is about: the child's, or the child's and those of the parent who asks. @legal L-23 */
export type Scope = readonly ('pupil' | 'requester')[];

/**
 * What does not go together.
 * - `not-a-pupil`: only a request about a pupil, by a parent or guardian, can be about two.
 * - `own-missing`, `own-not-asked`: the scope and the description of the requester have to agree.
 * - `own-not-guardian`: a parent is known to the board as a guardian.
 * - `pupil-not-asked`: for himself alone, the requester is the subject.
 */
export type ScopeProblem = 'not-a-pupil' | 'own-missing' | 'own-not-asked' | 'own-not-guardian' | 'pupil-not-asked';

const relations: readonly RequesterDescription['relation'][] = ['parent-with-authority', 'guardian'];

/** Every contradiction in the scope of a request, with the path of the field to mend. @legal L-23 */
export function scopeProblems(request: {
  readonly subjects?: Scope | undefined;
  readonly subject: Pick<SubjectDescription, 'category'>;
  readonly requester: {
    readonly relation: RequesterDescription['relation'];
    readonly own?: Pick<SubjectDescription, 'category'> | undefined;
  };
}): readonly { readonly path: readonly string[]; readonly problem: ScopeProblem }[] {
  const { subjects = ['pupil'], subject, requester } = request;
  const { own, relation } = requester;
  if (!subjects.includes('pupil')) return [{ path: ['subjects'], problem: 'pupil-not-asked' }];
  if (!subjects.includes('requester')) return own ? [{ path: ['requester', 'own'], problem: 'own-not-asked' }] : [];
  if (subject.category !== 'pupil' || !relations.includes(relation))
    return [{ path: ['subjects'], problem: 'not-a-pupil' }];
  if (!own) return [{ path: ['requester', 'own'], problem: 'own-missing' }];
  return own.category === 'guardian' ? [] : [{ path: ['requester', 'own', 'category'], problem: 'own-not-guardian' }];
}
