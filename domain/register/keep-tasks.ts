import { addDays, type CalendarDate } from '../deadline/calendar-date';
import type { SourceId } from '../request/ids';
import type { SubjectCategory } from '../requester/subject';
import type { Board } from './board';

/** One thing the officer has to ask for on day 0: that nothing which falls under this retention rule is wiped. */
export interface KeepTask {
  /** Id of the retention rule. */
  readonly retention: string;
  /** The rule in the words of the statement. */
  readonly nl: string;
  /** After so many days the first of it may be gone; absent when the board cannot say. */
  readonly shortestDays?: number;
  /** Processing activities it is about, in Dutch. */
  readonly activities: readonly string[];
  /** Systems whose suppliers or administrators are to be asked. Empty: it is kept by hand, a person at the board is asked. */
  readonly sources: readonly SourceId[];
  readonly confirmBy: CalendarDate;
}

/** Within so many days each task has to be confirmed. @legal L-52 */
const confirmWithinDays = 2;

/** The last day on which the freeze is confirmed in time. @legal L-52 */
export const freezeConfirmedBy = (receivedOn: CalendarDate): CalendarDate => addDays(receivedOn, confirmWithinDays);

/**
 * The keep tasks of a request, shortest retention first; what has no known length stands last, in the board's order.
 * Software of others ignores a flag of ours: the freeze has to be asked for.
 *
 * @param receivedOn Day 0: the day on which the request reached the board.
 * @legal L-52
 */
export function keepTasksFor(board: Board, category: SubjectCategory, receivedOn: CalendarDate): readonly KeepTask[] {
  const confirmBy = freezeConfirmedBy(receivedOn);
  return board.retention
    .flatMap(({ id, nl, shortestDays }): KeepTask[] => {
      const activities = board.activities.filter(
        (activity) => activity.subjects.includes(category) && activity.retention.includes(id),
      );
      if (activities.length === 0) return [];
      const sources = board.sources.filter(
        (source) =>
          source.subjects.includes(category) && activities.some((activity) => source.covers.includes(activity.id)),
      );
      return [
        {
          retention: id,
          nl,
          ...(shortestDays !== undefined && { shortestDays }),
          activities: activities.map((activity) => activity.nl),
          sources: sources.map((source) => source.id),
          confirmBy,
        },
      ];
    })
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
}

const lengthOf = ({ shortestDays }: KeepTask): number => shortestDays ?? Number.MAX_SAFE_INTEGER;
