import { addSeconds, dateInAmsterdam, instant } from '../../../domain/deadline/instant';

describe('an instant is a moment with a zone', () => {
  it.each([
    ['2026-11-23T08:15:00Z', '2026-11-23T08:15:00.000Z'],
    ['2026-11-23T09:15:00+01:00', '2026-11-23T08:15:00.000Z'],
    ['2026-11-23T09:15:00.250+0100', '2026-11-23T08:15:00.250Z'],
    ['2026-11-23T08:15Z', '2026-11-23T08:15:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(instant(text)).toBe(moment);
  });
  it.each([
    ['2026-11-23T08:15:00', 'it has no zone'],
    ['2026-11-23', 'it is a day'],
    ['2026-02-30T08:15:00Z', 'there is no such day'],
    ['2026-11-23T25:15:00Z', 'there is no such hour'],
    ['2026-11-23Tsoon (Z', 'it is no time'],
    ['', 'it is empty'],
  ])('"%s" is none: %s', (text) => {
    expect(() => instant(text)).toThrow('not an instant: expected ISO 8601 with a zone');
  });
  it('moves by seconds', () => {
    expect(addSeconds(instant('2026-11-23T23:59:30Z'), 45)).toBe('2026-11-24T00:00:15.000Z');
  });
});

describe('a request is received on the day it is in Amsterdam (L-04)', () => {
  it.each([
    ['2026-01-31T22:59:59Z', '2026-01-31', 'winter, one second before midnight'],
    ['2026-01-31T23:30:00Z', '2026-02-01', 'winter, half past midnight'],
    ['2026-07-31T21:59:59Z', '2026-07-31', 'summer, one second before midnight'],
    ['2026-07-31T22:00:00Z', '2026-08-01', 'summer, midnight'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'the night the clock goes forward'],
  ])('%s is %s: %s', (at, day) => {
    expect(dateInAmsterdam(instant(at))).toBe(day);
  });
});
