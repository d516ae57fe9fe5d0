import { z } from 'zod';
import { collectInto } from '../../../connectors/kit/collect-into';
import { type Collected, type Connector, defineConnector, type NewRecord } from '../../../connectors/kit/connector';
import { SourceUnavailable } from '../../../connectors/kit/faults';
import { personsOf, recordsIn, segmentsOf, undeclaredOf } from '../../../connectors/kit/readers';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { Instant } from '../../../domain/deadline/instant';
import type { SourceRecord } from '../../../domain/record/source-record';
import { requestId, sourceId } from '../../../domain/request/ids';
import { MemoryObjects } from '../../support/memory-objects';

const request = requestId('2026-0001');
const source = sourceId('notes');
const clock = { now: () => '2026-11-23T08:00:00.000Z' as Instant };
const secrets = { get: async () => 'unused' };

const note = (n: number, more: Partial<NewRecord> = {}): Collected => ({
  kind: 'record',
  record: { type: 'note', id: `n${n}`, title: `Notitie ${n}`, fields: { text: `tekst ${n}` }, persons: [], ...more },
});

/** Notes 1 … count, two a page, a checkpoint after each page. */
async function* pagesOf(count: number, from: unknown): AsyncGenerator<Collected> {
  for (let n = (typeof from === 'number' ? from : 0) + 1; n <= count; n += 1) {
    const file = { id: 'a', fileName: 'bijlage.txt', path: 'file', mediaType: 'text/plain' };
    yield note(n, {
      attachments: [
        {
          ...file,
          content: {
            state: 'stored',
            async *open() {
              yield Buffer.from(`inhoud ${n}`);
            },
          },
        },
      ],
    });
    yield {
      kind: 'person',
      person: { id: `notes:p${n}`, role: 'staff', name: { givenName: 'Ans', infix: '', familyName: `Bos${n}` } },
    };
    if (n % 2 === 0) {
      yield { kind: 'page' };
      yield { kind: 'checkpoint', value: n };
    }
  }
}

const connectorOf = (collect: (from: unknown) => AsyncIterable<Collected>): Connector =>
  defineConnector<unknown>({
    id: 'notes',
    nl: 'Notities',
    en: 'Notes',
    subjects: ['pupil'],
    wave: 2,
    settings: z.unknown(),
    recordTypes: {
      note: {
        nl: 'Notitie',
        en: 'Note',
        activity: 'begeleiding-zorg',
        fields: {
          text: { nl: 'Tekst', en: 'Text', kind: 'freeText', origin: 'observed' },
          file: { nl: 'Bestand', en: 'File', kind: 'document', origin: 'observed' },
          'list.a': { nl: 'A', en: 'A', kind: 'plain', origin: 'observed' },
        },
      },
    },
    origins: () => [],
    locate: async () => [],
    collect: (_context, _candidate, _subject, from) => collect(from),
    test: async () => ({ ok: true, checked: [] }),
  });

const workFor = (connector: Connector) => ({
  connector,
  sourceId: source,
  requestId: request,
  settings: {},
  subject: {
    category: 'pupil' as const,
    givenName: 'Noor',
    infix: '',
    familyName: 'Visser',
    birthDate: '2015-02-03' as CalendarDate,
    identifiers: {},
  },
  candidate: {
    reference: { id: 'P1' },
    evidence: { strong: true, matched: ['identifier:notes'] },
    distinguishing: {},
    identifiers: {},
  },
});

const small = { segmentBytes: 400, checkpointBytes: 300 };

async function collectAll(objects: MemoryObjects, connector: Connector, seconds = 60) {
  for (let call = 1; ; call += 1) {
    const result = await collectInto({ objects, secrets, clock }, workFor(connector), { seconds, ...small });
    if (result.done) return { ...result, calls: call };
  }
}

async function recordsOf(objects: MemoryObjects): Promise<SourceRecord[]> {
  const all: SourceRecord[] = [];
  for (const key of await segmentsOf(objects, request, source)) {
    for await (const record of recordsIn(objects, key)) all.push(record);
  }
  return all;
}

const contents = (objects: MemoryObjects) =>
  [...objects.stored]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, bytes]) => [key, Buffer.from(bytes).toString('hex')]);

describe('bringing a source into staging', () => {
  it('stages every record, person and file once, and counts them', async () => {
    const objects = new MemoryObjects();
    const { tally } = await collectAll(
      objects,
      connectorOf((from) => pagesOf(10, from)),
    );
    expect(tally).toEqual({
      found: 10,
      fetched: 10,
      pages: 5,
      attachments: 10,
      damagedAttachments: 0,
      undeclaredFields: 0,
    });
    const records = await recordsOf(objects);
    expect(records.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10']);
    const [first] = records;
    expect(first?.attachments[0]).toEqual({
      id: 'a',
      fileName: 'bijlage.txt',
      path: 'file',
      mediaType: 'text/plain',
      state: 'stored',
      byteLength: 8,
      // sha256sum of "inhoud 1"
      sha256: '9dd8cb202c594c9e983ce2dc9f51b408202e2e27fdb640c9d65ddba4996c9a57',
      objectKey: 'staging/2026-0001/notes/attachments/000001',
    });
    let persons = 0;
    for await (const _ of personsOf(objects, request, source)) persons += 1;
    expect(persons).toBe(10);
  });

  it('gives the same objects when its time is spent after every page', async () => {
    const whole = new MemoryObjects();
    await collectAll(
      whole,
      connectorOf((from) => pagesOf(10, from)),
    );
    const parts = new MemoryObjects();
    const { calls } = await collectAll(
      parts,
      connectorOf((from) => pagesOf(10, from)),
      0,
    );
    expect(calls).toBe(6);
    expect(contents(parts)).toEqual(contents(whole));
  });

  it('gives the same objects when the machine stops before any write', async () => {
    const whole = new MemoryObjects();
    await collectAll(
      whole,
      connectorOf((from) => pagesOf(10, from)),
    );
    for (let stop = 1; stop <= whole.puts; stop += 1) {
      const objects = new MemoryObjects();
      objects.failPut = (_key, put) => put === stop;
      await expect(
        collectAll(
          objects,
          connectorOf((from) => pagesOf(10, from)),
        ),
      ).rejects.toThrow('the machine stopped');
      await collectAll(
        objects,
        connectorOf((from) => pagesOf(10, from)),
      );
      expect(contents(objects)).toEqual(contents(whole));
    }
  });

  it('answers a finished source at once, without asking the source again', async () => {
    const objects = new MemoryObjects();
    const first = await collectAll(
      objects,
      connectorOf((from) => pagesOf(4, from)),
    );
    const again = await collectAll(
      objects,
      connectorOf(() => {
        throw new Error('asked again');
      }),
    );
    expect(again.tally).toEqual(first.tally);
  });

  it.each([
    ['finished', 60],
    ['half done', 0],
  ])(
    'leaves nothing of the first when the officer chooses another candidate after the work is %s',
    async (_how, seconds) => {
      const objects = new MemoryObjects();
      const connector = connectorOf((from) => pagesOf(10, from));
      const first = { ...workFor(connector), candidate: { ...workFor(connector).candidate, reference: { id: 'P2' } } };
      await collectInto({ objects, secrets, clock }, first, { seconds, ...small });
      await collectAll(
        objects,
        connectorOf((from) => pagesOf(2, from)),
      );
      const fresh = new MemoryObjects();
      await collectAll(
        fresh,
        connectorOf((from) => pagesOf(2, from)),
      );
      expect(contents(objects)).toEqual(contents(fresh));
    },
  );

  it('keeps back what no table declares, counts it, and leaves list positions as they are', async () => {
    const objects = new MemoryObjects();
    const fields = { text: 'x', surprise: 'Piet', list: [{ b: 1 }, { a: 2, b: 3 }], 'list.a': 'dot' };
    const { tally } = await collectAll(
      objects,
      connectorOf(async function* () {
        yield note(1, { fields });
      }),
    );
    expect((await recordsOf(objects))[0]?.fields).toEqual({ text: 'x', list: [{}, { a: 2 }] });
    expect(tally.undeclaredFields).toBe(3);
    expect(await undeclaredOf(objects, request, source)).toEqual([
      { sourceId: 'notes', type: 'note', path: 'surprise', occurrences: 1 },
      { sourceId: 'notes', type: 'note', path: 'list.b', occurrences: 2 },
      { sourceId: 'notes', type: 'note', path: 'list.a', occurrences: 1 },
    ]);
  });

  it('takes a page that came twice once', async () => {
    const objects = new MemoryObjects();
    const { tally } = await collectAll(
      objects,
      connectorOf(async function* () {
        yield note(1);
        yield note(1);
      }),
    );
    expect(tally.fetched).toBe(1);
  });

  it.each<[string, readonly Collected[], string]>([
    ['two records under one id', [note(1), note(1, { title: 'anders' })], 'RECORD_ID_TWICE'],
    ["somebody else's record", [note(1, { belongsTo: 'P2' })], 'WRONG_PERSON'],
    ['fewer records than the source says it has', [{ kind: 'total', found: 2 }, note(1)], 'RECORDS_MISSING'],
    ['a record of a type nobody described', [note(1, { type: 'secret' })], 'RECORD_TYPE_UNKNOWN'],
  ])('stops at %s', async (_case, items, code) => {
    const objects = new MemoryObjects();
    const run = collectAll(
      objects,
      connectorOf(async function* () {
        yield* items;
      }),
    );
    await expect(run).rejects.toMatchObject({ name: 'ProtocolViolation', code });
    expect(await segmentsOf(objects, request, source)).toEqual([]);
  });

  it('is not finished when the source breaks off: no tally, a fault', async () => {
    const objects = new MemoryObjects();
    const run = collectAll(
      objects,
      connectorOf(async function* () {
        yield note(1);
        throw new SourceUnavailable(source);
      }),
    );
    await expect(run).rejects.toMatchObject({ name: 'SourceUnavailable', retryable: true });
    expect(await segmentsOf(objects, request, source)).toEqual([]);
  });

  it('says nothing of what a connector stumbled over', async () => {
    const run = collectAll(
      new MemoryObjects(),
      connectorOf(async function* () {
        yield note(1);
        throw new TypeError("Cannot read 'Noor Visser'");
      }),
    );
    await expect(run).rejects.toMatchObject({
      name: 'ProtocolViolation',
      message: 'CONNECTOR_BROKE',
      ids: { sourceId: 'notes', error: 'TypeError' },
      cause: undefined,
    });
  });

  it('treats a file that breaks off as a fault, not as a record without its file', async () => {
    const broken: Collected = note(1, {
      attachments: [
        {
          id: 'a',
          fileName: 'x',
          path: 'file',
          mediaType: 'text/plain',
          content: {
            state: 'stored',
            async *open() {
              yield Buffer.from('half');
              throw new Error('socket closed');
            },
          },
        },
      ],
    });
    const run = collectAll(
      new MemoryObjects(),
      connectorOf(async function* () {
        yield broken;
      }),
    );
    await expect(run).rejects.toMatchObject({ name: 'SourceUnavailable', code: 'ATTACHMENT_BROKEN_OFF' });
  });
});
