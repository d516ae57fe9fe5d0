import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectInto } from '../../../connectors/kit/collect-into';
import type { Connector } from '../../../connectors/kit/connector';
import { locateIn } from '../../../connectors/kit/locate-in';
import { rest } from '../../../connectors/rest';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { requestId, sourceId } from '../../../domain/request/ids';
import { openLocalStore } from '../../../runtime/local/store/open';
import { measured } from './measured';

const settings = (origin: string, records: number) => ({
  baseUrl: `${origin}/${records}`,
  auth: { kind: 'bearer', secret: 'portal' },
  persons: { path: '/people', items: 'data', key: 'uid', givenName: 'first', familyName: 'last', birthDate: 'born' },
  lists: [
    {
      type: 'message',
      path: '/messages',
      items: 'data',
      total: 'meta.total',
      paging: { kind: 'offset', skip: 'offset', take: 'limit', size: 500 },
      id: 'id',
      person: 'child',
      at: 'sent',
      fields: { subject: 'subject', body: 'text', read: 'read' },
      participants: [{ at: 'sender', role: 'staff', key: 'id', givenName: 'first', familyName: 'last', email: 'mail' }],
    },
  ],
  types: {
    message: {
      nl: 'Bericht',
      en: 'Message',
      activity: 'communicatie-ouderportaal',
      fields: {
        subject: { nl: 'Onderwerp', en: 'Subject', kind: 'freeText', origin: 'provided' },
        body: { nl: 'Tekst', en: 'Text', kind: 'freeText', origin: 'provided' },
        read: { nl: 'Gelezen', en: 'Read', kind: 'plain', origin: 'observed' },
      },
    },
  },
});

/** Collects all records of the source into an encrypted local store, as a request does, and prints what it took. */
async function main(origin: string, records: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inzage-bench-'));
  const store = await openLocalStore({ dataDirectory: join(folder, 'data'), keyFile: join(folder, 'key') });
  try {
    const ports = { ...store, secrets: { get: async () => 'invented' } };
    const work = {
      connector: rest as Connector,
      sourceId: sourceId('rest'),
      requestId: requestId('2026-0001'),
      settings: settings(origin, records),
      subject: {
        category: 'pupil',
        givenName: 'Fien',
        infix: '',
        familyName: 'Akker',
        birthDate: calendarDate('2015-03-04'),
        identifiers: {},
      },
    } as const;
    const took = measured();
    const [candidate] = await locateIn(ports, work);
    if (!candidate) throw new Error('the simulator does not know its pupil');
    const { done, tally } = await collectInto(ports, { ...work, candidate }, { seconds: 900 });
    if (!done || tally.fetched !== records) throw new Error(`${tally.fetched} of ${records} records came in`);
    process.stdout.write(`${JSON.stringify(took())}\n`);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const [origin = '', records = '0'] = process.argv.slice(2);
main(origin, Number(records)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
