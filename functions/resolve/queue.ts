import { writeJson } from '../../connectors/kit/ndjson';
import type { Finding } from '../../domain/redaction/finding';
import type { RequestId, SourceId } from '../../domain/request/ids';
import { needsReview, type Request } from '../../domain/request/request';
import { questionsOf } from '../../domain/withholding/questions-of';
import { knownNamesOf } from '../../domain/withholding/same-question';
import { completeSources } from '../step/complete-sources';
import { searchedRecords } from '../step/findings-file';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { searchKitFor } from '../step/search-kit';
import { sha256 } from '../step/sha256';
import { recordOnce, requestOf } from '../step/stream';
import { withExamples } from './examples';

/** What the workflow needs to know. @security S-01 */
export interface Resolved {
  readonly undecided: boolean;
  readonly sources: readonly SourceId[];
}

/** Makes the review queue: findings that are one question to the officer are one. */
export async function queue(runtime: StepRuntime, requestId: RequestId): Promise<Resolved> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  if (request.resolved) return resolved(request);
  const findings: Finding[] = [];
  for (const source of completeSources(request)) {
    for await (const searched of searchedRecords(ports.objects, requestId, source, ['found'])) {
      findings.push(...searched.findings);
    }
  }
  const { viewpoint } = await searchKitFor(runtime, request);
  const asked = questionsOf(findings, [], knownNamesOf(viewpoint));
  const questions = await withExamples(runtime, request, asked);
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

const resolved = (request: Request): Resolved => ({
  undecided: needsReview(request),
  sources: completeSources(request),
});
