import { type CalendarDate, isCalendarDate } from './calendar-date';

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-23T08:15:00.000Z`. */
export type Instant = string & { readonly __brand: 'Instant' };

const pattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** The moment that the text names, to the millisecond. @throws RangeError when it names none; the message does not repeat the text. */
export function instant(text: string): Instant {
  const day = pattern.exec(text)?.[1];
  // Date would read 30 February as 2 March.
  const parsed = day !== undefined && isCalendarDate(day) ? Date.parse(text.replace(',', '.')) : Number.NaN;
  if (Number.isNaN(parsed)) {
    throw new RangeError('not an instant: expected ISO 8601 with a zone, such as 2026-11-23T08:15:00Z');
  }
  return new Date(parsed).toISOString() as Instant;
}

/** The moment so many seconds later. */
export function addSeconds(at: Instant, seconds: number): Instant {
  return new Date(Date.parse(at) + seconds * 1000).toISOString() as Instant;
}

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Amsterdam at that moment: 23:30 UTC on 31 January is 1 February. @legal L-04 */
export function dateInAmsterdam(at: Instant): CalendarDate {
  return amsterdam.format(new Date(at)) as CalendarDate;
}
