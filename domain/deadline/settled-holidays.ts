import { addDays, type CalendarDate, calendarDate, isoWeekday, partsOf } from './calendar-date';
import { easterSunday } from './easter';
import type { Holiday } from './holiday';

interface HolidayRule {
  readonly nl: string;
  readonly source: string;
  on(year: number): CalendarDate;
}

const fixed = (monthAndDay: string) => (year: number) => calendarDate(`${year}-${monthAndDay}`);
const afterEaster = (days: number) => (year: number) => addDays(easterSunday(year), days);

function kingsDay(year: number): CalendarDate {
  const birthday = calendarDate(`${year}-04-27`);
  return isoWeekday(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

// One row per day nobody disputes. Easter Sunday and Whit Sunday need none: they are Sundays.
const rules: readonly HolidayRule[] = [
  { nl: 'Nieuwjaarsdag', on: fixed('01-01'), source: 'Algemene termijnenwet art. 3(1)' },
  { nl: 'tweede paasdag', on: afterEaster(1), source: 'Algemene termijnenwet art. 3(1)' },
  {
    nl: 'Koningsdag',
    on: kingsDay,
    source: 'Algemene termijnenwet art. 3(1), since 2014; 26 April when the 27th is a Sunday',
  },
  { nl: 'Hemelvaartsdag', on: afterEaster(39), source: 'Algemene termijnenwet art. 3(1)' },
  { nl: 'tweede pinksterdag', on: afterEaster(50), source: 'Algemene termijnenwet art. 3(1)' },
  { nl: 'eerste kerstdag', on: fixed('12-25'), source: 'Algemene termijnenwet art. 3(1)' },
  { nl: 'tweede kerstdag', on: fixed('12-26'), source: 'Algemene termijnenwet art. 3(1)' },
];

/** The settled Dutch holidays of a year from 2014 on, ascending. @legal L-07 — read on 23 November 2026 */
export function settledHolidaysOf(year: number): readonly Holiday[] {
  return rules
    .map(({ nl, on, source }) => ({ nl, on: on(year), source }))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** True on a holiday that nobody disputes; contested days are in `contested-days.ts`. @legal L-07 */
export function isSettledHoliday(date: CalendarDate): boolean {
  const { year } = partsOf(date);
  return rules.some((rule) => rule.on(year) === date);
}
