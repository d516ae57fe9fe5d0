import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connector } from '../../../connectors/kit/connector';
import { lasOso } from '../../../connectors/las-oso';
import { dossierXml } from '../../../connectors/las-oso/simulator';
import { instant } from '../../../domain/deadline/instant';
import { type RequestId, runIdOf, sourceId } from '../../../domain/request/ids';
import { expire } from '../../../functions/expire/expire';
import { PayloadRefused } from '../../../functions/step/handler';
import { keys } from '../../../functions/step/keys';
import { reconcile } from '../../../functions/step/reconcile';
import { loadRequest, recordOnce } from '../../../functions/step/stream';
import { watch } from '../../../functions/watch/watch';
import type { LocalInzage } from '../../../runtime/local/compose';
import { stepHandlers } from '../../../runtime/local/step-handlers';
import { accepted, byMother, mees, officer, type Scene, sceneWith, second } from '../../support/scene';

async function answered({ desk, workflow }: LocalInzage, requestId: RequestId, silently: readonly string[] = []) {
  for (const { group, proposal, ground, examples } of await desk.questions(requestId)) {
    const silent = examples.some(({ hit }) => silently.includes(hit));
    const decision = { target: group, verdict: silent ? ('withhold-silently' as const) : proposal, ground };
    await desk.decide(requestId, [decision], 'beoordeeld', officer);
    if (silent) await desk.decide(requestId, [decision], 'beoordeeld', second);
  }
  const completed = await desk.completeReview(requestId, officer);
  if (!completed.ok) throw new Error(completed.because);
  await workflow.settled();
}

async function archiveOf({ store }: LocalInzage, requestId: RequestId): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of (await store.objects.get(keys.volume(requestId, 1, 1))) ?? []) parts.push(part);
  return Buffer.concat(parts);
}

async function withScene(
  pupils: Parameters<typeof sceneWith>[0],
  work: (scene: Scene) => Promise<void>,
): Promise<void> {
  const scene = await sceneWith(pupils);
  try {
    await work(scene);
  } finally {
    await scene.end();
  }
}

describe('silent is silent (L-34)', () => {
  it('gives the same bytes as if the file withheld silently by two people had never existed', async () => {
    const secret = {
      fileName: 'melding.pdf',
      description: 'Melding',
      bytes: Buffer.from('%PDF-1.4 verzonnen melding'),
    };
    const documents = mees.documents ?? [];
    const archives: Buffer[] = [];
    for (const [pupil, silently] of [
      [mees, []],
      [{ ...mees, documents: [secret, ...documents] }, ['melding.pdf']],
    ] as const) {
      await withScene([pupil], async (scene) => {
        const inzage = await scene.open('data', { keyFile: join(scene.folder, 'key') });
        const requestId = await accepted(inzage, byMother);
        await answered(inzage, requestId, silently);
        archives.push(await archiveOf(inzage, requestId));
        await inzage.close();
      });
    }
    const withoutSignature = archives.map((bytes) => bytes.subarray(0, bytes.indexOf('technisch/manifest.json')));
    expect(withoutSignature[0]?.byteLength).toBeGreaterThan(10_000);
    expect(withoutSignature[1]?.equals(withoutSignature[0] ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('a source that cannot be read (L-26, S-35)', () => {
  it('parks; the others go on and are kept; mended and tried again, the request goes on', async () => {
    await withScene([mees], async (scene) => {
      const broken = join(scene.folder, 'broken');
      await mkdir(broken);
      await writeFile(join(broken, 'dossier.xml'), dossierXml(mees).slice(0, 900));
      const second = {
        sourceId: sourceId('las-oud'),
        nl: 'Oud LAS',
        connector: lasOso as Connector,
        settings: { folder: broken },
      };
      const inzage = await scene.open('data', { sources: [...scene.sources, second] });
      const requestId = await accepted(inzage, byMother);
      const states = async () =>
        (await inzage.desk.view(requestId))?.sources.map(({ sourceId, state, parked }) => [sourceId, state, parked]);
      expect(await states()).toEqual([
        ['las-oso', 'complete', undefined],
        ['las-oud', 'parked', 'ProtocolViolation'],
      ]);
      expect((await inzage.desk.view(requestId))?.status).toBe('waiting-for-source');
      expect(await inzage.desk.questions(requestId)).toEqual([]);
      await rm(join(broken, 'dossier.xml'));
      await inzage.desk.retrySource(requestId, sourceId('las-oud'), officer);
      await inzage.workflow.settled();
      expect(await states()).toEqual([
        ['las-oso', 'complete', undefined],
        ['las-oud', 'noData', undefined],
      ]);
      expect((await inzage.desk.view(requestId))?.status).toBe('review');
      await inzage.close();
    });
  });

  it('can be left out by an officer, with a reason that the requester reads', async () => {
    await withScene([mees], async (scene) => {
      const gone = {
        sourceId: sourceId('las-oud'),
        nl: 'Oud LAS',
        connector: lasOso as Connector,
        settings: { folder: join(scene.folder, 'nowhere') },
      };
      const inzage = await scene.open('data', { sources: [...scene.sources, gone] });
      const requestId = await accepted(inzage, byMother);
      await inzage.desk.acceptGap(requestId, sourceId('las-oud'), 'system-retired', officer);
      await inzage.workflow.settled();
      await answered(inzage, requestId);
      expect((await loadRequest(inzage.store, requestId))?.sources.get(sourceId('las-oud'))).toEqual({
        state: 'gapAccepted',
        reason: 'system-retired',
      });
      expect((await inzage.desk.view(requestId))?.status).toBe('ready-to-release');
      await inzage.close();
    });
  });
});

describe('a subject nobody knows (L-27)', () => {
  it('gets an archive that says so', async () => {
    await withScene([mees], async (scene) => {
      const inzage = await scene.open('data');
      const stranger = { ...byMother, subject: { ...byMother.subject, givenName: 'Niemand', familyName: 'Onbekend' } };
      const requestId = await accepted(inzage, stranger);
      const view = await inzage.desk.view(requestId);
      expect(view?.sources.map(({ state }) => state)).toEqual(['noData']);
      expect(view?.status).toBe('ready-to-release');
      expect((await archiveOf(inzage, requestId)).byteLength).toBeGreaterThan(1000);
      await inzage.close();
    });
  });
});

describe('everything may run twice (S-33)', () => {
  it('answers every finished step from what it recorded: no event, object or mail is added', async () => {
    await withScene([mees], async (scene) => {
      const calls: { readonly state: string; readonly payload: unknown; readonly output: unknown }[] = [];
      const payloads = new Map<string, unknown>();
      const inzage = await scene.open('data', {
        observer: {
          stepStarted: (state, _, payload) => void payloads.set(state, payload),
          stepEnded: (state, _, output) => void calls.push({ state, payload: payloads.get(state), output }),
        },
      });
      const requestId = await accepted(inzage, byMother);
      await answered(inzage, requestId);
      await inzage.desk.release(requestId, officer);
      await inzage.workflow.settled();
      const [events, mails] = [await inzage.store.requests.read(requestId), await inzage.store.mailbox.list()];
      const archive = await archiveOf(inzage, requestId);
      const handlers = stepHandlers(inzage.runtime);
      const done = new Set([
        'DetectOne',
        'Resolve',
        'Label',
        'PrepareOne',
        'PlanVolumes',
        'AssembleOne',
        'Seal',
        'VerifyOne',
        'Deliver',
      ]);
      const functionOf: Record<string, string> = {
        DetectOne: 'Detect',
        Resolve: 'Resolve',
        Label: 'Resolve',
        PrepareOne: 'Prepare',
        PlanVolumes: 'Assemble',
        AssembleOne: 'Assemble',
        Seal: 'Assemble',
        VerifyOne: 'Verify',
        Deliver: 'Deliver',
      };
      const last = new Map(calls.filter(({ state }) => done.has(state)).map((call) => [call.state, call]));
      expect([...last.keys()].sort()).toEqual([...done].sort());
      for (const { state, payload, output } of last.values()) {
        expect([state, await handlers[functionOf[state] ?? '']?.(payload)]).toEqual([state, output]);
      }
      expect(await inzage.store.requests.read(requestId)).toEqual(events);
      expect(await inzage.store.mailbox.list()).toEqual(mails);
      expect((await archiveOf(inzage, requestId)).equals(archive)).toBe(true);
      await inzage.close();
    });
  });

  it('lets one run of a request live: of two started at once, one claims and the other ends quietly', async () => {
    await withScene([mees], async (scene) => {
      const inzage = await scene.open('data');
      const requestId = await accepted(inzage, byMother);
      const before = (await loadRequest(inzage.store, requestId))?.runs ?? 0;
      await Promise.all([
        inzage.workflow.start(requestId, runIdOf(requestId, 71)),
        inzage.workflow.start(requestId, runIdOf(requestId, 72)),
      ]);
      await inzage.workflow.settled();
      const after = await loadRequest(inzage.store, requestId);
      expect(after?.runs).toBe(before + 1);
      expect(after?.liveRun).toBeUndefined();
      await inzage.close();
    });
  });

  it('starts the next run for a request whose run died with its machine', async () => {
    await withScene([mees], async (scene) => {
      const inzage = await scene.open('data');
      const requestId = await accepted(inzage, byMother);
      await recordOnce(inzage.runtime.ports, requestId, { type: 'run-claimed', runId: runIdOf(requestId, 9), run: 9 });
      expect(await reconcile(inzage.runtime.ports)).toEqual([requestId]);
      await inzage.workflow.settled();
      expect((await loadRequest(inzage.store, requestId))?.liveRun).toBeUndefined();
      expect(await reconcile(inzage.runtime.ports)).toEqual([]);
      await inzage.close();
    });
  });
});

describe('what travels through the workflow (S-01, S-10)', () => {
  it('is references, counts and words of ours: nothing of a person', async () => {
    await withScene([mees], async (scene) => {
      const seen: unknown[] = [];
      const inzage = await scene.open('data', {
        observer: {
          stepStarted: (_, __, payload) => void seen.push(payload),
          stepEnded: (_, __, output) => void seen.push(output),
        },
      });
      const requestId = await accepted(inzage, byMother);
      await answered(inzage, requestId);
      const history = JSON.stringify(seen).toLowerCase();
      expect(seen.length).toBeGreaterThan(20);
      for (const canary of [
        'mees',
        'proefstra',
        'lotte',
        'ln700001',
        '123456782',
        'zwaluwman',
        'dorpsstraat',
        'foto.jpg',
        'voorbeeld.test',
      ]) {
        expect(history).not.toContain(canary);
      }
      const trail = JSON.stringify(await inzage.store.requests.read(requestId)).toLowerCase();
      for (const canary of ['mees', 'proefstra', 'lotte', 'ln700001', '123456782', 'zwaluwman', 'foto.jpg'])
        expect(trail).not.toContain(canary);
      await inzage.close();
    });
  });

  it.each([
    ['Plan', { step: 'claim', requestId: '../2026-0001', runId: 'x' }],
    ['Plan', { step: 'claim', requestId: '2026-0001', runId: '2026-0001-1', subject: 'Mees' }],
    [
      'Detect',
      {
        step: 'detect',
        requestId: '2026-0001',
        runId: '2026-0001-1',
        segment: '../../2026-0002/las-oso/segment-0001.ndjson.gz',
      },
    ],
    ['Prepare', { step: 'prepare', requestId: '2026-0001', runId: '2026-0001-1', sourceId: 'LAS/../x' }],
    ['Assemble', { step: 'volume', requestId: '2026-0001', runId: '2026-0001-1', volume: 0 }],
  ])('%s refuses %j', async (name, payload) => {
    await withScene([mees], async (scene) => {
      const inzage = await scene.open('data');
      await expect(stepHandlers(inzage.runtime)[name]?.(payload)).rejects.toThrow(new PayloadRefused().message);
      await inzage.close();
    });
  });
});

describe('what is left when the terms are over (L-48, S-15)', () => {
  it('deletes staging after seven days and the archive with its link after thirty, and proves absence', async () => {
    await withScene([mees], async (scene) => {
      const first = await scene.open('data');
      const requestId = await accepted(first, byMother);
      await answered(first, requestId);
      await first.desk.release(requestId, officer);
      await first.workflow.settled();
      expect(await expire(first.runtime)).toEqual([]);
      await first.close();

      const objects = async ({ store }: LocalInzage, prefix: string) => {
        let count = 0;
        for await (const _ of store.objects.list(prefix)) count += 1;
        return count;
      };
      const later = await scene.open('data', { now: instant('2026-12-01T11:00:00Z') });
      expect(await objects(later, keys.staging(requestId))).toBeGreaterThan(5);
      expect((await expire(later.runtime))[0]?.archive).toBe(0);
      expect(await objects(later, keys.staging(requestId))).toBe(0);
      expect(await objects(later, keys.archive(requestId))).toBe(1);
      await later.close();

      const after = await scene.open('data', { now: instant('2026-12-24T11:00:00Z') });
      expect(await expire(after.runtime)).toEqual([{ requestId, staging: 0, archive: 1 }]);
      expect(await objects(after, keys.archive(requestId))).toBe(0);
      expect(await after.store.links.ofRequest(requestId)).toEqual([]);
      expect(await expire(after.runtime)).toEqual([]);
      await after.close();
    });
  });
});

describe('the deadline watches itself (L-08, S-37)', () => {
  it('warns once for each milestone, and once of a freeze that nobody confirmed, without the workflow', async () => {
    await withScene([mees], async (scene) => {
      const inzage = await scene.open('data');
      const registered = await inzage.desk.register(byMother, officer, 'console');
      if (!registered.ok) throw new Error(registered.because);
      const requestId = registered.value;
      await inzage.close();
      for (const [now, alarm] of [
        ['2026-11-10T08:00:00Z', 'collect-late'],
        ['2026-11-21T08:00:00Z', 'review-late'],
        ['2026-11-28T08:00:00Z', 'release-late'],
        ['2026-12-03T08:00:00Z', 'due-date-passed'],
      ] as const) {
        const round = await scene.open('data', { now: instant(now) });
        expect(await watch(round.runtime)).toEqual({ open: 1, alarms: [{ requestId, alarm }] });
        await watch(round.runtime);
        const mails = (await round.store.mailbox.list()).filter(({ to }) => to === 'privacy@cpow.nl');
        expect(mails.filter(({ subject }) => subject.includes(requestId)).length).toBeLessThanOrEqual(5);
        await round.close();
      }
      const end = await scene.open('data');
      const toOfficer = (await end.store.mailbox.list()).filter(({ to }) => to === 'privacy@cpow.nl');
      const ofFreeze = toOfficer.filter(({ subject }) => subject.includes('bewaren is nog niet bevestigd'));
      expect([toOfficer.length - ofFreeze.length, ofFreeze.length]).toEqual([4, 1]);
      await end.close();
    });
  });
});
