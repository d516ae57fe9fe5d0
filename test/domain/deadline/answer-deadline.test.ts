import { answerDeadline } from '../../../domain/deadline/answer-deadline';
import { addDays, type CalendarDate, calendarDate } from '../../../domain/deadline/calendar-date';
import { deadlineReport } from '../../../domain/deadline/deadline-report';
import { extendedDeadline, extensionWindow } from '../../../domain/deadline/extended-deadline';
import { milestones } from '../../../domain/deadline/milestones';
import { isSettledHoliday } from '../../../domain/deadline/settled-holidays';

const date = calendarDate;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe('one month to answer (L-05, L-06, L-07)', () => {
  it.each([
    ['2026-01-31', '2026-02-28', '2026-03-02', '2026-03-02', 'clamps to February, then passes the weekend'],
    ['2026-03-05', '2026-04-05', '2026-04-07', '2026-04-07', 'passes Easter Sunday and Monday'],
    ['2026-08-31', '2026-09-30', '2026-09-30', '2026-09-30', 'clamps to a working day'],
    ['2026-03-27', '2026-04-27', '2026-04-28', '2026-04-28', "passes King's Day"],
    ['2026-03-03', '2026-04-03', '2026-04-03', '2026-04-07', 'Good Friday buys no time'],
    ['2026-04-05', '2026-05-05', '2026-05-05', '2026-05-06', '5 May buys no time'],
    ['2026-04-14', '2026-05-14', '2026-05-15', '2026-05-18', 'passes Ascension Day but not the contested Friday'],
    ['2026-11-25', '2026-12-25', '2026-12-28', '2026-12-28', 'passes both Christmas days and Sunday'],
    ['2025-12-02', '2026-01-02', '2026-01-02', '2026-01-05', 'the decree day after New Year buys no time'],
    ['2038-03-24', '2038-04-24', '2038-04-28', '2038-04-28', "passes the weekend, Easter Monday and King's Day"],
    ['2060-12-31', '2061-01-31', '2061-01-31', '2061-01-31', 'the last day that is supported'],
    ['2014-01-01', '2014-02-01', '2014-02-03', '2014-02-03', 'the first day that is supported'],
  ])('received %s: target %s, due by %s, latest arguable %s: %s', (receivedOn, target, dueBy, latestArguable) => {
    expect(deadlineReport(date(receivedOn))).toEqual({ receivedOn, target, dueBy, latestArguable });
    expect(answerDeadline(date(receivedOn), isSettledHoliday)).toEqual({ target, dueBy });
  });

  it('holds for every day of receipt from 2020 up to and including 2059', () => {
    let days = 0;
    let before: { dueBy: string; latestArguable: string } = { dueBy: '', latestArguable: '' };
    const broken: string[] = [];
    for (let day: CalendarDate = date('2020-01-01'); day <= '2059-12-31'; day = addDays(day, 1)) {
      const report = deadlineReport(day);
      days += 1;
      const weekday = new Date(report.dueBy).getUTCDay();
      const sound =
        report.target <= report.dueBy &&
        report.dueBy <= report.latestArguable &&
        weekday !== 0 &&
        weekday !== 6 &&
        !isSettledHoliday(report.dueBy) &&
        !isSettledHoliday(report.latestArguable) &&
        daysBetween(report.target, report.dueBy) <= 4 &&
        before.dueBy <= report.dueBy &&
        before.latestArguable <= report.latestArguable &&
        daysBetween(day, report.target) >= 28 &&
        daysBetween(day, report.target) <= 31;
      if (!sound) broken.push(day);
      before = report;
    }
    expect(broken).toEqual([]);
    expect(days).toBe(14_610);
  });

  it.each(['2013-12-31', '2061-01-01'])('refuses %s in a sentence', (day) => {
    const sentence = 'deadlines are known for requests received from 2014 up to and including 2060: check the year';
    expect(() => deadlineReport(date(day))).toThrow(new RangeError(sentence));
    expect(() => extendedDeadline(date(day), isSettledHoliday)).toThrow(new RangeError(sentence));
  });
});

describe('an extension ends on the earlier of the two readings (L-11, L-12)', () => {
  it.each([
    ['2026-01-31', '2026-04-28', '2026-04-28', 'not 30 April'],
    ['2026-03-05', '2026-06-05', '2026-06-05', 'both readings agree'],
    ['2026-02-25', '2026-05-25', '2026-05-26', 'passes Whit Monday'],
    ['2026-11-30', '2027-02-28', '2027-03-01', 'clamps, then passes Sunday'],
    ['2060-12-31', '2061-03-31', '2061-03-31', 'the last day that is supported'],
  ])('received %s: target %s, due by %s: %s', (receivedOn, target, dueBy) => {
    expect(extendedDeadline(date(receivedOn), isSettledHoliday)).toEqual({ target, dueBy });
  });
  it('never ends before the month is over', () => {
    for (let day: CalendarDate = date('2024-01-01'); day <= '2028-12-31'; day = addDays(day, 1)) {
      const { dueBy } = answerDeadline(day, isSettledHoliday);
      expect(extendedDeadline(day, isSettledHoliday).target > dueBy).toBe(true);
    }
  });
  it.each([
    ['2026-04-05', 'in-time'],
    ['2026-04-06', 'after-target'],
    ['2026-04-07', 'after-target'],
    ['2026-04-08', 'too-late'],
  ])('received on 5 March 2026, told on %s: %s (L-53)', (today, outcome) => {
    expect(extensionWindow(date(today), answerDeadline(date('2026-03-05'), isSettledHoliday))).toBe(outcome);
  });
});

describe('the month is a ceiling (L-08)', () => {
  it('the board works to day 7, 18 and 25', () => {
    expect(milestones(date('2026-01-31'))).toEqual({
      collectedBy: '2026-02-07',
      reviewedBy: '2026-02-18',
      releasedBy: '2026-02-25',
    });
  });
  it('the last milestone lies before the target, even in February', () => {
    for (let day: CalendarDate = date('2026-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) {
      expect(milestones(day).releasedBy < answerDeadline(day, isSettledHoliday).target).toBe(true);
    }
  });
});
