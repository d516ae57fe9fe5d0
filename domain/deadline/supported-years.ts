import { type CalendarDate, partsOf } from './calendar-date';

/** First year of receipt that deadlines are computed for: King's Day exists since 2014. */
export const firstSupportedYear = 2014;
/** Last year of receipt that deadlines are computed for. */
export const lastSupportedYear = 2060;

/** True when a request received on that day can be given a deadline. */
export function isSupportedReceipt(receivedOn: CalendarDate): boolean {
  const { year } = partsOf(receivedOn);
  return year >= firstSupportedYear && year <= lastSupportedYear;
}

/** The same date. @throws RangeError, with a sentence for people, when it lies outside the supported years. */
export function supportedReceipt(receivedOn: CalendarDate): CalendarDate {
  if (!isSupportedReceipt(receivedOn)) {
    throw new RangeError(
      `deadlines are known for requests received from ${firstSupportedYear} up to and including ${lastSupportedYear}: check the year`,
    );
  }
  return receivedOn;
}
