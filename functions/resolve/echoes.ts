import { createEchoSearch } from '../../domain/redaction/echoes';
import type { Finding } from '../../domain/redaction/finding';
import type { LeakScanner } from '../../domain/redaction/leak/leak-scanner';
import type { Request } from '../../domain/request/request';
import { attachmentReadings } from '../step/attachment-readings';
import { completeSources } from '../step/complete-sources';
import { searchedRecords, writeFindings } from '../step/findings-file';
import type { StepRuntime } from '../step/runtime';
import type { SearchKit } from '../step/search-kit';

/** Looks in every record for what was taken out of any, so that a number hidden in one place does not stand in another. @legal L-31 */
export async function writeEchoes(
  runtime: StepRuntime,
  request: Request,
  kit: SearchKit,
  scanner: LeakScanner,
): Promise<void> {
  const { ports } = runtime;
  const search = createEchoSearch(scanner, kit.viewpoint, kit.hash);
  for (const source of completeSources(request)) {
    const bySegment = new Map<string, (readonly Finding[])[]>();
    for await (const searched of searchedRecords(ports.objects, request.requestId, source, ['found'])) {
      const { record, findings, segment } = searched;
      const readings = await attachmentReadings(runtime, record);
      const byRecord = bySegment.get(segment) ?? [];
      byRecord.push(search.echoesIn(record, kit.typeOf(record), findings, readings));
      bySegment.set(segment, byRecord);
    }
    for (const [segment, byRecord] of bySegment) {
      const place = { request: request.requestId, source, segment };
      await writeFindings(ports.objects, place, `echoes-${request.revision}`, byRecord);
    }
  }
}
