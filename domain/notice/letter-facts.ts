import type { CalendarDate } from '../deadline/calendar-date';
import type { AccessFacts } from '../register/facts-for';
import type { NotSearched } from '../register/not-searched';
import type { Remedies } from './remedies';

/** What the letter has to be told; counts and withholdings come from the delivery itself. */
export interface LetterFacts {
  readonly board: string;
  readonly receivedOn: CalendarDate;
  readonly letterOn: CalendarDate;
  /** Name of the data subject as the request gives it. */
  readonly subjectName: string;
  /** The subject himself asks: "uw gegevens" instead of "de gegevens van". */
  readonly asksForSelf: boolean;
  /** The request is about the requester too: "en uw eigen gegevens". @legal L-23 */
  readonly ownPart?: true;
  /** Per activity really present in what is released. @legal L-38 */
  readonly facts: AccessFacts;
  readonly remedies: Remedies;
  /** @legal L-26 */
  readonly notSearched: readonly NotSearched[];
}
