import { addMonthsClamped, type CalendarDate } from './calendar-date';
import type { HolidayTest } from './holiday';
import { supportedReceipt } from './supported-years';
import { firstWorkingDayFrom } from './working-day';

/** Inclusive dates, `target <= dueBy`: plan to `target`, never pass `dueBy`. */
export interface AnswerDeadline {
  readonly target: CalendarDate;
  readonly dueBy: CalendarDate;
}

/**
 * When the answer to a request is due: one month after receipt, and the next working day when that month ends on none.
 *
 * @param receivedOn Day (Europe/Amsterdam) on which the request reached the board, 2014–2060.
 * @param isHoliday True only for settled holidays; contested days count as working days.
 * @throws RangeError outside the supported years.
 * @legal L-04, L-05, L-06, L-07 — GDPR 12(3); Reg. 1182/71 art. 3
 */
export function answerDeadline(receivedOn: CalendarDate, isHoliday: HolidayTest): AnswerDeadline {
  const target = addMonthsClamped(supportedReceipt(receivedOn), 1);
  return { target, dueBy: firstWorkingDayFrom(target, isHoliday) };
}

/**
 * The latest date that can be argued when the contested days count as holidays too. For information; nothing is planned to it.
 *
 * @throws RangeError outside the supported years.
 * @legal L-07
 */
export function latestArguable(
  receivedOn: CalendarDate,
  isHoliday: HolidayTest,
  isContested: HolidayTest,
): CalendarDate {
  const target = addMonthsClamped(supportedReceipt(receivedOn), 1);
  return firstWorkingDayFrom(target, (day) => isHoliday(day) || isContested(day));
}
