import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { calendarDate } from '../../../../domain/deadline/calendar-date';
import { instant } from '../../../../domain/deadline/instant';
import { nthRequestId, sourceId } from '../../../../domain/request/ids';
import type { SignIn } from '../../../../functions/api/console/sign-in';
import { downloadDesk, issueLink } from '../../../../functions/links';
import type { Clock } from '../../../../runtime/ports/clock';
import { MemoryObjects } from '../../../support/memory-objects';
import { anApp } from './browser';
import { aQuestion, aView, fakeDesk } from './fake-desk';
import { memoryLinks } from './memory-links';
import { testClock, testIds } from './test-clock';

const las = sourceId('las-oso');
const afas = sourceId('afas');
const tracking = sourceId('tracking-notes');
const tally = { found: 214, fetched: 214, pages: 3, attachments: 12, damagedAttachments: 1, undeclaredFields: 2 };

/** How a demo differs from the one over fakes: another provider, another clock. */
interface DemoOptions {
  readonly clock?: Clock;
  signInFor?(callbackUrl: string): Promise<SignIn>;
}

/** A server on loopback with one invented request in every stage and an archive to fetch. */
export async function demoServer(options: DemoOptions = {}) {
  const clock = options.clock ?? testClock();
  let app: Hono | undefined;
  const answer = (request: Request, env: object) => app?.fetch(request, env) ?? new Response(null, { status: 503 });
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signIn = await options.signInFor?.(`${address}/console/callback`);
  const at = clock.now();
  const desk = fakeDesk(
    aView(),
    aView({
      requestId: nthRequestId(2026, 2),
      subjectName: 'Daan Özdemir',
      status: 'waiting-for-source',
      identityChecked: true,
      conflictChecked: true,
      target: calendarDate('2026-11-27'),
      dueBy: calendarDate('2026-11-27'),
      sources: [
        { sourceId: las, nl: 'Leerlingadministratie', state: 'complete', tally },
        { sourceId: afas, nl: 'AFAS Profit', state: 'parked', parked: 'SourceUnavailable' },
        { sourceId: tracking, nl: 'Leerlingvolgsysteem', state: 'ambiguous' },
      ],
      undeclaredFields: [{ sourceId: las, type: 'leerling', path: 'leerling.bijnaam' }],
      flags: ['separate-households'],
      sensitive: true,
    }),
    aView({
      requestId: nthRequestId(2026, 3),
      subjectName: 'Noor Visser',
      status: 'review',
      identityChecked: true,
      conflictChecked: true,
      questionsOpen: 3,
      target: calendarDate('2026-11-20'),
      dueBy: calendarDate('2026-11-20'),
      sources: [{ sourceId: las, nl: 'Leerlingadministratie', state: 'complete', tally }],
    }),
    aView({
      requestId: nthRequestId(2026, 4),
      subjectName: 'Thijs Bakker',
      kind: 'both',
      status: 'ready-to-release',
      identityChecked: true,
      conflictChecked: true,
      target: calendarDate('2026-12-12'),
      dueBy: calendarDate('2026-12-14'),
      sources: [{ sourceId: las, nl: 'Leerlingadministratie', state: 'complete', tally }],
      trail: [
        { seq: 0, at, type: 'received' },
        { seq: 1, at, type: 'verified' },
      ],
    }),
    aView({
      requestId: nthRequestId(2026, 5),
      subjectName: 'Lieke Jansen',
      status: 'collecting',
      runLive: true,
      identityChecked: true,
      conflictChecked: true,
      sources: [
        { sourceId: las, nl: 'Leerlingadministratie', state: 'complete', tally },
        { sourceId: afas, nl: 'AFAS Profit', state: 'collecting' },
        { sourceId: tracking, nl: 'Leerlingvolgsysteem', state: 'to-do' },
      ],
    }),
  );
  desk.questionsOf = [
    aQuestion('g1'),
    aQuestion('g2', { label: 'Moeder van Sem de Boer', confidence: 'possible', proposal: 'keep' }),
    aQuestion('g3', { label: 'Foto klassenuitje.jpg', ground: 'not-searchable', proposal: 'withhold', examples: [] }),
  ];
  const ports = { links: memoryLinks(), objects: new MemoryObjects(), clock, ids: testIds() };
  const requestId = nthRequestId(2026, 4);
  const bytes = new Uint8Array(3_400_000).fill(80);
  await ports.objects.put(`archive/${requestId}/1/volume-1.zip`, bytes);
  await ports.objects.put(`archive/${requestId}/1/volume-2.zip`, bytes.subarray(0, 1_200_000));
  const link = await issueLink(ports, { requestId, delivery: 1, expiresAt: instant('2026-12-24T00:00:00Z') });
  const old = await issueLink(ports, { requestId, delivery: 1, expiresAt: instant('2026-11-01T00:00:00Z') });
  const made = anApp(desk, {
    clock,
    ...(signIn ? { signIn } : {}),
    downloads: downloadDesk(ports, async () => {}, { floorMilliseconds: 0 }),
    board: {
      name: 'Stichting De Zeven Beuken',
      schools: ['De Wilgenhoek', 'Het Kompas'],
      contact: 'privacy@zevenbeuken.example, 0299 000 000',
    },
    mailbox: {
      list: async () => [
        {
          to: 'roos@example.org',
          subject: 'Uw gegevens staan klaar',
          text: `Open de link:\nhttp://127.0.0.1/d#${link.token}`,
          at,
        },
      ],
    },
  });
  app = made.app;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { address, link, old, desk, archive: bytes, signIn: made.signIn, stop };
}
