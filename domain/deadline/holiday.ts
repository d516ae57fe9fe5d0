import type { CalendarDate } from './calendar-date';

/** Says whether a day is one on which a period cannot end. @legal L-06, L-07 */
export type HolidayTest = (date: CalendarDate) => boolean;

/** A day of the calendar with the rule it comes from. */
export interface Holiday {
  readonly nl: string;
  readonly on: CalendarDate;
  /** Where the rule was read. */
  readonly source: string;
}
