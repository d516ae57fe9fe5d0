import type { CalendarDate } from '../deadline/calendar-date';
import type { ExcludedBecause, PassedOnBecause, Task } from './task';
import type { TaskDates } from './task-dates';

/** What is to happen to an open task today. */
export type TaskStep =
  | { readonly kind: 'give'; readonly to: string; readonly because: PassedOnBecause }
  /** To everybody who has it: `first` before it goes on, `due` on its last day. */
  | { readonly kind: 'remind'; readonly which: 'first' | 'due' }
  /** To the officer. */
  | { readonly kind: 'overdue' }
  /** To the officer: nobody is left who may do it. */
  | { readonly kind: 'nobody' };

/**
 * The steps of an open task on that day, also those that a stopped machine missed. Giving is done once: who has it is known. Reminders
 * are sent under a key of their own, so asking again is harmless.
 *
 * Somebody excluded is passed over: his place is taken by the next, until nobody is left.
 */
export function nextSteps(
  task: Pick<Task, 'state' | 'chain' | 'holders'>,
  dates: TaskDates,
  excluded: ReadonlyMap<string, ExcludedBecause>,
  today: CalendarDate,
): readonly TaskStep[] {
  if (task.state !== 'open') return [];
  const remaining = task.chain.filter((id) => !excluded.has(id));
  if (remaining.length === 0) return [{ kind: 'nobody' }];
  const wanted = today >= dates.headOfficeOn ? remaining : remaining.slice(0, today >= dates.deputyOn ? 2 : 1);
  const steps: TaskStep[] = wanted
    .filter((id) => !task.holders.includes(id))
    .map((to) => ({ kind: 'give', to, because: becauseOf(task, remaining, to, today >= dates.deputyOn) }));
  if (today === dates.dueOn) steps.push({ kind: 'remind', which: 'due' });
  else if (today >= dates.remindOn && today < dates.deputyOn) steps.push({ kind: 'remind', which: 'first' });
  if (today > dates.dueOn) steps.push({ kind: 'overdue' });
  return steps;
}

function becauseOf(
  { holders, chain }: Pick<Task, 'holders' | 'chain'>,
  remaining: readonly string[],
  to: string,
  isSecondDay: boolean,
): PassedOnBecause {
  const place = remaining.indexOf(to);
  if (place > 1) return 'day-10';
  if (place === 1 && isSecondDay) return 'not-answered';
  return holders.length === 0 && chain[0] === to ? 'opened' : 'excluded';
}
