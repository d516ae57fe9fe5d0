import { labelsFor } from '../../../domain/redaction/labels/labels-for';
import type { RequestId } from '../../../domain/request/ids';
import { applyTo } from '../../../domain/withholding/apply-to';
import type { Decision } from '../../../domain/withholding/decision';
import { mentionsOf } from '../../../domain/withholding/mentions-of';
import { standingOf } from '../../../domain/withholding/standing';
import { attachmentReadings, openAttachment } from '../../step/attachment-readings';
import { completeSources } from '../../step/complete-sources';
import { searchedRecords } from '../../step/findings-file';
import type { StepRuntime } from '../../step/runtime';
import { searchKitFor } from '../../step/search-kit';
import { requestOf } from '../../step/stream';

/**
 * The file as a parent would get it if it were given now: boxes where something goes, nothing hidden left. For the eyes of who decides;
 * the letters in the labels can be others in the end. Undefined when the file cannot be opened or written safely. @security S-32
 */
export async function fileAsItWouldGo(
  runtime: StepRuntime,
  requestId: RequestId,
  group: string,
  objectKey: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const given: Decision = {
    target: group,
    verdict: 'keep',
    ground: 'not-searchable',
    reasonSha256: '',
    officer: '',
    decidedAt: ports.clock.now(),
  };
  const standing = standingOf([...(await ports.decisions.list(requestId)), given]);
  for (const source of completeSources(request)) {
    const kit = await searchKitFor(runtime, request, source);
    for await (const { record, findings } of searchedRecords(ports.objects, requestId, source, ['found'])) {
      const file = record.attachments.find((one) => one.objectKey === objectKey);
      if (!file) continue;
      const readings = await attachmentReadings(runtime, record);
      const { viewpoint, hash } = kit;
      const labels = labelsFor(mentionsOf(record, findings, standing, hash), viewpoint);
      const recordType = kit.typeOf(record);
      const applied = applyTo({ record, recordType, findings, standing, labels, viewpoint, hash, readings });
      const mine = applied.kind === 'released' ? applied.rewritten.find((one) => one.file.id === file.id) : undefined;
      const opening = mine && (await openAttachment(runtime, file));
      if (!mine || opening?.state !== 'opened') return undefined;
      const bytes = await opening.document.rewrite(mine.replacements).catch(() => undefined);
      return bytes && { bytes, mediaType: opening.document.mediaType };
    }
  }
  return undefined;
}
