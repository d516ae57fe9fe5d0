import { addDays, type CalendarDate } from '../deadline/calendar-date';
import type { HolidayTest } from '../deadline/holiday';
import { milestones } from '../deadline/milestones';
import { addWorkingDays, lastWorkingDayUntil } from './working-days';

/**
 * The day by which a supplier is asked to deliver: the day on which all sources should be in, with at least five working days for the
 * supplier as long as a week remains before the target; never before today.
 *
 * @legal L-08, L-26
 */
export function deliverBy(
  request: { readonly receivedOn: CalendarDate; readonly target: CalendarDate },
  today: CalendarDate,
  isHoliday: HolidayTest,
): CalendarDate {
  const { collectedBy } = milestones(request.receivedOn);
  const decent = addWorkingDays(today, 5, isHoliday);
  const latest = lastWorkingDayUntil(addDays(request.target, -7), isHoliday);
  const wanted = decent > collectedBy ? decent : lastWorkingDayUntil(collectedBy, isHoliday);
  return laterOf(today, earlierOf(wanted, latest));
}

const earlierOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);
const laterOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
