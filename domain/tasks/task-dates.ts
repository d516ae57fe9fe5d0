import { addDays, type CalendarDate } from '../deadline/calendar-date';
import type { HolidayTest } from '../deadline/holiday';
import { firstWorkingDayFrom } from '../deadline/working-day';
import { addWorkingDays, lastWorkingDayUntil } from './working-days';

/** The days of one task. */
export interface TaskDates {
  readonly openedOn: CalendarDate;
  /** Whoever has it is reminded: the last working day before it goes on to the second person. */
  readonly remindOn: CalendarDate;
  /** From this day a second person has it too. */
  readonly deputyOn: CalendarDate;
  /** From this day the head office has it too. */
  readonly headOfficeOn: CalendarDate;
  /** Inclusive. Late is not lost: it stays open, and the officer hears of it. */
  readonly dueOn: CalendarDate;
}

/** So long before the request's target the answers of persons are wanted: there is still a file to be read and decided on. */
const daysBeforeTarget = 14;
const workingDaysForFirst = 3;
const headOfficeAfterDays = 10;
/** What is wiped within so many days is looked for at once. */
const urgentBelowDays = 60;

/**
 * When a task is due, and when it goes on to others: a second person after three working days, the head office at day 10, or the
 * working day after the due date when that comes first.
 *
 * @param target The request's target: the task is due two weeks before it, on a working day, but never within three working days of
 *   its opening unless the target itself comes sooner, and never before it was opened.
 * @param keptDays After so many days the source wipes; below sixty the task is due within three working days. @legal L-52
 */
export function taskDates(
  task: { readonly openedOn: CalendarDate; readonly target: CalendarDate; readonly keptDays?: number | undefined },
  isHoliday: HolidayTest,
): TaskDates {
  const { openedOn, target, keptDays } = task;
  const afterThree = addWorkingDays(openedOn, workingDaysForFirst, isHoliday);
  const planned = lastWorkingDayUntil(addDays(target, -daysBeforeTarget), isHoliday);
  const isUrgent = keptDays !== undefined && keptDays < urgentBelowDays;
  const wanted = isUrgent ? afterThree : laterOf(planned, afterThree);
  const dueOn = laterOf(
    earlierOf(wanted, lastWorkingDayUntil(target, isHoliday)),
    firstWorkingDayFrom(openedOn, isHoliday),
  );
  return {
    openedOn,
    remindOn: addWorkingDays(openedOn, workingDaysForFirst - 1, isHoliday),
    deputyOn: earlierOf(afterThree, dueOn),
    headOfficeOn: earlierOf(addDays(openedOn, headOfficeAfterDays), addWorkingDays(dueOn, 1, isHoliday)),
    dueOn,
  };
}

const earlierOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);
const laterOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
