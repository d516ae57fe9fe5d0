/** A day in the calendar of Europe/Amsterdam, written `yyyy-mm-dd`. Never a moment, never a time zone. @legal L-04, L-05 */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

// Date.UTC reads the years 0–99 as 1900–1999; setUTCFullYear does not.
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const daysInMonth = (year: number, month: number): number => utc(year, month + 1, 0).getUTCDate();

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function written(year: number, month: number, day: number): CalendarDate {
  if (year < 1 || year > 9999) throw new RangeError('no such calendar date: years run from 0001 to 9999');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** Year, month (1–12) and day (1–31) of a date. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** True only for text that names an existing day, years 0001–9999. */
export function isCalendarDate(text: string): text is CalendarDate {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date that the text names. @throws RangeError when no such day exists; the message does not repeat the text. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError('not a calendar date: expected yyyy-mm-dd naming an existing day');
  return text;
}

/** The date so many days later (or earlier, when negative). @throws RangeError outside the years 0001–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const moved = utc(year, month, day + days);
  return written(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** Same day number so many months later, else the last day of that month. @throws RangeError outside 0001–9999. @legal L-05 */
export function addMonthsClamped(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return written(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export function isoWeekday(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  return utc(year, month, day).getUTCDay() || 7;
}

/** Whole years between birth and the given day; negative before birth. A child born on 29 February turns a year older on 1 March. @legal L-18 */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number {
  const born = partsOf(birthDate);
  const day = partsOf(on);
  const hadBirthday = day.month > born.month || (day.month === born.month && day.day >= born.day);
  return day.year - born.year - (hadBirthday ? 0 : 1);
}
