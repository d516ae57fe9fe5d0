import { z } from 'zod';
import { calendarDate, isCalendarDate } from '../../domain/deadline/calendar-date';
import { isSourceId, sourceId } from '../../domain/request/ids';

/** Text of 1 to 500 characters that are not all spaces; spaces around it go. */
export const words = (expected = 'expected text') =>
  z
    .string({ error: expected })
    .trim()
    .min(1, { error: `${expected}, not empty` })
    .max(500, {
      error: `${expected} of at most 500 characters`,
    });

const aDate = 'expected an existing day, written yyyy-mm-dd';

/** A day that exists, `yyyy-mm-dd`. */
export const calendarDateField = z
  .string({ error: aDate })
  .refine(isCalendarDate, { error: aDate, abort: true })
  .transform(calendarDate);

const anId = 'expected 2-40 lower-case letters, digits or dashes, starting with a letter';

/** An id of ours: `las-oso`, `personeel-salaris`. */
export const idField = z.string({ error: anId }).regex(/^[a-z][a-z0-9-]{1,39}$/, { error: anId, abort: true });

/** The id of a source. */
export const sourceIdField = idField
  .refine((id) => !id.startsWith('aanvrager-'), { error: 'may not begin with aanvrager-: choose another', abort: true })
  .refine(isSourceId, { error: 'is a device name of Windows and cannot be a folder: choose another', abort: true })
  .transform(sourceId);

/** A whole number within bounds. */
export const count = (least: number, most: number) => {
  const error = `expected a whole number from ${least} to ${most}`;
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

/** The categories of data subjects. */
export const subjectCategoryField = z.enum(['pupil', 'guardian', 'employee', 'applicant', 'trainee']);
