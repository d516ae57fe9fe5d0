import fc from 'fast-check';
import {
  addDays,
  addMonthsClamped,
  ageOn,
  type CalendarDate,
  calendarDate,
  isCalendarDate,
  isoWeekday,
  partsOf,
} from '../../../domain/deadline/calendar-date';

const date = calendarDate;
const anyDate = fc
  .date({ min: new Date('0101-01-01T00:00:00Z'), max: new Date('9800-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10) as CalendarDate);

describe('a calendar date is a day that exists', () => {
  it.each(['2026-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ])('"%s" is none', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
  it('says what it expected without repeating what it got', () => {
    expect(() => date('31-05-2014')).toThrow('not a calendar date: expected yyyy-mm-dd naming an existing day');
  });
  it('gives its parts as numbers', () => {
    expect(partsOf(date('2026-03-05'))).toEqual({ year: 2026, month: 3, day: 5 });
  });
});

describe('one month later is the same day number, else the last day of the month (L-05)', () => {
  it.each([
    ['2026-03-05', 1, '2026-04-05'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i month(s) is %s', (from, months, to) => {
    expect(addMonthsClamped(date(from), months)).toBe(to);
  });
  it('a later day never ends earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 24 }), (day, months) => {
        expect(addMonthsClamped(day, months) <= addMonthsClamped(addDays(day, 1), months)).toBe(true);
      }),
    );
  });
});

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i day(s) is %s', (from, days, to) => {
    expect(addDays(date(from), days)).toBe(to);
  });
  it('there and back is where one started', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30000, max: 30000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });
  it('refuses to leave the calendar', () => {
    expect(() => addDays(date('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonthsClamped(date('0001-01-31'), -1)).toThrow(RangeError);
  });
  it('seven days later it is the same weekday', () => {
    fc.assert(fc.property(anyDate, (day) => expect(isoWeekday(addDays(day, 7))).toBe(isoWeekday(day))));
  });
  it.each([
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['0001-01-01', 1],
  ])('%s is weekday %i of the ISO week', (day, weekday) => {
    expect(isoWeekday(date(day))).toBe(weekday);
  });
});

describe('age in whole years (L-18)', () => {
  it.each([
    ['2010-11-23', '2026-11-22', 15, 'the day before the birthday'],
    ['2010-11-23', '2026-11-23', 16, 'on the birthday'],
    ['2008-02-29', '2024-02-28', 15, 'born on a leap day, the day before'],
    ['2008-02-29', '2024-02-29', 16, 'born on a leap day, in a leap year'],
    ['2010-02-28', '2026-02-28', 16, 'on 28 February'],
    ['2012-02-29', '2029-02-28', 16, 'born on a leap day, no leap year: not yet'],
    ['2012-02-29', '2029-03-01', 17, 'born on a leap day, no leap year: 1 March'],
    ['2026-12-01', '2026-11-23', -1, 'not born yet'],
  ])('born %s is on %s %i: %s', (born, on, age) => {
    expect(ageOn(date(born), date(on))).toBe(age);
  });
});
