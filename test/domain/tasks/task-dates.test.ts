import fc from 'fast-check';
import { addDays, calendarDate, isoWeekday } from '../../../domain/deadline/calendar-date';
import { isSettledHoliday } from '../../../domain/deadline/settled-holidays';
import { taskDates } from '../../../domain/tasks/task-dates';
import { addWorkingDays, lastWorkingDayUntil } from '../../../domain/tasks/working-days';

const date = calendarDate;

describe('working days of a task', () => {
  it.each([
    ['2026-11-23', 3, '2026-11-26', 'Monday: Tuesday, Wednesday, Thursday'],
    ['2026-11-26', 3, '2026-12-01', 'Thursday: Friday, and past the weekend'],
    ['2026-11-07', 3, '2026-11-11', 'Saturday: Monday is the first'],
    ['2026-04-02', 3, '2026-04-08', 'Good Friday is a working day, Easter Monday is not'],
    ['2026-04-24', 3, '2026-04-30', 'passes King’s Day on Monday'],
    ['2026-05-12', 3, '2026-05-18', 'passes Ascension Day; the Friday after it is a working day'],
    ['2026-12-23', 3, '2026-12-29', 'passes Christmas, of which the second day is a Saturday'],
    ['2026-12-30', 3, '2027-01-05', 'passes New Year’s Day'],
  ])('from %s the %ith is %s: %s', (from, n, expected) => {
    expect(addWorkingDays(date(from), n, isSettledHoliday)).toBe(expected);
  });

  it.each([
    ['2026-11-18', '2026-11-18'],
    ['2026-11-22', '2026-11-20'],
    ['2026-04-06', '2026-04-03'],
    ['2026-12-27', '2026-12-24'],
  ])('the last one until %s is %s', (until, expected) => {
    expect(lastWorkingDayUntil(date(until), isSettledHoliday)).toBe(expected);
  });
});

describe('a task is due before the request, and goes on to others in time', () => {
  it.each([
    // opened, target → remind, deputy, head office, due
    ['2026-11-03', '2026-12-02', '2026-11-05', '2026-11-06', '2026-11-13', '2026-11-18', 'two weeks before the target'],
    ['2026-11-06', '2026-12-06', '2026-11-10', '2026-11-11', '2026-11-16', '2026-11-20', 'due day was a Sunday'],
    ['2026-04-24', '2026-05-24', '2026-04-29', '2026-04-30', '2026-05-04', '2026-05-08', 'over King’s Day'],
    ['2026-11-23', '2026-12-02', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-26', 'opened late: three days'],
    ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-02', '2026-12-03', '2026-12-02', 'the target itself is sooner'],
    ['2026-12-12', '2026-12-02', '2026-12-15', '2026-12-14', '2026-12-15', '2026-12-14', 'opened after the target'],
  ])('opened %s for %s: remind %s, second person %s, head office %s, due %s (%s)', (...row) => {
    const [openedOn, target, remindOn, deputyOn, headOfficeOn, dueOn] = row.map((text, n) =>
      n < 6 ? date(text) : text,
    );
    expect(taskDates({ openedOn: date(String(openedOn)), target: date(String(target)) }, isSettledHoliday)).toEqual({
      openedOn,
      remindOn,
      deputyOn,
      headOfficeOn,
      dueOn,
    });
  });

  it('camera images, kept six weeks, are looked for within three working days', () => {
    const task = { openedOn: date('2026-11-03'), target: date('2026-12-02'), keptDays: 42 };
    expect(taskDates(task, isSettledHoliday)).toMatchObject({ dueOn: '2026-11-06', headOfficeOn: '2026-11-09' });
  });

  it('what is kept for years is not urgent', () => {
    const task = { openedOn: date('2026-11-03'), target: date('2026-12-02'), keptDays: 1826 };
    expect(taskDates(task, isSettledHoliday).dueOn).toBe('2026-11-18');
  });

  it('never is due on a day nobody works, nor before it was opened; the head office has it at day 10 at the latest', () =>
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(60), fc.option(fc.nat(100), { nil: undefined }), (day, ahead, keptDays) => {
        const openedOn = addDays(date('2026-01-01'), day);
        const target = addDays(openedOn, ahead - 10);
        const { dueOn, deputyOn, headOfficeOn } = taskDates({ openedOn, target, keptDays }, isSettledHoliday);
        expect(isoWeekday(dueOn) <= 5 && !isSettledHoliday(dueOn)).toBe(true);
        expect(dueOn >= openedOn && deputyOn <= headOfficeOn).toBe(true);
        expect(headOfficeOn <= addDays(openedOn, 10)).toBe(true);
      }),
    ));
});
