import { foundTexts } from '../../domain/redaction/found-texts';
import { type FoundText, hardSetOf } from '../../domain/redaction/leak/hard-set';
import type { HardString } from '../../domain/redaction/leak/hard-string';
import { readableOf } from '../../domain/redaction/structured/readable-of';
import type { Request } from '../../domain/request/request';
import type { Decision } from '../../domain/withholding/decision';
import { effectOn } from '../../domain/withholding/effect-on';
import { standingOf } from '../../domain/withholding/standing';
import { attachmentReadings } from '../step/attachment-readings';
import { completeSources } from '../step/complete-sources';
import { searchedRecords } from '../step/findings-file';
import { pointedAtOf } from '../step/pointed-at';
import { readRequestFile } from '../step/request-file';
import type { StepRuntime } from '../step/runtime';
import type { SearchKit } from '../step/search-kit';

/** The strings that may appear nowhere in what is delivered, given what the officers decided (DESIGN §7). @legal L-31, L-37 */
export async function hardSetFor(
  runtime: StepRuntime,
  request: Request,
  { viewpoint, policy, typeOf }: SearchKit,
  decisions: readonly Decision[],
): Promise<readonly HardString[]> {
  const { ports } = runtime;
  const standing = standingOf(decisions);
  const applied: FoundText[] = [];
  const kept: FoundText[] = [];
  const readable: string[] = [...(await ownWords(runtime, request))];
  for (const source of completeSources(request)) {
    for await (const { record, findings } of searchedRecords(ports.objects, request.requestId, source, ['found'])) {
      for (const found of foundTexts(record, findings, await attachmentReadings(runtime, record))) {
        (effectOn(found.finding, standing) === 'leave' ? kept : applied).push(found);
      }
      const gone = findings.filter((finding) => effectOn(finding, standing) !== 'leave');
      for (const text of readableOf(record, typeOf(record), gone)) readable.push(text);
    }
  }
  const pointedAt = (await pointedAtOf(ports, request.requestId, decisions)).map(({ words }) => words);
  return hardSetOf({ viewpoint, policy, applied, kept, readable, pointedAt });
}

/** What our own letter and page say: the board, its contacts and schools, and the requester's own name and address. */
async function ownWords({ ports, board }: StepRuntime, request: Request): Promise<readonly string[]> {
  const { requester } = await readRequestFile(ports, request);
  const { privacyOfficer, dataProtectionOfficer, supervisoryAuthority } = board.contacts;
  return [
    board.name,
    ...board.schools.map(({ name }) => name),
    privacyOfficer.name,
    privacyOfficer.email,
    dataProtectionOfficer.name,
    dataProtectionOfficer.email,
    supervisoryAuthority.complaintUrl,
    ...(requester.email ? [requester.email] : []),
  ];
}
