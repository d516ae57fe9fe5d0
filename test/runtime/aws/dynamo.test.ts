import type { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type Instant, instant } from '../../../domain/deadline/instant';
import { requestId } from '../../../domain/request/ids';
import { systemClock } from '../../../runtime/aws/clock';
import { dynamoDecisions } from '../../../runtime/aws/decisions';
import { dynamoExpiringValues } from '../../../runtime/aws/expiring-values';
import { dynamoLinks } from '../../../runtime/aws/links';
import { sesNotices } from '../../../runtime/aws/notices';
import { dynamoRequests } from '../../../runtime/aws/requests';
import type { Table } from '../../../runtime/aws/table';
import { describeDecisions } from '../../contracts/decisions';
import { describeLinks } from '../../contracts/links';
import { describeNotices, notice } from '../../contracts/notices';
import { describeRequests } from '../../contracts/requests';
import { LocalDynamo } from './dynalite';

const dynamo = new LocalDynamo();
beforeAll(() => dynamo.start());
afterAll(() => dynamo.stop());

describeRequests('DynamoDB', dynamo.port(dynamoRequests));
describeDecisions('DynamoDB', dynamo.port(dynamoDecisions));
describeLinks(
  'DynamoDB',
  dynamo.port((table) => dynamoLinks(table, systemClock)),
);

/** An SES that keeps the subjects, and fails as often as told. */
function mailServer(failures = 0) {
  const arrived: string[] = [];
  let failing = failures;
  const client = {
    async send(command: SendEmailCommand) {
      if (failing-- > 0) throw new Error('throttled');
      arrived.push(command.input.Content?.Simple?.Subject?.Data ?? '');
      return { MessageId: String(arrived.length) };
    },
  } as unknown as SESv2Client;
  return { client, arrived };
}

const from = { from: 'privacy@bestuur.example' };

describeNotices('SES with claims in DynamoDB', async () => {
  const { table, drop } = await dynamo.freshTable();
  const { client, arrived } = mailServer();
  return { notices: sesNotices(client, table, systemClock, from), arrived: async () => arrived, close: drop };
});

describe('what the table keeps', () => {
  const withTable = async (work: (table: Table) => Promise<void>) => {
    const { table, drop } = await dynamo.freshTable();
    try {
      await work(table);
    } finally {
      await drop();
    }
  };

  it('a notice that SES refuses is not counted as sent, and goes out the next time', () =>
    withTable(async (table) => {
      const { client, arrived } = mailServer(1);
      const notices = sesNotices(client, table, systemClock, from);
      await expect(notices.send(notice('a'))).rejects.toThrow('throttled');
      expect(await notices.send(notice('a'))).toBe('sent');
      expect(arrived).toEqual(['a']);
    }));

  it('a notice whose step was killed while sending is sent again once the claim has ended', () =>
    withTable(async (table) => {
      let now: Instant = instant('2026-11-02T09:00:00Z');
      const clock = { now: () => now };
      const killed = { send: () => new Promise(() => undefined) } as unknown as SESv2Client;
      void sesNotices(killed, table, clock, from).send(notice('a'));
      const { client, arrived } = mailServer();
      const notices = sesNotices(client, table, clock, from);
      for (let look = 0; look < 50 && (await table.query(pkOf('a'), '')).length === 0; look += 1);
      await expect(notices.send(notice('a'))).rejects.toMatchObject({ name: 'NoticeUnderWay', retryable: true });
      now = instant('2026-11-02T09:05:01Z');
      expect(await notices.send(notice('a'))).toBe('sent');
      expect(await notices.send(notice('a'))).toBe('already-sent');
      expect(arrived).toEqual(['a']);
    }));

  it('no address and no word of a notice', () =>
    withTable(async (table) => {
      await sesNotices(mailServer().client, table, systemClock, from).send(notice('a'));
      expect(await table.query(pkOf('a'), '')).toEqual([{ pk: pkOf('a'), sk: 'NOTICE', state: 'sent' }]);
    }));

  it('nothing of a batch of decisions whose last write never came', () =>
    withTable(async (table) => {
      const request = requestId('2026-0001');
      const decisions = dynamoDecisions(table);
      const killed = dynamoDecisions({
        ...table,
        put: async (item, condition) => {
          if (item.sk.startsWith('DECISIONS#BATCH#')) throw new Error('killed');
          return table.put(item, condition);
        },
      });
      const batch = Array.from({ length: 1200 }, (_, n) => ({
        target: `finding-${n}`,
        verdict: 'redact' as const,
        ground: 'third-party' as const,
        reasonSha256: 'ab'.repeat(32),
        officer: 'F. Gegevens',
        decidedAt: instant('2026-11-05T20:00:00Z'),
      }));
      await expect(killed.record(request, batch)).rejects.toThrow('killed');
      expect(await decisions.list(request)).toEqual([]);
      await decisions.record(request, batch);
      expect(await decisions.list(request)).toEqual(batch);
      await decisions.purge(request);
      expect(await table.query('REQUEST#2026-0001', '')).toEqual([]);
    }));

  it('a session only until its moment, whether or not the table has cleaned up, and for one taker only', () =>
    withTable(async (table) => {
      let now: Instant = instant('2026-11-02T09:00:00Z');
      const values = dynamoExpiringValues(table, { now: () => now });
      await values.put('session', 'secret', instant('2026-11-02T09:30:00Z'));
      expect(await values.get('session')).toBe('secret');
      now = instant('2026-11-02T09:30:00Z');
      expect(await values.get('session')).toBeUndefined();
      expect(await values.take('session')).toBeUndefined();
      await values.put('pending', 'once', instant('2026-11-02T10:00:00Z'));
      const takers = await Promise.all([values.take('pending'), values.take('pending'), values.take('pending')]);
      expect(takers.filter((value) => value === 'once')).toHaveLength(1);
      expect(await values.get('pending')).toBeUndefined();
      await values.put('gone', 'x', instant('2026-11-02T10:00:00Z'));
      await values.delete('gone');
      expect(await values.get('gone')).toBeUndefined();
    }));
});

/** SHA-256 of `a`, worked out with sha256sum. */
const pkOf = (key: 'a'): string =>
  ({ a: 'NOTICE#ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' })[key];
