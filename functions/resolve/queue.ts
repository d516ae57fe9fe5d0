import { writeJson } from '../../connectors/kit/ndjson';
import { createEchoSearch } from '../../domain/redaction/echoes';
import type { Finding } from '../../domain/redaction/finding';
import { foundTexts } from '../../domain/redaction/found-texts';
import { type FoundText, hardSetOf } from '../../domain/redaction/leak/hard-set';
import { createLeakScanner } from '../../domain/redaction/leak/leak-scanner';
import { readableOf } from '../../domain/redaction/structured/readable-of';
import type { RequestId, SourceId } from '../../domain/request/ids';
import { needsReview, type Request } from '../../domain/request/request';
import { questionsOf } from '../../domain/withholding/questions-of';
import { attachmentTexts } from '../step/attachment-texts';
import { searchedRecords, writeFindings } from '../step/findings-file';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { type SearchKit, searchKitFor } from '../step/search-kit';
import { sha256 } from '../step/sha256';
import { recordOnce, requestOf } from '../step/stream';
import { withExamples } from './examples';

/** What the workflow needs to know. @security S-01 */
export interface Resolved {
  readonly undecided: boolean;
  readonly sources: readonly SourceId[];
}

/**
 * Makes the review queue. What was found in one record is looked for in all others, so that a person or number taken out in one
 * place does not stand in another.
 */
export async function queue(runtime: StepRuntime, requestId: RequestId): Promise<Resolved> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  if (request.resolved) return resolved(request);
  const kit = await searchKitFor(runtime, request);
  await writeEchoes(runtime, request, kit);
  const findings: Finding[] = [];
  for (const source of completeSources(request)) {
    for await (const searched of searchedRecords(ports.objects, requestId, source, ['found', 'echoes'])) {
      findings.push(...searched.findings);
    }
  }
  const questions = await withExamples(runtime, request, questionsOf(findings, []));
  await writeJson(ports.objects, keys.questions(requestId), questions);
  return resolved(
    await recordOnce(ports, requestId, {
      type: 'resolved',
      findings: findings.length,
      questions: questions.length,
      queueSha256: sha256(JSON.stringify(questions.map(({ group }) => group))),
    }),
  );
}

/** Sources that have something to give, in the frozen order. */
export const completeSources = (request: Request): readonly SourceId[] =>
  [...request.sources].filter(([, { state }]) => state === 'complete').map(([sourceId]) => sourceId);

const resolved = (request: Request): Resolved => ({
  undecided: needsReview(request),
  sources: completeSources(request),
});

async function writeEchoes({ ports }: StepRuntime, request: Request, kit: SearchKit): Promise<void> {
  const applied: FoundText[] = [];
  const readable: string[] = [];
  for (const source of completeSources(request)) {
    for await (const { record, findings } of searchedRecords(ports.objects, request.requestId, source, ['found'])) {
      const certain = findings.filter(({ confidence }) => confidence !== 'possible');
      applied.push(...foundTexts(record, certain, await attachmentTexts(ports.objects, record)));
      readable.push(...readableOf(record, kit.typeOf(record), certain));
    }
  }
  const scanner = createLeakScanner(hardSetOf({ viewpoint: kit.viewpoint, policy: kit.policy, applied, readable }));
  const search = createEchoSearch(scanner, kit.viewpoint, kit.hash);
  for (const source of completeSources(request)) {
    const bySegment = new Map<string, (readonly Finding[])[]>();
    for await (const searched of searchedRecords(ports.objects, request.requestId, source, ['found'])) {
      const { record, findings, segment } = searched;
      const texts = await attachmentTexts(ports.objects, record);
      const byRecord = bySegment.get(segment) ?? [];
      byRecord.push(search.echoesIn(record, kit.typeOf(record), findings, texts));
      bySegment.set(segment, byRecord);
    }
    for (const [segment, byRecord] of bySegment) {
      await writeFindings(ports.objects, { request: request.requestId, source, segment }, 'echoes', byRecord);
    }
  }
}
