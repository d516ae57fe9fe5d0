import { createHash } from 'node:crypto';
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { addSeconds } from '../../domain/deadline/instant';
import type { Clock } from '../ports';
import type { Notice, Notices } from '../ports/notices';
import { NoticeUnderWay } from './faults';
import { isNew, type Table } from './table';

/** From which address, under which SES configuration set (bounces, TLS). */
export interface MailSettings {
  readonly from: string;
  readonly configurationSet?: string;
}

const claimSeconds = 300;

/**
 * Notices by SES, once per dedupe key. The key is claimed, the mail is sent, the claim is marked as sent; no address and no word is stored.
 * SES knows no idempotency: only a crash between its answer and our mark can send a mail a second time, after the claim has ended.
 *
 * @security S-27, S-33
 */
export function sesNotices(client: SESv2Client, table: Table, clock: Clock, settings: MailSettings): Notices {
  return {
    async send(notice) {
      const pk = `NOTICE#${createHash('sha256').update(notice.dedupeKey).digest('hex')}`;
      const now = clock.now();
      const claim = { pk, sk: 'NOTICE', state: 'claimed', until: addSeconds(now, claimSeconds) };
      const claimed = await table.put(claim, {
        expression: `${isNew.expression} OR (#state = :claimed AND #until < :now)`,
        names: { '#state': 'state', '#until': 'until' },
        values: { ':claimed': 'claimed', ':now': now },
      });
      if (!claimed) {
        const item = await table.get(claim);
        if (item?.state === 'sent') return 'already-sent';
        throw new NoticeUnderWay();
      }
      try {
        await client.send(new SendEmailCommand(mailOf(notice, settings)));
      } catch (error) {
        // Refused: the next try need not wait for the claim to end.
        await table.remove([claim]);
        throw error;
      }
      await table.put({ pk, sk: 'NOTICE', state: 'sent' });
      return 'sent';
    },
  };
}

const mailOf = ({ to, subject, text }: Notice, { from, configurationSet }: MailSettings) => ({
  FromEmailAddress: from,
  Destination: { ToAddresses: [to] },
  ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
  Content: {
    Simple: {
      Subject: { Data: subject, Charset: 'UTF-8' },
      Body: { Text: { Data: text, Charset: 'UTF-8' } },
    },
  },
});
