import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connector } from '../../connectors/kit/connector';
import { lasOso } from '../../connectors/las-oso';
import { calendarDate } from '../../domain/deadline/calendar-date';
import { sourceId } from '../../domain/request/ids';
import type { Officer } from '../../functions/api/desk';
import { requestOf } from '../../functions/step/stream';
import { boardOnDisk } from '../../runtime/local/board-on-disk';
import { composeLocal } from '../../runtime/local/compose';
import { writeDossier } from './large-dossier';

const officer: Officer = { name: 'B. Bench', role: 'officer' };
const megabyte = 1024 * 1024;

/**
 * One dossier through the whole local workflow, every file kept by the officer, so that all bytes go in and out.
 * Prints one JSON line: seconds, peak RSS, seconds by step.
 */
async function main(records: number, files: number, fileBytes: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inzage-bench-'));
  try {
    await writeDossier(join(folder, 'oso'), { records, files, fileBytes });
    const seconds: Record<string, number> = {};
    const begun = new Map<string, number>();
    let peak = 0;
    const sampling = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    const start = performance.now();
    const inzage = await composeLocal({
      dataDirectory: join(folder, 'data'),
      keyFile: join(folder, 'key'),
      board: boardOnDisk(),
      sources: [
        {
          sourceId: sourceId('las-oso'),
          nl: 'LAS',
          connector: lasOso as Connector,
          settings: { folder: join(folder, 'oso') },
        },
      ],
      portalOrigin: 'http://127.0.0.1',
      observer: {
        stepStarted: (step) => begun.set(step, performance.now()),
        stepEnded: (step) => {
          seconds[step] = (seconds[step] ?? 0) + (performance.now() - (begun.get(step) ?? 0)) / 1000;
        },
      },
    });
    const { desk, workflow, runtime } = inzage;
    const subject = {
      category: 'pupil',
      givenName: 'Mees',
      infix: '',
      familyName: 'Proefstra',
      birthDate: calendarDate('2009-05-31'),
      identifiers: {},
    } as const;
    const registered = await desk.register(
      { kind: 'access', subject, requester: { relation: 'pupil-16-plus' }, receivedOn: calendarDate('2026-11-02') },
      officer,
      'console',
    );
    if (!registered.ok) throw new Error(registered.because);
    const requestId = registered.value;
    await desk.checkIdentity(requestId, 'at-the-desk', officer);
    await desk.accept(requestId, officer);
    await workflow.settled();
    const questions = await desk.questions(requestId);
    await desk.decide(
      requestId,
      questions.map(({ group, ground }) => ({ target: group, verdict: 'keep', ground })),
      'bench',
      officer,
    );
    await desk.completeReview(requestId, officer);
    await workflow.settled();
    await desk.release(requestId, officer);
    await workflow.settled();
    clearInterval(sampling);
    const total = (performance.now() - start) / 1000;
    const request = await requestOf(runtime.ports, requestId);
    await inzage.close();
    const round = (value: number) => Math.round(value * 100) / 100;
    process.stdout.write(
      `${JSON.stringify({
        bench: 'dossier',
        records,
        files,
        megabytes: Math.round((files * fileBytes) / megabyte),
        phase: request.phase,
        archiveMegabytes: Math.round((request.volumes.get(1)?.byteLength ?? 0) / megabyte),
        questions: questions.length,
        seconds: round(total),
        peakRssMegabytes: Math.round(peak / megabyte),
        secondsByStep: Object.fromEntries(Object.entries(seconds).map(([step, value]) => [step, round(value)])),
      })}\n`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [records = 5000, files = 300, kilobytes = 2048] = process.argv.slice(2).map(Number);
main(records, files, kilobytes * 1024).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
