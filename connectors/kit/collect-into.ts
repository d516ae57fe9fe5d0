import type { Instant } from '../../domain/deadline/instant';
import type { ConflictFlag, Tally } from '../../domain/request/events';
import { asConfigured } from './as-configured';
import { forgetCollected, lastCheckpoint, removeAll, writeCheckpoint } from './checkpoint';
import type { Candidate } from './connector';
import { ProtocolViolation, SourceUnavailable } from './faults';
import { guarded } from './guarded';
import { chosenPrint, Intake, tallyOf } from './intake';
import type { SourcePorts, SourceWork } from './locate-in';
import { readJson, writeJson } from './ndjson';
import { openSource } from './open-source';
import { type StagingKeys, stagingKeys } from './staging-keys';

export interface CollectWork extends SourceWork {
  readonly candidate: Candidate;
  /** Other candidates that are the same person: a pupil at a second school. Collected one after the other. */
  readonly also?: readonly Candidate[];
}

export interface CollectBudget {
  /** After this, work stops at the next checkpoint. 0: at the first. */
  readonly seconds: number;
  /** JSON per segment before compression, default 8 MiB. */
  readonly segmentBytes?: number;
  /** Staged bytes between two checkpoints, default 16 MiB. */
  readonly checkpointBytes?: number;
}

export interface Collection {
  /** False: call again, work goes on where it stopped. */
  readonly done: boolean;
  readonly tally: Tally;
  readonly flags: readonly ConflictFlag[];
  /** When the last of it was read; only when done. */
  readonly retrievedAt?: Instant;
}

/** What `tally.json` holds: a source that is finished. */
export interface FinishedSource {
  /** Print of the candidate whose records these are. */
  readonly candidate: string;
  readonly tally: Tally;
  readonly flags: readonly ConflictFlag[];
  readonly retrievedAt: Instant;
  readonly segments: { readonly segment: number; readonly persons: number; readonly quarantine: number };
}

/** How long a call of the source may run on after the budget, before it is broken off. */
const graceSeconds = 60;

/**
 * Brings everything the source has on one person into staging, within a budget of time, and counts it.
 *
 * Interrupted anywhere and called again, it gives the same objects as without interruption: nothing twice, nothing missing.
 * A finished source answers its recorded tally at once. Only what `tally.json` names counts; anything else is unfinished work.
 *
 * @legal L-26 @security S-33, S-35, S-36
 * @throws a SourceFault; what was staged up to the last checkpoint stays.
 */
export async function collectInto(ports: SourcePorts, work: CollectWork, budget: CollectBudget): Promise<Collection> {
  const keys = stagingKeys(work.requestId, work.sourceId);
  const chosen = [work.candidate, ...(work.also ?? [])];
  const candidate = chosenPrint(chosen);
  const finished = await readJson<FinishedSource>(ports.objects, keys.tally);
  if (finished?.candidate === candidate) return finishedCollection(finished);

  let { last, seen } = await lastCheckpoint(ports.objects, keys);
  if (finished || (last.number > 0 && last.candidate !== candidate)) {
    // The officer chose somebody else since: nothing of the first may remain.
    await forgetCollected(ports.objects, keys);
    ({ last, seen } = await lastCheckpoint(ports.objects, keys));
  }
  const intake = new Intake(
    ports.objects,
    keys,
    { ...work, chosen, connector: asConfigured(work.connector, work.settings) },
    seen,
    budget.segmentBytes ?? 8 * 1024 * 1024,
  );
  await intake.resume(last);

  const time = timeFor(budget.seconds);
  const { context, close } = await openSource(ports, { ...work, signal: time.signal });
  let number = last.number;
  const checkpoint = async (recordsDone: boolean, value: unknown): Promise<boolean> => {
    number += 1;
    return (await writeCheckpoint(ports.objects, keys, await intake.hold(number, recordsDone, value))) === 'stored';
  };
  const unfinished = (): Collection => {
    const { flags, ...progress } = intake.progress();
    return { done: false, tally: tallyOf({ ...progress, flags }), flags };
  };
  try {
    if (!last.recordsDone) {
      const begun = last.part ?? 0;
      for (const [part, one] of chosen.entries()) {
        if (part < begun) continue;
        intake.turnTo(part);
        const from = part === begun ? last.value : undefined;
        for await (const item of guarded(work.sourceId, work.connector.collect(context, one, work.subject, from))) {
          if (item.kind === 'record') await intake.record(item.record);
          else if (item.kind === 'person') await intake.person(item.person);
          else if (item.kind === 'flag') intake.flag(item.flag);
          else if (item.kind === 'page') intake.page();
          else if (item.kind === 'total') intake.total(item.found);
          else if (time.spent() || intake.weight >= (budget.checkpointBytes ?? 16 * 1024 * 1024)) {
            const mine = await checkpoint(false, item.value);
            if (time.spent() || !mine) return unfinished();
          }
        }
      }
      const { announced = 0, fetched } = intake.progress();
      if (announced > fetched) {
        throw new ProtocolViolation(work.sourceId, { code: 'RECORDS_MISSING', ids: { found: announced, fetched } });
      }
      if (work.connector.roster && !(await checkpoint(true, null))) return unfinished();
    }
    for (const one of chosen) {
      const roster = work.connector.roster?.(context, one);
      if (!roster) break;
      for await (const person of guarded(work.sourceId, roster)) await intake.person(person);
    }
    return await finish(ports, keys, intake, candidate);
  } catch (fault) {
    if (time.signal.aborted) {
      if (number > last.number) return unfinished();
      throw new SourceUnavailable(work.sourceId, { code: 'NO_PROGRESS_WITHIN_BUDGET' });
    }
    // Progress that contradicts the source must not stand in the way of a fresh start.
    if (fault instanceof ProtocolViolation) await removeAll(ports.objects, keys.progress);
    throw fault;
  } finally {
    time.stop();
    await close();
  }
}

async function finish(ports: SourcePorts, keys: StagingKeys, intake: Intake, candidate: string): Promise<Collection> {
  const segments = await intake.close();
  const progress = intake.progress();
  await writeJson(ports.objects, keys.undeclared, progress.undeclared);
  const finished: FinishedSource = {
    candidate,
    tally: tallyOf(progress),
    flags: progress.flags,
    retrievedAt: ports.clock.now(),
    segments,
  };
  await writeJson(ports.objects, keys.tally, finished, { ifAbsent: true });
  await removeAll(ports.objects, keys.progress);
  return finishedCollection((await readJson<FinishedSource>(ports.objects, keys.tally)) ?? finished);
}

const finishedCollection = ({ tally, flags, retrievedAt }: FinishedSource): Collection => ({
  done: true,
  tally,
  flags,
  retrievedAt,
});

function timeFor(seconds: number) {
  let spent = seconds <= 0;
  const abort = new AbortController();
  const soft = setTimeout(() => {
    spent = true;
  }, seconds * 1000);
  const hard = setTimeout(() => abort.abort(), (seconds + graceSeconds) * 1000);
  return {
    spent: () => spent,
    signal: abort.signal,
    stop() {
      clearTimeout(soft);
      clearTimeout(hard);
    },
  };
}
