import { createHash } from 'node:crypto';
import { type AddressObject, simpleParser } from 'mailparser';
import type { Instant } from '../../../domain/deadline/instant';
import type { Clock } from '../../ports';
import type { Database } from '../store/database';

/** A mail that was caught. */
export interface CaughtMail {
  /** 1, 2, 3 … in order of arrival. */
  readonly id: number;
  readonly receivedAt: Instant;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Mails that would have gone out; encrypted like everything else. For the mailbox page. */
export interface Mailbox {
  /** Newest first. */
  list(): Promise<readonly CaughtMail[]>;
  /** Takes a raw mail; one with a Message-ID that was taken before changes nothing. @security S-33 */
  accept(raw: Buffer | NodeJS.ReadableStream): Promise<void>;
}

/** The mailbox in the local database. */
export const localMailbox = (database: Database, clock: Clock): Mailbox => ({
  list: async () => database.select('mails', 'true ORDER BY position DESC').map((row) => row.value as CaughtMail),

  async accept(raw) {
    const parsed = await simpleParser(raw as Buffer);
    const { messageId = '', subject = '', text = '' } = parsed;
    const to = addressesOf(parsed.to);
    const messageHash = createHash('sha256')
      .update(messageId || JSON.stringify([to, subject, text]))
      .digest('hex');
    database.atomically(() => {
      const id = database.nextPosition('mails');
      const mail: CaughtMail = { id, receivedAt: clock.now(), to, subject, text: text.trimEnd() };
      database.insert('mails', [id, messageHash], mail);
    });
  },
});

const addressesOf = (to: AddressObject | AddressObject[] | undefined): string =>
  [to ?? []]
    .flat()
    .map((address) => address.text)
    .join(', ');
