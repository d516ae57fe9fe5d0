import { type CalendarDate, isCalendarDate } from '../../domain/deadline/calendar-date';
import type { FieldValue } from '../../domain/record/source-record';

/**
 * The Dutch day in a moment as Profit writes it. `2018-11-12T00:15:00Z` is a quarter past midnight in Amsterdam, not in
 * Greenwich: the `Z` is untrue, so the text is read and never converted.
 */
export function localDate(value: FieldValue | undefined): CalendarDate | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?$/.exec(value);
  const day = match?.[1] ?? '';
  return isCalendarDate(day) ? day : undefined;
}

/** First and last second of a day as Profit wants moments in a filter: without `Z`. */
export const boundsOfDay = (day: CalendarDate): readonly [string, string] => [`${day}T00:00:00`, `${day}T23:59:59`];
