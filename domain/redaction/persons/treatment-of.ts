import type { PersonRole } from '../../record/person';
import type { SubjectCategory } from '../../requester/subject';
import type { CategoryPolicy, Treatment } from '../policy';

const inFunction = /direct|bestuur|\bhr\b|\bp&o\b|personeelszaken|personeelsadvis|toezicht/iu;

/** How the policy treats the name of somebody who is neither the subject nor the requester. @legal L-31, L-34, L-35 */
export function treatmentOf(
  role: PersonRole | 'unknown',
  roleText: string | undefined,
  category: SubjectCategory,
  policy: CategoryPolicy,
): Treatment {
  const isStaffFile = category !== 'pupil' && category !== 'guardian';
  if (isStaffFile && /vertrouwenspersoon/iu.test(roleText ?? '')) return policy.confidentialAdviser;
  switch (role) {
    case 'staff':
      if (!isStaffFile) return policy.staffInFunction;
      return inFunction.test(roleText ?? '') ? policy.staffInFunction : policy.colleagues;
    case 'parent':
    case 'guardian':
      return policy.otherParent;
    case 'sibling':
    case 'family':
      return policy.siblings;
    case 'pupil':
    case 'parent-of-pupil':
      return policy.otherPupilsAndParents;
    case 'health-professional':
      return policy.healthProfessionals;
    case 'outside-professional':
      return policy.outsideProfessionals;
    case 'informant':
      return policy.informants;
    case 'subject':
    case 'requester':
    case 'emergency-contact':
    case 'applicant':
    case 'other':
    case 'unknown':
      return 'redacted';
  }
}
