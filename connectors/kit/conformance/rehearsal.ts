import type { Instant } from '../../../domain/deadline/instant';
import type { RosterPerson } from '../../../domain/record/person';
import type { SourceRecord } from '../../../domain/record/source-record';
import { requestId, sourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';
import { handedInBy } from '../by-hand/read-answers';
import { type Collection, collectInto } from '../collect-into';
import type { Candidate, TestOutcome } from '../connector';
import { locateIn } from '../locate-in';
import { openSource } from '../open-source';
import { personsOf, recordsIn, segmentsOf } from '../readers';
import { type FaultyProxy, faultyProxy } from './faulty-proxy';
import { MemoryObjects } from './memory-objects';
import type { ConformanceSubject, Scene } from './scene';

const request = requestId('2026-0001');
const retry = { attempts: 2, firstPauseMs: 1, longestPauseMs: 2, longestRetryAfterMs: 100 };

/** One connector at work on one scene, with memory for storage and a clock that stands still. */
export interface Rehearsal {
  readonly scene: Scene;
  readonly objects: MemoryObjects;
  readonly proxies: readonly FaultyProxy[];
  locate(subject?: SubjectDescription): Promise<readonly Candidate[]>;
  /** Can the source be reached, as the administrator asks. */
  test(): Promise<TestOutcome>;
  /** Collects to the end, in calls of so many seconds. */
  collect(seconds?: number): Promise<Collection & { readonly calls: number }>;
  /** Locates, then collects. */
  run(seconds?: number): Promise<Collection & { readonly calls: number }>;
  records(): Promise<readonly SourceRecord[]>;
  persons(): Promise<readonly RosterPerson[]>;
  close(): Promise<void>;
}

export async function rehearse(
  { connector, setScene }: ConformanceSubject,
  now = '2026-11-23T08:00:00.000Z',
): Promise<Rehearsal> {
  const proxies: FaultyProxy[] = [];
  const scene = await setScene(async (origin) => {
    const proxy = await faultyProxy(origin);
    proxies.push(proxy);
    return proxy.origin;
  });
  const objects = new MemoryObjects();
  for (const [key, bytes] of scene.inbox ?? []) objects.stored.set(key, bytes);
  // What persons handed in stood there before the run: it is not written by it.
  const answered = new MemoryObjects();
  const secrets = scene.secrets ?? {};
  const ports = {
    objects,
    secrets: { get: async (name: string) => secrets[name] ?? Promise.reject(new Error('no such secret')) },
    clock: { now: () => now as Instant },
  };
  const source = sourceId(connector.id);
  const work = async (subject: SubjectDescription) => ({
    connector,
    sourceId: source,
    requestId: request,
    settings: scene.settings,
    subject,
    retry,
    ...(scene.handIn && {
      handedIn: handedInBy(answered, { requestId: request, sourceId: source }, await scene.handIn(answered, subject)),
    }),
  });
  const collect = async (seconds = 60) => {
    const [candidate] = await locateIn(ports, await work(scene.subject));
    if (!candidate) throw new Error('the subject of the scene was not found');
    for (let calls = 1; calls < 2000; calls += 1) {
      const collection = await collectInto(
        ports,
        { ...(await work(scene.subject)), candidate },
        { seconds, segmentBytes: 4096, checkpointBytes: 2048 },
      );
      if (collection.done) return { ...collection, calls };
    }
    throw new Error('collecting does not come to an end');
  };
  return {
    scene,
    objects,
    proxies,
    locate: async (subject = scene.subject) => locateIn(ports, await work(subject)),
    async test() {
      const signal = AbortSignal.timeout(60_000);
      const { context, close } = await openSource(ports, { ...(await work(scene.subject)), signal });
      return connector.test(context).finally(close);
    },
    collect,
    run: collect,
    async records() {
      const all: SourceRecord[] = [];
      for (const key of await segmentsOf(objects, request, source)) {
        for await (const record of recordsIn(objects, key)) all.push(record);
      }
      return all;
    },
    async persons() {
      const all: RosterPerson[] = [];
      for await (const person of personsOf(objects, request, source)) all.push(person);
      return all;
    },
    async close() {
      await scene.close();
      for (const proxy of proxies) await proxy.close();
    },
  };
}
