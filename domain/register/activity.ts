import type { SubjectCategory } from '../requester/subject';

/** Ground of GDPR art. 6(1), in the order a to f. */
export type LegalBasis =
  | 'consent'
  | 'contract'
  | 'legal-obligation'
  | 'vital-interest'
  | 'public-task'
  | 'legitimate-interest';

/** Who receives data of an activity. */
export interface Recipient {
  readonly name: string;
  /** False when the name is a description: the officer then has to find the actual name. @legal L-38 */
  readonly named: boolean;
  readonly kind: 'authority' | 'controller' | 'processor';
  /** For what, in Dutch. */
  readonly nl: string;
}

/** Where data of an activity come from. */
export interface Origin {
  readonly from: 'subject' | 'board' | 'third-party';
  readonly nl: string;
}

/** One row of the register of processing. Dutch words, for readers. @legal L-38 */
export interface Activity {
  readonly id: string;
  readonly nl: string;
  readonly subjects: readonly SubjectCategory[];
  readonly purposes: readonly string[];
  /** The main one first. */
  readonly legalBases: readonly LegalBasis[];
  readonly categories: readonly string[];
  /** Special categories (GDPR 9), empty for most. */
  readonly specialCategories: readonly string[];
  readonly origin: readonly Origin[];
  readonly recipients: readonly Recipient[];
  /** Ids of the board's retention rules. */
  readonly retention: readonly string[];
  readonly transfers: string;
  /** Done by automated means: a condition of portability by law. @legal L-42 */
  readonly automated: boolean;
  readonly automatedDecisions: string;
  readonly profiling: boolean;
}

/**
 * True when the law itself makes the activity's data portable: automated, and resting on consent or contract. A basis that only
 * comes beside the main one (consent to share what is kept for a public task) does not change what the data rest on. @legal L-42
 */
export const isPortableByLaw = (activity: Pick<Activity, 'legalBases' | 'automated'>): boolean =>
  activity.automated && (activity.legalBases[0] === 'consent' || activity.legalBases[0] === 'contract');
