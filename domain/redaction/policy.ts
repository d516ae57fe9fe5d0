import type { SubjectCategory } from '../requester/subject';

/** `readable`: stays. `redacted`: goes, its role stays in words. `officer`: goes for now and is queued for a decision. */
export type Treatment = 'readable' | 'redacted' | 'officer';

/** How the persons and kinds of document in one category's file are treated (board.json, DESIGN §6). */
export interface CategoryPolicy {
  /** Staff acting in function. In an employee's file this is director, board member and HR only; see `colleagues`. */
  readonly staffInFunction: Treatment;
  /** Other staff in an employee's file. */
  readonly colleagues: Treatment;
  readonly healthProfessionals: Treatment;
  readonly outsideProfessionals: Treatment;
  readonly siblings: Treatment;
  readonly otherParent: Treatment;
  readonly otherPupilsAndParents: Treatment;
  /** @legal L-34 */
  readonly informants: Treatment;
  /** @legal L-34 */
  readonly childProtection: Treatment;
  /** @legal L-33 */
  readonly personalNotes: Treatment;
  /** @legal L-35 */
  readonly treatmentFiles: Treatment;
  readonly confidentialAdviser: Treatment;
  readonly legalAdvice: Treatment;
  readonly negotiationPosition: Treatment;
}

export type RedactionPolicy = Readonly<Record<SubjectCategory, CategoryPolicy>>;

const pupilFile: CategoryPolicy = {
  staffInFunction: 'readable',
  colleagues: 'readable',
  healthProfessionals: 'redacted',
  outsideProfessionals: 'redacted',
  siblings: 'redacted',
  otherParent: 'redacted',
  otherPupilsAndParents: 'redacted',
  informants: 'officer',
  childProtection: 'officer',
  personalNotes: 'readable',
  treatmentFiles: 'officer',
  confidentialAdviser: 'officer',
  legalAdvice: 'officer',
  negotiationPosition: 'officer',
};

const staffFile: CategoryPolicy = { ...pupilFile, colleagues: 'redacted' };

/** What holds where board.json says nothing. */
export const defaultPolicy: RedactionPolicy = {
  pupil: pupilFile,
  guardian: pupilFile,
  employee: staffFile,
  applicant: staffFile,
  trainee: staffFile,
};
