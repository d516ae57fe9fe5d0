import type { CalendarDate } from '../../domain/deadline/calendar-date';

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});

/**
 * Unix seconds as a reader understands them: Dutch local time with its offset, `2026-11-23T15:36:12+01:00`. Nothing is lost.
 * 0, null and absence are Moodle's "never": undefined.
 */
export function momentOf(seconds: unknown): string | undefined {
  const value = typeof seconds === 'string' && /^\d{1,12}$/.test(seconds) ? Number(seconds) : seconds;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0 || value > 253_402_300_799) {
    return undefined;
  }
  const parts = Object.fromEntries(local.formatToParts(value * 1000).map(({ type, value: text }) => [type, text]));
  const offset = parts.timeZoneName === 'GMT' ? '+00:00' : (parts.timeZoneName ?? '').replace('GMT', '');
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}${offset}`;
}

/** The Dutch day on which it happened: the first of the moments that is one. */
export function dayOf(...seconds: readonly unknown[]): CalendarDate | undefined {
  for (const each of seconds) {
    const moment = momentOf(each);
    if (moment !== undefined) return moment.slice(0, 10) as CalendarDate;
  }
  return undefined;
}
