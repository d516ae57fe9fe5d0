import { readJson, writeJson } from '../../connectors/kit/ndjson';
import { foundTexts } from '../../domain/redaction/found-texts';
import { labelsFor } from '../../domain/redaction/labels/labels-for';
import type { Mention } from '../../domain/redaction/labels/mention';
import { type FoundText, hardSetOf } from '../../domain/redaction/leak/hard-set';
import { readableOf } from '../../domain/redaction/structured/readable-of';
import type { RequestId } from '../../domain/request/ids';
import { effectOn } from '../../domain/withholding/effect-on';
import { mentionsOf } from '../../domain/withholding/mentions-of';
import { standingOf } from '../../domain/withholding/standing';
import { attachmentTexts } from '../step/attachment-texts';
import { decisionsOf } from '../step/decisions-of';
import { searchedRecords } from '../step/findings-file';
import type { Frozen } from '../step/frozen';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { searchKitFor } from '../step/search-kit';
import { requestOf } from '../step/stream';
import { completeSources } from './queue';

/**
 * One pass over all that goes out: labels by first appearance, and the strings that may then appear nowhere. Frozen for this
 * revision, so that every part of the archive and every later run has the same. @legal L-34
 */
export async function label(runtime: StepRuntime, requestId: RequestId): Promise<{ readonly labels: number }> {
  const { ports, board } = runtime;
  const request = await requestOf(ports, requestId);
  const key = keys.labels(requestId, request.revision);
  const before = await readJson<Frozen>(ports.objects, key);
  if (before) return { labels: Object.keys(before.labels.persons).length };
  const kit = await searchKitFor(runtime, request);
  const standing = standingOf(await decisionsOf(ports, request));
  const mentions: Mention[] = [];
  const applied: FoundText[] = [];
  const kept: FoundText[] = [];
  const readable: string[] = [...boardContacts(board)];
  for (const source of completeSources(request)) {
    for await (const { record, findings } of searchedRecords(ports.objects, requestId, source, ['found', 'echoes'])) {
      mentions.push(...mentionsOf(record, findings, standing, kit.hash));
      for (const found of foundTexts(record, findings, await attachmentTexts(ports.objects, record))) {
        (effectOn(found.finding, standing) === 'leave' ? kept : applied).push(found);
      }
      const gone = findings.filter((finding) => effectOn(finding, standing) !== 'leave');
      readable.push(...readableOf(record, kit.typeOf(record), gone));
    }
  }
  const { viewpoint, policy } = kit;
  const frozen: Frozen = {
    labels: labelsFor(mentions, viewpoint),
    hardSet: hardSetOf({ viewpoint, policy, applied, kept, readable }),
    frozenAt: ports.clock.now(),
  };
  await writeJson(ports.objects, key, frozen, { ifAbsent: true });
  return { labels: Object.keys(frozen.labels.persons).length };
}

/** The board's own addresses stand in every letter. */
const boardContacts = ({ contacts }: StepRuntime['board']): readonly string[] => [
  contacts.privacyOfficer.email,
  contacts.dataProtectionOfficer.email,
];
