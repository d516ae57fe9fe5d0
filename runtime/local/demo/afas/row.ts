import type { CalendarDate } from '../../../../domain/deadline/calendar-date';

/** Rows by the name of their GetConnector. */
export type Tables = Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean | null>>[]>>;

/** A day as Profit writes it: Dutch midnight with a `Z` that is untrue. */
export const profitDay = (day: CalendarDate | string): string => `${day}T00:00:00Z`;
