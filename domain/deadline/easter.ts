import { addDays, type CalendarDate, calendarDate } from './calendar-date';

/** Easter Sunday of a year, Gregorian calendar (the anonymous algorithm of 1876, "Meeus/Jones/Butcher"). Years 1583–9999. */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const epact = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((a + 11 * epact + 22 * weekday) / 451);
  // Days after 22 March, the earliest Easter there is.
  const after = epact + weekday - 7 * correction;
  return addDays(calendarDate(`${year}-03-22`), after);
}
