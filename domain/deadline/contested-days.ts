import { addDays, type CalendarDate, calendarDate, partsOf } from './calendar-date';
import { easterSunday } from './easter';
import type { Holiday } from './holiday';

const decree = 'royal decree under Algemene termijnenwet art. 3(3) for 2026–2028 (title read; secondary source)';

/**
 * Loose days that a royal decree equates with holidays. Extend it when the next decree appears, with its source,
 * and move `decreesVerifiedThrough`; a test fails 14 months before the table runs out.
 *
 * @legal L-07 — read on 23 November 2026
 */
export const decreeDays: readonly Holiday[] = [
  { nl: 'dag na Nieuwjaarsdag', on: calendarDate('2026-01-02'), source: decree },
  { nl: 'vrijdag na Hemelvaartsdag', on: calendarDate('2026-05-15'), source: decree },
  { nl: 'vrijdag na Hemelvaartsdag', on: calendarDate('2027-05-07'), source: decree },
  { nl: 'vrijdag na Koningsdag', on: calendarDate('2028-04-28'), source: decree },
  { nl: 'vrijdag na Hemelvaartsdag', on: calendarDate('2028-05-26'), source: decree },
];

/** First day for which the decree days were looked up. Before it none are known: the latest arguable date may be too early. */
export const decreesVerifiedFrom: CalendarDate = calendarDate('2026-01-01');

/** Last day for which the decree days are known to be complete. After it none are known. */
export const decreesVerifiedThrough: CalendarDate = calendarDate('2028-12-31');

const equatedOn = new Set<CalendarDate>(decreeDays.map((day) => day.on));

/**
 * True on a day of which it is disputed whether a period under EU law can end on it: Good Friday (Algemene termijnenwet
 * art. 3(2)), 5 May (art. 3(1)) and the decree days (art. 3(3)). Such a day never buys time. @legal L-07
 */
export function isContestedDay(date: CalendarDate): boolean {
  const { year, month, day } = partsOf(date);
  return (month === 5 && day === 5) || date === addDays(easterSunday(year), -2) || equatedOn.has(date);
}
