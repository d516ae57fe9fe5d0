import { addDays, type CalendarDate } from './calendar-date';

/** Days to which the board works, so that the month is a ceiling and not a plan. All lie before the target. */
export interface Milestones {
  readonly collectedBy: CalendarDate;
  readonly reviewedBy: CalendarDate;
  readonly releasedBy: CalendarDate;
}

/** Sources collected by day 7, review done by day 18, released by day 25 after receipt. @legal L-08 */
export const milestones = (receivedOn: CalendarDate): Milestones => ({
  collectedBy: addDays(receivedOn, 7),
  reviewedBy: addDays(receivedOn, 18),
  releasedBy: addDays(receivedOn, 25),
});
