import { createHmac } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { Notice, Notices } from '../../ports/notices';
import type { Database, Row } from '../store/database';
import { type MailCatcher, startMailCatcher } from './catcher';
import { MailNotSent } from './faults';
import type { Mailbox } from './mailbox';

/** Where mail is handed in. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
}

/** Notices through an outbox, so that a crash neither loses nor doubles one. */
export interface LocalNotices extends Notices {
  /** Sends what a crash or a fault left in the outbox; how many that were. */
  flush(): Promise<number>;
  close(): Promise<void>;
}

const sender = 'Inzage <inzage@localhost>';
const longestWaitMs = 20_000;

/**
 * The notice is stored first, then handed to SMTP, then marked as sent. After a crash in between it is handed in again, with the same
 * Message-ID: the mailbox takes that once.
 *
 * @security S-33
 */
export function localNotices(database: Database, mailbox: Mailbox, dedupeKey: Buffer, smtp?: SmtpServer): LocalNotices {
  let catcher: Promise<MailCatcher> | undefined;
  let transport: Promise<Transporter> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const open = async (): Promise<Transporter> => {
    if (!smtp) catcher ??= startMailCatcher(mailbox);
    const server = smtp ?? (await catcher);
    return transportTo(server as SmtpServer);
  };
  const deliver = async (row: Row) => {
    const [position = 0, hash = ''] = row.key;
    const { to, subject, text } = row.value as Notice;
    try {
      transport ??= open();
      await (await transport).sendMail({ from: sender, to, subject, text, messageId: `<${hash}@inzage.localhost>` });
    } catch (error) {
      transport = undefined;
      throw new MailNotSent(error);
    }
    // Sent is remembered, words are not: they can hold a link.
    database.replace('notices', row.key, [position, hash, 'sent'], null);
  };
  /** One at a time: two calls with one key are one mail. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    send: (notice) =>
      inTurn(async () => {
        const hash = createHmac('sha256', dedupeKey).update(notice.dedupeKey).digest('hex');
        database.atomically(() =>
          database.insert('notices', [database.nextPosition('notices'), hash, 'waiting'], notice),
        );
        const [row] = database.select('notices', 'dedupe_hash = ?', hash);
        if (!row || row.key[2] === 'sent') return 'already-sent';
        await deliver(row);
        return 'sent';
      }),

    flush: () =>
      inTurn(async () => {
        const waiting = database.select('notices', "state = 'waiting' ORDER BY position");
        for (const row of waiting) await deliver(row);
        return waiting.length;
      }),

    close: () =>
      inTurn(async () => {
        const [opened, caught] = await Promise.allSettled([transport, catcher]);
        if (opened.status === 'fulfilled') opened.value?.close();
        if (caught.status === 'fulfilled') await caught.value?.close();
      }),
  };
}

const transportTo = ({ host, port, user, password }: SmtpServer): Transporter =>
  createTransport({
    host,
    port,
    // The catcher speaks no TLS; another server is offered it.
    ignoreTLS: host === '127.0.0.1',
    ...(user !== undefined && password !== undefined ? { auth: { user, pass: password } } : {}),
    connectionTimeout: longestWaitMs,
    greetingTimeout: longestWaitMs,
    socketTimeout: longestWaitMs,
    // Notices are words of ours, never files or addresses of somebody else's.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
