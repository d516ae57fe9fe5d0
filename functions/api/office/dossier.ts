import type { Finding, Ground } from '../../../domain/redaction/finding';
import { foldName } from '../../../domain/redaction/persons/fold';
import {
  type KeyedHash,
  recordKeyOf,
  recordTarget,
  textTarget,
} from '../../../domain/redaction/structured/finding-keys';
import type { RequestId } from '../../../domain/request/ids';
import type { Request } from '../../../domain/request/request';
import { effectOn } from '../../../domain/withholding/effect-on';
import { type Standing, standingOf } from '../../../domain/withholding/standing';
import { completeSources } from '../../step/complete-sources';
import { type SearchedRecord, searchedRecords } from '../../step/findings-file';
import { keys } from '../../step/keys';
import { pointedAtOf } from '../../step/pointed-at';
import type { StepRuntime } from '../../step/runtime';
import { findingsHash } from '../../step/search-kit';
import { sourceOf } from '../../step/source-of';
import { requestOf } from '../../step/stream';
import type { Officer, Outcome } from '../desk';
import type { DossierLine, DossierRecord, PointedAt } from '../review-desk';
import { no } from './outcome';
import { recordPage } from './record-page';
import { decideOn, readableNow } from './review';

const linesPerSheet = 50;

/** What reading the dossier needs. Built per call, never kept. @security S-17 */
export interface DossierReader {
  readonly runtime: StepRuntime;
  readonly request: Request;
  readonly hash: KeyedHash;
  readonly standing: Standing;
}

/** One sheet of the dossier, in the order of collecting. Empty while it is still being collected. */
export async function dossier(runtime: StepRuntime, requestId: RequestId, sheet: number) {
  const reader = await readerOf(runtime, requestId);
  const lines: DossierLine[] = [];
  const first = (sheet - 1) * linesPerSheet;
  let n = 0;
  for await (const searched of recordsOf(reader)) {
    if (n >= first + linesPerSheet) return { lines, more: true };
    if (n >= first) lines.push(lineOf(reader, searched));
    n += 1;
  }
  return { lines, more: false };
}

/** One record in full; undefined when no record of this request has that target. */
export async function dossierRecord(
  runtime: StepRuntime,
  requestId: RequestId,
  target: string,
): Promise<DossierRecord | undefined> {
  const reader = await readerOf(runtime, requestId);
  for await (const searched of recordsOf(reader)) {
    const line = lineOf(reader, searched);
    if (line.target === target) return recordPage(reader, searched, line, await conversationOf(reader, searched));
  }
  return undefined;
}

/** Takes out words that no rule found: stored for this request only, and one more decision. @legal L-31, L-46, L-49 */
export async function pointAt(
  runtime: StepRuntime,
  requestId: RequestId,
  words: string,
  ground: Ground,
  reason: string,
  officer: Officer,
): Promise<Outcome> {
  const folded = foldName(words);
  if (folded.replace(/[^\p{L}\p{N}]/gu, '').length < 3) return no('Geef ten minste drie letters of cijfers.');
  const open = await readableNow(runtime, requestId);
  if (!open.ok) return open;
  const target = textTarget(folded, await findingsHash(runtime.ports));
  const bytes = new TextEncoder().encode(words.trim());
  await runtime.ports.objects.put(keys.pointedAt(requestId, target), bytes, { ifAbsent: true });
  return decideOn(runtime, requestId, [{ target, verdict: 'redact', ground }], reason, officer);
}

/** The words that officers pointed at and did not take back. */
export async function pointedAt({ ports }: StepRuntime, requestId: RequestId): Promise<readonly PointedAt[]> {
  const pointed = await pointedAtOf(ports, requestId, await ports.decisions.list(requestId));
  return pointed.map(({ words, decision: { target, officer } }) => ({ target, words, officer }));
}

async function readerOf(runtime: StepRuntime, requestId: RequestId): Promise<DossierReader> {
  const { ports } = runtime;
  return {
    runtime,
    request: await requestOf(ports, requestId),
    hash: await findingsHash(ports),
    standing: standingOf(await ports.decisions.list(requestId)),
  };
}

async function* recordsOf({ runtime, request }: DossierReader): AsyncGenerator<SearchedRecord> {
  if (!request.resolved) return;
  for (const source of completeSources(request)) {
    yield* searchedRecords(runtime.ports.objects, request.requestId, source, ['found']);
  }
}

function lineOf({ runtime, standing, hash }: DossierReader, { record, findings }: SearchedRecord): DossierLine {
  const source = sourceOf(runtime, record.sourceId);
  const target = recordTarget(recordKeyOf(record), hash);
  const decided = standing.onTarget(target)?.verdict;
  return {
    target,
    sourceNl: source.nl,
    typeNl: source.connector.recordTypes[record.type]?.nl ?? record.type,
    ...(record.occurredOn === undefined ? {} : { occurredOn: record.occurredOn }),
    title: record.title,
    places: findings.filter((finding) => isToBeSeen(finding, standing)).length,
    ...(decided === undefined ? {} : { decided }),
  };
}

const isToBeSeen = (finding: Finding, standing: Standing): boolean =>
  finding.confidence !== 'certain' || effectOn(finding, standing) !== 'leave';

/** Targets of everything in the same conversation, by the field that the record type names for it. */
async function conversationOf(reader: DossierReader, { record }: SearchedRecord): Promise<readonly string[]> {
  const field = sourceOf(reader.runtime, record.sourceId).connector.recordTypes[record.type]?.conversation;
  const conversation = field === undefined ? undefined : record.fields[field];
  const isPart = typeof conversation === 'number' || (typeof conversation === 'string' && conversation !== '');
  if (field === undefined || !isPart) return [];
  const targets: string[] = [];
  for await (const { record: other } of recordsOf(reader)) {
    if (other.sourceId !== record.sourceId || other.fields[field] !== conversation) continue;
    targets.push(recordTarget(recordKeyOf(other), reader.hash));
  }
  return targets;
}
