import { answerDeadline, latestArguable } from './answer-deadline';
import type { CalendarDate } from './calendar-date';
import { isContestedDay } from './contested-days';
import { isSettledHoliday } from './settled-holidays';

/** All dates of one request, in the order in which they are told. */
export interface DeadlineReport {
  readonly receivedOn: CalendarDate;
  readonly target: CalendarDate;
  readonly dueBy: CalendarDate;
  readonly latestArguable: CalendarDate;
}

/** The dates of a request received on that day, by the Dutch calendar. @throws RangeError outside 2014–2060. @legal L-05, L-06, L-07 */
export const deadlineReport = (receivedOn: CalendarDate): DeadlineReport => ({
  receivedOn,
  ...answerDeadline(receivedOn, isSettledHoliday),
  latestArguable: latestArguable(receivedOn, isSettledHoliday, isContestedDay),
});
