import { calendarDate } from '../../../domain/deadline/calendar-date';
import { nextSteps } from '../../../domain/tasks/next-steps';
import type { ExcludedBecause, TaskState } from '../../../domain/tasks/task';

const dates = {
  openedOn: calendarDate('2026-11-03'),
  remindOn: calendarDate('2026-11-05'),
  deputyOn: calendarDate('2026-11-06'),
  headOfficeOn: calendarDate('2026-11-13'),
  dueOn: calendarDate('2026-11-18'),
};
const chain = ['director', 'deputy', 'office', 'office2'];
const on = (
  day: string,
  holders: readonly string[],
  { state = 'open' as TaskState, out = [] as readonly string[] } = {},
) =>
  nextSteps(
    { state, chain, holders },
    dates,
    new Map(out.map((id): [string, ExcludedBecause] => [id, 'subject'])),
    calendarDate(day),
  );
const give = (to: string, because: string) => ({ kind: 'give', to, because });

describe('a task goes from the director to the deputy to the head office', () => {
  it('is given to the director first', () => {
    expect(on('2026-11-03', [])).toEqual([give('director', 'opened')]);
  });
  it('rests while he has time', () => {
    expect(on('2026-11-04', ['director'])).toEqual([]);
  });
  it('reminds him on the last day before it goes on', () => {
    expect(on('2026-11-05', ['director'])).toEqual([{ kind: 'remind', which: 'first' }]);
  });
  it('goes to the deputy after three working days, and the director keeps it', () => {
    expect(on('2026-11-06', ['director'])).toEqual([give('deputy', 'not-answered')]);
    expect(on('2026-11-09', ['director', 'deputy'])).toEqual([]);
  });
  it('goes to the whole head office at day 10', () => {
    expect(on('2026-11-13', ['director', 'deputy'])).toEqual([give('office', 'day-10'), give('office2', 'day-10')]);
  });
  it('catches up when the machine stood still for two weeks', () => {
    expect(on('2026-11-17', ['director'])).toEqual([
      give('deputy', 'not-answered'),
      give('office', 'day-10'),
      give('office2', 'day-10'),
    ]);
  });
  it('is called on its last day, and the officer hears when it is late', () => {
    expect(on('2026-11-18', chain)).toEqual([{ kind: 'remind', which: 'due' }]);
    expect(on('2026-11-19', chain)).toEqual([{ kind: 'overdue' }]);
  });
  it.each(['handed-in', 'nothing-found', 'collected', 'lapsed'] as const)('asks nobody once it is %s', (state) => {
    expect(on('2026-11-19', ['director'], { state })).toEqual([]);
  });
});

describe('nobody gets a task of a request about or against himself (L-22)', () => {
  it('the deputy has it from the first day when the director may not', () => {
    expect(on('2026-11-03', [], { out: ['director'] })).toEqual([give('deputy', 'excluded')]);
  });
  it('the head office has it when neither may', () => {
    expect(on('2026-11-03', [], { out: ['director', 'deputy'] })).toEqual([give('office', 'excluded')]);
  });
  it('goes on at once when the one who has it is named later', () => {
    expect(on('2026-11-04', ['director'], { out: ['director'] })).toEqual([give('deputy', 'excluded')]);
  });
  it('the head office is the second person when the deputy may not', () => {
    expect(on('2026-11-06', ['director'], { out: ['deputy'] })).toEqual([give('office', 'not-answered')]);
  });
  it('tells the officer when nobody is left, and gives it to nobody', () => {
    expect(on('2026-11-19', [], { out: chain })).toEqual([{ kind: 'nobody' }]);
  });
});
