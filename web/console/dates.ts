import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { Instant } from '../../domain/deadline/instant';

const day = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDay = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `ma 2 november 2026`. */
export const showDate = (date: CalendarDate): string => day.format(Date.parse(`${date}T00:00:00Z`));

/** `ma 2 nov 2026`, where room is scarce. */
export const showShortDate = (date: CalendarDate): string => shortDay.format(Date.parse(`${date}T00:00:00Z`));

/** `2 nov 2026 09:15:03`, Amsterdam time. */
export const showInstant = (at: Instant): string => moment.format(Date.parse(at));

/** Days from one date to a later one; negative when it lies before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
