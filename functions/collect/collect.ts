import { z } from 'zod';
import { collectInto } from '../../connectors/kit/collect-into';
import { candidatesOf, forgetSource } from '../../connectors/kit/readers';
import type { RequestId, SourceId } from '../../domain/request/ids';
import { StagingMissing, StepRefused } from '../step/faults';
import { handedInOf } from '../step/handed-in';
import { sourceIdInput, stepInput } from '../step/input';
import { readRequestFile, subjectFor } from '../step/request-file';
import type { StepRuntime } from '../step/runtime';
import { sourceOf } from '../step/source-of';
import { record, recordOnce, requestOf } from '../step/stream';
import { advanceTasks } from '../step/tasks/advance-tasks';
import { openTasks } from '../step/tasks/open-tasks';
import { parkReasonOf } from './park-reason';

const input = z.discriminatedUnion('step', [
  stepInput('collect', { sourceId: sourceIdInput }),
  stepInput('park', { sourceId: sourceIdInput, error: z.string().max(200) }),
]);

/** Seconds of one call; the workflow loops until the source is done. Well under Lambda's 900 (DESIGN §3). */
const budget = { seconds: 240 };

/** Collects from one source, or parks it. */
export async function collectStep(runtime: StepRuntime, payload: unknown): Promise<unknown> {
  const step = input.parse(payload);
  if (step.step === 'collect') return collect(runtime, step.requestId, step.sourceId);
  await park(runtime, step.requestId, step.sourceId, step.error);
  return {};
}

async function collect(
  runtime: StepRuntime,
  requestId: RequestId,
  sourceId: SourceId,
): Promise<{ readonly done: boolean }> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const state = request.sources.get(sourceId);
  if (!state) throw new StepRefused(requestId, 'unknown-source');
  if (state.state !== 'found') return { done: true };
  const source = sourceOf(runtime, sourceId);
  const candidates = await candidatesOf(ports.objects, requestId, sourceId);
  const [candidate, ...also] = [state.candidate, ...(state.also ?? [])].map((position) => {
    const chosen = candidates[position];
    if (!chosen) throw new StagingMissing('candidate', requestId);
    return chosen;
  });
  if (!candidate) throw new StagingMissing('candidate', requestId);
  const subject = subjectFor(await readRequestFile(ports, request), sourceId, requestId);
  const collected = await collectInto(
    ports,
    {
      connector: source.connector,
      sourceId,
      requestId,
      settings: source.settings,
      subject,
      candidate,
      also,
      ...handedInOf(ports, request, source),
    },
    budget,
  );
  for (const flag of collected.flags) {
    if (!request.flags.includes(flag)) await recordOnce(ports, requestId, { type: 'flag-raised', flag, sourceId });
  }
  if (collected.done) {
    await recordOnce(ports, requestId, {
      type: 'source-collected',
      sourceId,
      tally: collected.tally,
      retrievedAt: collected.retrievedAt ?? ports.clock.now(),
    });
  }
  return { done: collected.done };
}

/** Sets the source aside for the officer; the others go on, and what was collected stays. @legal L-26 @security S-35 */
async function park(runtime: StepRuntime, requestId: RequestId, sourceId: SourceId, error: string): Promise<void> {
  const { ports, board } = runtime;
  const reason = parkReasonOf(error);
  // The task before the waiting: a source that waits for a person nobody asked would wait for ever.
  // Searched afresh when it is tried again, so what this search found must not stay.
  if (reason === 'ProtocolViolation' || reason === 'RegisterOpen') {
    await forgetSource(ports.objects, requestId, sourceId);
  }
  if (reason === 'WaitsForPerson') await openTasks(runtime, await requestOf(ports, requestId), sourceId);
  const recorded = await record(ports, requestId, { type: 'source-parked', sourceId, reason });
  if (reason === 'WaitsForPerson') return advanceTasks(runtime, requestId);
  if (!recorded.ok) return;
  await ports.notices.send({
    dedupeKey: `${requestId}/${recorded.request.nextSeq}/parked`,
    to: board.contacts.privacyOfficer.email,
    subject: `Verzoek ${requestId}: een bron wacht op u`,
    text: `De bron ${sourceId} kon niet (helemaal) worden opgehaald (${reason}). De andere bronnen gaan door. Open het verzoek en kies wat er moet gebeuren.`,
  });
}
