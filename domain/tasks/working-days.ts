import { addDays, type CalendarDate, isoWeekday } from '../deadline/calendar-date';
import type { HolidayTest } from '../deadline/holiday';

const isWorkingDay = (day: CalendarDate, isHoliday: HolidayTest): boolean => isoWeekday(day) <= 5 && !isHoliday(day);

/** The n-th working day after the date; the date itself does not count. `n` from 0; 0 is the date itself. */
export function addWorkingDays(date: CalendarDate, n: number, isHoliday: HolidayTest): CalendarDate {
  let day = date;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, isHoliday)) left -= 1;
  }
  return day;
}

/** The date itself when it is a working day, else the last working day before it. */
export function lastWorkingDayUntil(date: CalendarDate, isHoliday: HolidayTest): CalendarDate {
  let day = date;
  while (!isWorkingDay(day, isHoliday)) day = addDays(day, -1);
  return day;
}
