import { readJson, writeJson } from '../../connectors/kit/ndjson';
import { type Labels, labelsFor } from '../../domain/redaction/labels/labels-for';
import type { Mention } from '../../domain/redaction/labels/mention';
import type { HardString } from '../../domain/redaction/leak/hard-string';
import { createLeakScanner } from '../../domain/redaction/leak/leak-scanner';
import type { RequestId } from '../../domain/request/ids';
import { isAboutRequester } from '../../domain/request/own-part';
import type { Request } from '../../domain/request/request';
import type { Decision } from '../../domain/withholding/decision';
import { mentionsOf } from '../../domain/withholding/mentions-of';
import { standingOf } from '../../domain/withholding/standing';
import { completeSources } from '../step/complete-sources';
import { decisionsOf } from '../step/decisions-of';
import { allLayers, searchedRecords } from '../step/findings-file';
import type { Frozen } from '../step/frozen';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { type SearchKit, searchKitFor } from '../step/search-kit';
import { requestOf } from '../step/stream';
import { writeEchoes } from './echoes';
import { hardSetFor } from './hard-set-for';

/**
 * After the decisions: the strings that may stand nowhere, where else they stand, and the labels by first appearance among what goes
 * out. Frozen for this revision, so that every part of the archive and every later run has the same. @legal L-34
 */
export async function label(runtime: StepRuntime, requestId: RequestId): Promise<{ readonly labels: number }> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const key = keys.labels(requestId, request.revision);
  const before = await readJson<Frozen>(ports.objects, key);
  if (before) return { labels: Object.keys(before.labels.persons).length };
  const kit = await searchKitFor(runtime, request);
  const decisions = await decisionsOf(ports, request);
  const hardSet = await hardSetOfRequest(runtime, request, kit, decisions);
  await writeEchoes(runtime, request, kit, createLeakScanner(hardSet));
  const labels = await labelsOf(runtime, request, kit, decisions);
  const frozen: Frozen = { labels, hardSet, frozenAt: ports.clock.now() };
  await writeJson(ports.objects, key, frozen, { ifAbsent: true });
  return { labels: Object.keys(labels.persons).length };
}

/** What may stand nowhere; in a request about two, what may stand in neither part: each reads his own. @legal L-23 */
async function hardSetOfRequest(
  runtime: StepRuntime,
  request: Request,
  kit: SearchKit,
  decisions: readonly Decision[],
): Promise<readonly HardString[]> {
  const whole = await hardSetFor(runtime, request, kit, decisions);
  const own = completeSources(request).find(isAboutRequester);
  if (own === undefined) return whole;
  const ofPart = await hardSetFor(runtime, request, await searchKitFor(runtime, request, own), decisions);
  const inBoth = new Set(ofPart.map(({ kind, text }) => `${kind} ${text}`));
  return whole.filter(({ kind, text }) => inBoth.has(`${kind} ${text}`));
}

async function labelsOf(
  { ports }: StepRuntime,
  request: Request,
  kit: SearchKit,
  decisions: readonly Decision[],
): Promise<Labels> {
  const standing = standingOf(decisions);
  const mentions: Mention[] = [];
  for (const source of completeSources(request)) {
    const records = searchedRecords(ports.objects, request.requestId, source, allLayers(request.revision));
    for await (const { record, findings } of records) {
      for (const mention of mentionsOf(record, findings, standing, kit.hash)) mentions.push(mention);
    }
  }
  return labelsFor(mentions, kit.viewpoint);
}
