import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defineConnector } from '../../connectors/kit/connector';
import { calendarDate } from '../../domain/deadline/calendar-date';
import { instant } from '../../domain/deadline/instant';
import { type RequestId, sourceId } from '../../domain/request/ids';
import { createDesk } from '../../functions/api/office/desk';
import { assembleStep } from '../../functions/assemble/assemble-step';
import { collectStep } from '../../functions/collect/collect';
import { deliverStep } from '../../functions/deliver/deliver';
import { detectStep } from '../../functions/detect/detect';
import { expire } from '../../functions/expire/expire';
import { downloadDesk } from '../../functions/links';
import { locateStep } from '../../functions/locate/locate';
import { planStep } from '../../functions/plan/plan';
import { prepareStep } from '../../functions/prepare/prepare';
import { resolveStep } from '../../functions/resolve/resolve';
import { asHandler } from '../../functions/step/handler';
import { reconcile } from '../../functions/step/reconcile';
import type { StepRuntime } from '../../functions/step/runtime';
import { recordOnce } from '../../functions/step/stream';
import { verifyStep } from '../../functions/verify/verify-step';
import { watch } from '../../functions/watch/watch';
import type { HandlerName } from '../../infra/handlers';
import { parseBoard } from '../../runtime/border/board-file';
import { readDefinition } from '../../runtime/local/workflow/definition';
import { LocalWorkflow } from '../../runtime/local/workflow/local-workflow';
import type { Ports } from '../../runtime/ports';
import { openAt, place } from '../runtime/local/temporary-store';
import { guardedPorts } from './guarded-ports';

/** One pupil, two notes, a file and a credential: every kind of work a source can give. */
const notes = defineConnector<unknown>({
  id: 'notes',
  nl: 'Aantekeningen',
  en: 'Notes',
  subjects: ['pupil'],
  wave: 1,
  settings: z.unknown(),
  recordTypes: {
    note: {
      nl: 'Aantekening',
      en: 'Note',
      activity: 'onderwijs-voortgang',
      fields: { tekst: { nl: 'Tekst', en: 'Text', kind: 'freeText', origin: 'observed' } },
    },
  },
  origins: () => [],
  async locate({ secret }) {
    await secret('notes');
    const evidence = { strong: true, matched: ['identifier:notes'] };
    return [
      { reference: { id: 'p1' }, evidence, distinguishing: {}, identifiers: { eckId: ['https://ketenid.nl/1'] } },
    ];
  },
  async *collect({ secret }) {
    await secret('notes');
    const content = {
      state: 'stored' as const,
      open: async function* () {
        yield Buffer.from('Goed gewerkt met Pien.');
      },
    };
    for (const [id, tekst] of [
      ['1', 'Sep speelde met Pien Wagenaar.'],
      ['2', 'Sep las een boek.'],
    ] as const) {
      const attachments =
        id === '1' ? [{ id: 'a', fileName: 'a.txt', path: 'tekst', mediaType: 'text/plain', content }] : [];
      yield {
        kind: 'record',
        record: { type: 'note', id, title: 'Aantekening', fields: { tekst }, persons: [], attachments },
      };
    }
    const name = { givenName: 'Pien', infix: '', familyName: 'Wagenaar' };
    yield { kind: 'person', person: { id: 'notes:p2', role: 'pupil', name } };
    yield { kind: 'page' };
    yield { kind: 'checkpoint', value: { page: 1 } };
    yield { kind: 'total', found: 2 };
  },
  test: async () => ({ ok: true, checked: [] }),
});

const officer = { name: 'Fenna Wolters', role: 'officer' } as const;

describe('what a role may do is enough, and what a function does is allowed (S-08)', () => {
  it('takes a request from registration to deletion with no function reaching beyond its role', async () => {
    const denied: string[] = [];
    const at = place();
    const store = await openAt(at);
    let now = instant('2026-11-03T09:00:00.000Z');
    try {
      const parsed = parseBoard(JSON.parse(readFileSync('board.json', 'utf8')));
      if (!parsed.ok) throw new Error('board.json');
      let running: LocalWorkflow | undefined;
      const whole: Ports = {
        ...store,
        clock: { now: () => now },
        notices: { send: async () => 'sent' },
        secrets: { get: async () => 'token' },
        workflow: {
          start: async (id, run) => (await running?.start(id, run)) ?? 'already-started',
          isLive: async (run) => (await running?.isLive(run)) ?? false,
        },
      };
      const incidents: string[] = [];
      const runtimeOf = (handler: HandlerName): StepRuntime => ({
        ports: guardedPorts(whole, handler, (what) => denied.push(what)),
        board: parsed.value,
        sources: [{ sourceId: sourceId('las-oso'), nl: 'Aantekeningen', connector: notes, settings: {} }],
        portalOrigin: 'https://inzage.example.nl',
        recogniser: { read: async () => [] },
        onIncident: (_, cause) => incidents.push(String(cause)),
      });
      running = new LocalWorkflow(
        readDefinition(join('infra', 'export.asl.json')),
        {
          Plan: asHandler(runtimeOf('plan'), planStep),
          Locate: asHandler(runtimeOf('locate'), locateStep),
          Collect: asHandler(runtimeOf('collect'), collectStep),
          Detect: asHandler(runtimeOf('detect'), detectStep),
          Resolve: asHandler(runtimeOf('resolve'), resolveStep),
          Prepare: asHandler(runtimeOf('prepare'), prepareStep),
          Assemble: asHandler(runtimeOf('assemble'), assembleStep),
          Verify: asHandler(runtimeOf('verify'), verifyStep),
          Deliver: asHandler(runtimeOf('deliver'), deliverStep),
        },
        { retryPauseMilliseconds: 1 },
      );
      const { settled } = { settled: () => running?.settled() };
      const api = runtimeOf('api');
      const desk = createDesk(api);
      const registered = await desk.register(
        {
          kind: 'access',
          subject: {
            category: 'pupil',
            givenName: 'Sep',
            infix: '',
            familyName: 'Dijkgraaf',
            birthDate: calendarDate('2016-05-31'),
            identifiers: {},
          },
          requester: { relation: 'parent-with-authority', name: 'Noor Dijkgraaf', email: 'noor@example.nl' },
          receivedOn: calendarDate('2026-11-02'),
        },
        officer,
        'console',
      );
      if (!registered.ok) throw new Error(registered.because);
      const requestId: RequestId = registered.value;
      const done = async (act: Promise<{ readonly ok: boolean }>) => {
        expect(await act).toMatchObject({ ok: true });
        await settled();
      };
      await done(desk.checkIdentity(requestId, 'id-seen', officer));
      await done(desk.checkConflict(requestId, [], officer));
      await done(desk.accept(requestId, officer));
      await desk.list();
      const questions = await desk.questions(requestId);
      const decisions = questions.map(({ group, ground }) => ({ target: group, verdict: 'redact' as const, ground }));
      if (decisions.length > 0) await done(desk.decide(requestId, decisions, 'derde', officer));
      if ((await desk.view(requestId))?.status === 'review') await done(desk.completeReview(requestId, officer));
      expect([denied, incidents]).toEqual([[], []]);
      await done(desk.release(requestId, officer));
      expect((await desk.view(requestId))?.status).toBe('delivered');

      await done(desk.takeCode(requestId, officer));
      await done(desk.reissueLink(requestId, officer));
      const downloads = downloadDesk(api.ports, async (id, event) => void (await recordOnce(api.ports, id, event)), {
        floorMilliseconds: 0,
      });
      expect(await downloads.open('x'.repeat(43), 'WRONGWRONGWRO')).toEqual({ ok: false });
      await watch(runtimeOf('watch'));
      await reconcile(runtimeOf('watch').ports);
      now = instant('2027-03-01T09:00:00.000Z');
      const expired = await expire(runtimeOf('expire'));
      expect(expired).toEqual([{ requestId, staging: expect.any(Number), archive: 1 }]);
      expect(denied).toEqual([]);
    } finally {
      await store.close();
      at.remove();
    }
  });
});
