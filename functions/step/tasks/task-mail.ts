import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import { dutchDate } from '../../../domain/notice/dutch-date';
import type { RequestId } from '../../../domain/request/ids';
import type { TaskPerson } from '../../../domain/tasks/doers';
import type { TaskId } from '../../../domain/tasks/task';
import type { Notice } from '../../../runtime/ports/notices';

/** What mails about a task say: never whom it is about. @security S-27 */
export interface TaskMail {
  readonly requestId: RequestId;
  readonly task: TaskId;
  /** What is looked for, from the settings of the source. */
  readonly what: string;
  readonly dueOn: CalendarDate;
  /** Page with one's tasks. */
  readonly address: string;
}

const keyOf = ({ requestId, task }: TaskMail, ...rest: readonly string[]): string =>
  [requestId, task, ...rest].join('/');

const howTo = ({ address, what }: TaskMail): string =>
  `Gevraagd: ${what}. Over wie het gaat, ziet u na het aanmelden: ${address}\n\nStuur niets per mail. Wis of verander niets van wat u vindt.`;

/** Somebody has a task now. */
export const givenNotice = (mail: TaskMail, person: TaskPerson): Notice => ({
  dedupeKey: keyOf(mail, 'given', person.id),
  to: person.email,
  subject: `Taak bij verzoek ${mail.requestId}, uiterlijk ${dutchDate(mail.dueOn)}`,
  text: `Bij een verzoek om inzage staat een taak voor u klaar, uiterlijk op ${dutchDate(mail.dueOn)}. ${howTo(mail)}`,
});

/** He still has it. */
export const reminderNotice = (mail: TaskMail, person: TaskPerson, which: 'first' | 'due'): Notice => ({
  dedupeKey: keyOf(mail, `reminder-${which}`, person.id, mail.dueOn),
  to: person.email,
  subject:
    which === 'due'
      ? `Vandaag de laatste dag: taak bij verzoek ${mail.requestId}`
      : `Herinnering: taak bij verzoek ${mail.requestId}`,
  text: `${
    which === 'due'
      ? 'Vandaag is de laatste dag voor deze taak.'
      : 'Deze taak is nog niet gedaan. Op de volgende werkdag krijgt een collega haar er ook bij.'
  } ${howTo(mail)}`,
});

/** For the officer: the day has passed. */
export const overdueNotice = (mail: TaskMail, to: string): Notice => ({
  dedupeKey: keyOf(mail, 'overdue', mail.dueOn),
  to,
  subject: `Verzoek ${mail.requestId}: een taak is te laat`,
  text: `De taak ${mail.task} (${mail.what}) had op ${dutchDate(mail.dueOn)} gedaan moeten zijn. Open het verzoek en spreek iemand aan, of doe het zelf.`,
});

/** For the officer: nobody is left who may do it. */
export const nobodyNotice = (mail: TaskMail, to: string): Notice => ({
  dedupeKey: keyOf(mail, 'nobody'),
  to,
  subject: `Verzoek ${mail.requestId}: een taak ligt bij niemand`,
  text: `Voor de taak ${mail.task} (${mail.what}) is er niemand die haar mag doen. Doe haar zelf: ${mail.address}`,
});
