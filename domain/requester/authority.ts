import { ageOn, type CalendarDate } from '../deadline/calendar-date';
import type { RequesterDescription, SubjectDescription } from './subject';

/** Age from which a person exercises these rights alone. @legal L-18 — UAVG 5(4) */
export const ageOfOwnRights = 16;

/**
 * What the rules make of a requester. The software never refuses: what is not plainly allowed is the officer's, or another
 * procedure. @legal L-13, L-46
 */
export type AuthorityCheck =
  | {
      readonly kind: 'may-act';
      readonly as: 'parent-with-authority' | 'guardian' | 'pupil-16-plus' | 'self';
    }
  | {
      readonly kind: 'may-act';
      readonly as: 'authorised-agent';
      /** The officer has to record that he saw the mandate: kind, date, by whom. No upload. @legal L-21 */
      readonly needs: 'mandate-seen';
      /** Who must have given the mandate. */
      readonly mandateOf: 'legal-representative' | 'data-subject';
    }
  | {
      readonly kind: 'information-only';
      /** No file, no copy: factual information of weight, by hand. @legal L-20 */
      readonly legal: 'BW 1:377c';
    }
  | { readonly kind: 'officer-decides'; readonly because: AuthorityDoubt };

/**
 * Why the rules leave it to the officer.
 * - `turned-16`: somebody else asks for a pupil who is 16 or older on that day.
 * - `under-16`: a person under 16 asks by himself.
 * - `adult`: a parent or guardian asks for somebody whom the board does not know as a pupil.
 * - `unclear-authority`: relation and subject do not go together, or the day lies before birth.
 */
export type AuthorityDoubt = 'turned-16' | 'under-16' | 'adult' | 'unclear-authority';

/**
 * Whether the requester may ask for this person's file on that day. Ask again on the day of release: a sixteenth birthday in
 * between changes the answer.
 *
 * @legal L-17, L-18, L-19, L-20, L-21 — each parent with authority has the full right alone; a child's veto does not exist.
 */
export function checkAuthority(question: {
  readonly subject: SubjectDescription;
  readonly requester: RequesterDescription;
  readonly on: CalendarDate;
}): AuthorityCheck {
  const { subject, requester, on } = question;
  const age = ageOn(subject.birthDate, on);
  if (age < 0) return officerDecides('unclear-authority');
  const isPupil = subject.category === 'pupil';
  const hasOwnRights = age >= ageOfOwnRights;

  switch (requester.relation) {
    case 'self':
      if (!hasOwnRights) return officerDecides('under-16');
      return { kind: 'may-act', as: isPupil ? 'pupil-16-plus' : 'self' };
    case 'pupil-16-plus':
      if (!isPupil) return officerDecides('unclear-authority');
      return hasOwnRights ? { kind: 'may-act', as: 'pupil-16-plus' } : officerDecides('under-16');
    case 'parent-with-authority':
    case 'guardian':
      if (!isPupil) return officerDecides('adult');
      return hasOwnRights ? officerDecides('turned-16') : { kind: 'may-act', as: requester.relation };
    case 'parent-without-authority':
      if (!isPupil) return officerDecides('adult');
      return hasOwnRights ? officerDecides('turned-16') : { kind: 'information-only', legal: 'BW 1:377c' };
    case 'authorised-agent':
      return {
        kind: 'may-act',
        as: 'authorised-agent',
        needs: 'mandate-seen',
        mandateOf: hasOwnRights ? 'data-subject' : 'legal-representative',
      };
  }
}

/**
 * One word for what the rules say: what an officer overrides holds only as long as the rules still say the same.
 *
 * @legal L-18 — a sixteenth birthday changes the word, and whose mandate an agent needs.
 */
export function authorityWord(check: AuthorityCheck): string {
  switch (check.kind) {
    case 'information-only':
      return check.kind;
    case 'officer-decides':
      return check.because;
    case 'may-act':
      return check.as === 'authorised-agent' ? `${check.as}-of-${check.mandateOf}` : check.as;
  }
}

const officerDecides = (because: AuthorityDoubt): AuthorityCheck => ({ kind: 'officer-decides', because });
