import { Duration } from 'aws-cdk-lib';
import type { Terms } from '../domain/register/board';

/** One month: a delivery is asked for, and read, within it. A later run asks for it anew. @legal L-05 */
const answerDays = 31;
/** One month to answer and two of extension, in days. @legal L-05, L-06 */
const longestAnswerDays = 93;
/** Doubt about identity or a question about the request can suspend the term this long. @legal L-09 */
const longestPauseDays = 62;
/** The scheduled job deletes at the term; the bucket's own rule only catches what that job missed. @security S-15 */
const marginDays = 14;

/** After how long a bucket empties itself, counted from the writing of an object. */
export interface Lifetimes {
  readonly inbox: Duration;
  readonly requests: Duration;
  readonly staging: Duration;
  readonly archive: Duration;
}

/**
 * Backstops behind the expiry job: longer than answer, extension, pause and the board's own terms together, so that they never take
 * away what is still needed.
 *
 * @legal L-48
 * @security S-14, S-15
 */
export function lifetimesFor(terms: Terms): Lifetimes {
  const open = longestAnswerDays + longestPauseDays;
  const remedy = terms.remedyTerm.keepArchive ? terms.remedyTerm.weeks * 7 : 0;
  return {
    inbox: Duration.days(answerDays + marginDays),
    requests: Duration.days(open + terms.requestFileYears * 366 + marginDays),
    staging: Duration.days(open + Math.max(terms.stagingDaysAfterRelease, remedy) + marginDays),
    archive: Duration.days(open + Math.max(terms.archiveDaysAfterRelease, remedy) + marginDays),
  };
}
