import type { UndeclaredField } from '../../domain/record/source-record';
import type { ConflictFlag } from '../../domain/request/events';
import type { Objects } from '../../runtime/ports/objects';
import { readJson, writeJson } from './ndjson';
import { emptySeries, type SeriesState } from './segment-writer';
import type { SegmentSeries, StagingKeys } from './staging-keys';

/** What was taken in so far. */
export interface Progress {
  readonly fetched: number;
  readonly pages: number;
  readonly attachments: number;
  readonly damagedAttachments: number;
  /** Records that say that a part was not read; absent when there are none. */
  readonly notRead?: number;
  /** Sum of the totals that the source named; absent when it named none. */
  readonly announced?: number;
  readonly undeclared: readonly UndeclaredField[];
  readonly flags: readonly ConflictFlag[];
}

/** A point from which collecting can go on without a record twice or missing. Lives in staging: a cursor can hold an e-mail address. */
export interface Checkpoint {
  readonly number: number;
  /** Print of the candidate whose records these are. */
  readonly candidate: string;
  /** Which of the chosen candidates was being read; absent: the first. */
  readonly part?: number;
  /** All records are in; only the roster may be left. */
  readonly recordsDone: boolean;
  /** What the connector gave; handed back as `from`. */
  readonly value: unknown;
  readonly progress: Progress;
  readonly series: Readonly<Record<SegmentSeries, SeriesState>>;
  /** Prints of the records taken in since the checkpoint before: all of them, added up, guard against doubles. */
  readonly seen: readonly (readonly [string, string])[];
}

export const noProgress: Checkpoint = {
  number: 0,
  candidate: '',
  recordsDone: false,
  value: undefined,
  progress: { fetched: 0, pages: 0, attachments: 0, damagedAttachments: 0, undeclared: [], flags: [] },
  series: { segment: emptySeries, persons: emptySeries, quarantine: emptySeries },
  seen: [],
};

/** The last checkpoint, and the prints of all of them. */
export async function lastCheckpoint(objects: Objects, keys: StagingKeys) {
  const seen = new Map<string, string>();
  let last = noProgress;
  for await (const { key } of objects.list(keys.checkpoints)) {
    const checkpoint = await readJson<Checkpoint>(objects, key);
    if (!checkpoint) continue;
    for (const [record, content] of checkpoint.seen) seen.set(record, content);
    last = checkpoint;
  }
  return { last, seen };
}

/** Makes the checkpoint the place to go on from. `exists`: somebody else got here first. @security S-33 */
export const writeCheckpoint = (objects: Objects, keys: StagingKeys, checkpoint: Checkpoint) =>
  writeJson(objects, keys.checkpoint(checkpoint.number), checkpoint, { ifAbsent: true });

/** Removes everything under a prefix. */
export async function removeAll(objects: Objects, prefix: string): Promise<void> {
  const keys: string[] = [];
  for await (const { key } of objects.list(prefix)) keys.push(key);
  for (const key of keys) await objects.delete(key);
}

/** Removes what was collected, the tally first: whatever happens in between, it never counts as finished. The candidates stay. */
export async function forgetCollected(objects: Objects, keys: StagingKeys): Promise<void> {
  await objects.delete(keys.tally);
  await removeAll(objects, keys.progress);
  const all: string[] = [];
  for await (const { key } of objects.list(keys.root)) if (key !== keys.candidates) all.push(key);
  for (const key of all) await objects.delete(key);
}
