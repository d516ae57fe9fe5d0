import { addMonthsClamped, calendarDate } from '../../../domain/deadline/calendar-date';
import {
  decreeDays,
  decreesVerifiedFrom,
  decreesVerifiedThrough,
  isContestedDay,
} from '../../../domain/deadline/contested-days';
import { easterSunday } from '../../../domain/deadline/easter';
import { dateInAmsterdam, instant } from '../../../domain/deadline/instant';
import { isSettledHoliday, settledHolidaysOf } from '../../../domain/deadline/settled-holidays';

const date = calendarDate;

describe('Easter', () => {
  it.each([
    '1818-03-22',
    '2008-03-23',
    '2011-04-24',
    '2014-04-20',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
    '2049-04-18',
    '2060-04-18',
  ])('falls on %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });
});

describe('settled holidays (L-07)', () => {
  it.each([
    [2025, ['2025-01-01', '2025-04-21', '2025-04-26', '2025-05-29', '2025-06-09', '2025-12-25', '2025-12-26']],
    [2026, ['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26']],
    [2027, ['2027-01-01', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17', '2027-12-25', '2027-12-26']],
    [2028, ['2028-01-01', '2028-04-17', '2028-04-27', '2028-05-25', '2028-06-05', '2028-12-25', '2028-12-26']],
    [2038, ['2038-01-01', '2038-04-26', '2038-04-27', '2038-06-03', '2038-06-14', '2038-12-25', '2038-12-26']],
  ])('of %i are the ones in the calendar', (year, days) => {
    expect(settledHolidaysOf(year).map((holiday) => holiday.on)).toEqual(days);
    for (const day of days) expect(isSettledHoliday(date(day))).toBe(true);
  });
  it("King's Day moves to Saturday when the 27th is a Sunday", () => {
    expect(isSettledHoliday(date('2025-04-26'))).toBe(true);
    expect(isSettledHoliday(date('2025-04-27'))).toBe(false);
    expect(isSettledHoliday(date('2014-04-26'))).toBe(true);
  });
  it('every row says where it was read', () => {
    for (const holiday of [...settledHolidaysOf(2026), ...decreeDays]) {
      expect(holiday.source).toMatch(/Algemene termijnenwet art\. 3\(\d\)/);
      expect(holiday.nl).not.toBe('');
    }
  });
});

describe('contested days are no settled holidays (L-07)', () => {
  it.each([
    ['2026-04-03', 'Good Friday'],
    ['2026-05-05', 'Liberation Day'],
    ['2026-01-02', 'decree'],
    ['2026-05-15', 'decree'],
    ['2027-05-07', 'decree'],
    ['2028-04-28', 'decree'],
    ['2028-05-26', 'decree'],
  ])('%s: %s', (day) => {
    expect(isContestedDay(date(day))).toBe(true);
    expect(isSettledHoliday(date(day))).toBe(false);
  });
  it('an ordinary Friday is not contested', () => {
    expect(isContestedDay(date('2026-04-10'))).toBe(false);
  });
  it('the decree days lie within the period for which they were looked up', () => {
    for (const day of decreeDays) {
      expect(day.on >= decreesVerifiedFrom && day.on <= decreesVerifiedThrough).toBe(true);
    }
  });
  it('the table of decree days reaches 14 months ahead: if not, look up the next royal decree, add its days to contested-days.ts and move decreesVerifiedThrough', () => {
    const today = dateInAmsterdam(instant(new Date().toISOString()));
    expect(decreesVerifiedThrough >= addMonthsClamped(today, 14)).toBe(true);
  });
});
