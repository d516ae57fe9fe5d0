import { fileTarget, recordKeyOf, recordTarget } from '../../../domain/redaction/structured/finding-keys';
import type { Request } from '../../../domain/request/request';
import { completeSources } from '../../step/complete-sources';
import { searchedRecords } from '../../step/findings-file';
import type { StepRuntime } from '../../step/runtime';
import { findingsHash } from '../../step/search-kit';
import type { Answer } from '../review-desk';
import { storedQuestions } from './review';

/**
 * True when every answer is about something of this request: a question, a person, a place, a record, a file, or words pointed at. The
 * dossier is read through only when an answer is about none of the questions.
 */
export async function areTargets(runtime: StepRuntime, request: Request, answers: readonly Answer[]): Promise<boolean> {
  const { ports } = runtime;
  const strange = new Set(answers.map(({ target }) => target));
  for (const { group, person, places } of await storedQuestions(runtime, request.requestId)) {
    strange.delete(group);
    if (person !== undefined) strange.delete(person);
    for (const place of strange.size === 0 ? [] : places) strange.delete(place);
  }
  // What was once decided on was looked up then: words pointed at are taken back this way too.
  if (strange.size > 0) for (const { target } of await ports.decisions.list(request.requestId)) strange.delete(target);
  if (strange.size === 0) return true;
  const hash = await findingsHash(ports);
  for (const source of completeSources(request)) {
    for await (const { record, findings } of searchedRecords(ports.objects, request.requestId, source, ['found'])) {
      strange.delete(recordTarget(recordKeyOf(record), hash));
      for (const { sha256 } of record.attachments) strange.delete(fileTarget(sha256, hash));
      for (const { identity } of findings) strange.delete(identity);
      if (strange.size === 0) return true;
    }
  }
  return false;
}
