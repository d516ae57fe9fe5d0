import type { Mention } from './mention';
import type { NearMisses } from './near-miss';
import type { Reading } from './reading';
import type { RosterIndex } from './roster-index';

/** What judging one name needs to know of the text around it. */
export interface Scene {
  readonly reading: Reading;
  readonly roster: RosterIndex;
  /** Persons named before this one, in order. */
  readonly earlier: readonly Mention[];
  /** The text is about a report to Veilig Thuis or the like: then staff are sources, not staff in function. @legal L-34 */
  readonly childProtection: () => boolean;
  readonly lowerCaseStyle: boolean;
  readonly nearMisses: NearMisses;
  /** Initials of colleagues, as a row of those present has them. */
  readonly attendance: ReadonlySet<string>;
}
