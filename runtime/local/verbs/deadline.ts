import { calendarDate, isCalendarDate } from '../../../domain/deadline/calendar-date';
import { deadlineReport } from '../../../domain/deadline/deadline-report';
import type { Command } from '../cli/command';
import { badInput, exitCodes } from '../cli/exit';

/** Prints the dates of a request received on a day. @legal L-05, L-06, L-07 */
export const deadlineCommand: Command = {
  verb: 'deadline',
  usage: 'inzage deadline DATE',
  en: 'when an answer is due: receivedOn, target, dueBy and latestArguable as JSON',
  options: {},
  words: ['DATE'],
  async run({ words: [text = ''] }, terminal) {
    if (!isCalendarDate(text))
      throw badInput('DATE must be an existing day written as yyyy-mm-dd, such as 2026-11-23.');
    try {
      terminal.out(JSON.stringify(deadlineReport(calendarDate(text))));
    } catch (error) {
      if (error instanceof RangeError) throw badInput(`${error.message}.`);
      throw error;
    }
    return exitCodes.ok;
  },
};
