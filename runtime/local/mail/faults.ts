import { Fault } from '../../../domain/fault';
import type { Sentence } from '../../ports/faults';

/** The mail server did not take a notice. It stays in the outbox and is sent later. */
export class MailNotSent extends Fault {
  override readonly name = 'MailNotSent';
  readonly sentence: Sentence = {
    nl: 'Een bericht is nog niet verzonden: de mailserver nam het niet aan. Het blijft klaarstaan en gaat later alsnog weg.',
    en: 'A notice has not been sent: the mail server did not take it. It is kept and will be sent later.',
  };
  constructor(cause: unknown) {
    super({ code: 'MAIL_NOT_SENT', retryable: true, cause: (cause as { code?: unknown } | null)?.code });
  }
}
