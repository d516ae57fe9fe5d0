import { addDays, type CalendarDate, isoWeekday } from './calendar-date';
import type { HolidayTest } from './holiday';

/** The date itself when it is a working day, else the first working day after it. @legal L-06 — Reg. 1182/71 art. 3(4) */
export function firstWorkingDayFrom(date: CalendarDate, isHoliday: HolidayTest): CalendarDate {
  let day = date;
  while (isoWeekday(day) >= 6 || isHoliday(day)) day = addDays(day, 1);
  return day;
}
