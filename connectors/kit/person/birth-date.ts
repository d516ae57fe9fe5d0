import { isCalendarDate } from '../../../domain/deadline/calendar-date';

const dayInMs = 86_400_000;

/**
 * Whether two birth dates (yyyy-mm-dd) are not the same but one slip apart: one day, one digit, or day and month swapped. Somebody
 * with the very same full name is then shown to the officer, and never taken by himself. @legal L-25, L-26
 */
export function isSlipApart(one: string, other: string): boolean {
  if (one === other || !isCalendarDate(one) || !isCalendarDate(other)) return false;
  const digits = [...one].filter((digit, n) => digit !== other[n]).length;
  const [year, month, day] = one.split('-');
  return (
    digits === 1 || `${year}-${day}-${month}` === other || Math.abs(Date.parse(one) - Date.parse(other)) === dayInMs
  );
}
