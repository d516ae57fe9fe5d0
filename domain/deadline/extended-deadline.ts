import type { AnswerDeadline } from './answer-deadline';
import { addMonthsClamped, type CalendarDate } from './calendar-date';
import type { HolidayTest } from './holiday';
import { supportedReceipt } from './supported-years';
import { firstWorkingDayFrom } from './working-day';

function earlierOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  if (other < one) return other;
  return one;
}

/**
 * When the answer is due after an extension by two months: the earlier of receipt + 3 months and (receipt + 1 month) + 2 months,
 * rolled to a working day. The two differ only after clamping.
 *
 * @throws RangeError outside the supported years.
 * @legal L-11, L-12 — GDPR 12(3)
 */
export function extendedDeadline(receivedOn: CalendarDate, isHoliday: HolidayTest): AnswerDeadline {
  supportedReceipt(receivedOn);
  const atOnce = addMonthsClamped(receivedOn, 3);
  const inTwoSteps = addMonthsClamped(addMonthsClamped(receivedOn, 1), 2);
  const target = earlierOf(atOnce, inTwoSteps);
  return { target, dueBy: firstWorkingDayFrom(target, isHoliday) };
}

/**
 * Whether the notice of an extension can still go out on that day: `in-time` up to the target, `after-target` (warn) up to
 * `dueBy`, then `too-late`. The month runs from receipt, whatever the privacy statement says.
 *
 * @legal L-11, L-53
 */
export function extensionWindow(
  today: CalendarDate,
  deadline: AnswerDeadline,
): 'in-time' | 'after-target' | 'too-late' {
  if (today <= deadline.target) return 'in-time';
  return today <= deadline.dueBy ? 'after-target' : 'too-late';
}
