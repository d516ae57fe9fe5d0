import { z } from 'zod';
import { collectInto } from '../../../connectors/kit/collect-into';
import { type Candidate, type Connector, defineConnector } from '../../../connectors/kit/connector';
import { recordsIn, segmentsOf } from '../../../connectors/kit/readers';
import type { Instant } from '../../../domain/deadline/instant';
import { requestId, sourceId } from '../../../domain/request/ids';
import { MemoryObjects } from '../../support/memory-objects';

const field = { nl: 'Tekst', en: 'Text', kind: 'freeText', origin: 'observed' } as const;
const type = { nl: 'Notitie', en: 'Note', activity: 'begeleiding-zorg', fields: { text: field } };

/** Three notes and a part that cannot be read, per school; both schools number from one. */
const notes = defineConnector<unknown>({
  id: 'notes',
  nl: 'Notities',
  en: 'Notes',
  subjects: ['pupil'],
  wave: 2,
  settings: z.unknown(),
  recordTypes: { note: type, closed: { ...type, notRead: true } },
  origins: () => [],
  locate: async () => [],
  async *collect(_, { reference }, __, from) {
    const key = String(reference.key);
    for (let n = typeof from === 'number' ? from + 1 : 1; n <= 4; n += 1) {
      const kind = n === 4 ? 'closed' : 'note';
      const text = `${key} ${n}`;
      yield {
        kind: 'record',
        record: { type: kind, id: `${n}`, title: 'Notitie', fields: { text }, persons: [], belongsTo: key },
      };
      yield { kind: 'checkpoint', value: n };
    }
  },
  test: async () => ({ ok: true, checked: ['notes'] }),
}) as Connector;

const at = (key: string): Candidate => ({
  reference: { key },
  evidence: { strong: true, matched: ['name'] },
  distinguishing: {},
  identifiers: {},
});
const [request, source] = [requestId('2026-0001'), sourceId('notes')];

async function collected(seconds: number, also: readonly Candidate[]) {
  const objects = new MemoryObjects();
  const ports = {
    objects,
    secrets: { get: async () => '' },
    clock: { now: () => '2026-11-23T08:00:00.000Z' as Instant },
  };
  const work = {
    connector: notes,
    sourceId: source,
    requestId: request,
    settings: {},
    subject: {} as never,
    candidate: at('A'),
    also,
  };
  let calls = 1;
  let done = await collectInto(ports, work, { seconds });
  for (; !done.done && calls < 50; calls += 1) done = await collectInto(ports, work, { seconds });
  const said: string[] = [];
  for (const key of await segmentsOf(objects, request, source)) {
    for await (const { type: kind, id, fields } of recordsIn(objects, key)) said.push(`${kind} ${id}: ${fields.text}`);
  }
  return { said, calls, tally: done.tally };
}

describe('one person who stands in a source twice (L-25, L-26)', () => {
  const both = [
    ...['note 1: A 1', 'note 2: A 2', 'note 3: A 3', 'closed 4: A 4'],
    ...['note 2.1: B 1', 'note 2.2: B 2', 'note 2.3: B 3', 'closed 2.4: B 4'],
  ];

  it('is read one after the other, each record under an id of its own', async () => {
    expect(await collected(60, [at('B')])).toMatchObject({ said: both, calls: 1 });
  });

  it('is read the same when it has to stop at every checkpoint', async () => {
    const { said, calls } = await collected(0, [at('B')]);
    expect(said).toEqual(both);
    expect(calls).toBeGreaterThan(7);
  });

  it('counts what could not be read apart, and does not mention it when all was read', async () => {
    expect((await collected(60, [at('B')])).tally).toMatchObject({ fetched: 8, found: 8, notRead: 2 });
    expect((await collected(60, [])).tally).toMatchObject({ fetched: 4, notRead: 1 });
  });
});
