import { dateInAmsterdam } from '../../../domain/deadline/instant';
import type { RequestId } from '../../../domain/request/ids';
import { authorityWord, checkAuthority } from '../../../domain/requester/authority';
import { isSensitive } from '../../../domain/requester/conflict';
import { startNextRun } from '../../step/next-run';
import { readRequestFile, standsForSubject } from '../../step/request-file';
import type { StepRuntime } from '../../step/runtime';
import { record, requestOf } from '../../step/stream';
import type { Officer, Outcome } from '../desk';
import { done, no, outcomeOf } from './outcome';

/**
 * A named officer releases what Verify found clean. Authority is looked at again on the day itself: a sixteenth birthday in
 * between stops it. Sensitive requests need a second person.
 *
 * @legal L-18, L-22, L-46, L-47
 */
export async function release(
  runtime: StepRuntime,
  requestId: RequestId,
  officer: Officer,
  second?: Officer,
): Promise<Outcome> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const file = await readRequestFile(ports, request);
  const today = dateInAmsterdam(ports.clock.now());
  const authority = checkAuthority({ subject: file.subject, requester: file.requester, on: today });
  if (authorityWord(authority) !== request.authority?.as) {
    return no('De bevoegdheid is veranderd sinds het verzoek (zestien geworden?). Beoordeel die eerst opnieuw.');
  }
  const himself = standsForSubject(file, request.receivedOn);
  // Judged on the request as it is at the moment of writing: a flag that comes in between counts.
  const recorded = await record(ports, requestId, (current) => {
    if (current && isSensitive(current.flags, himself) && !second) return 'second-person-needed';
    return {
      type: 'released',
      delivery: request.delivery,
      by: officer.name,
      ...(second ? { secondBy: second.name } : {}),
    };
  });
  if (!recorded.ok) return outcomeOf(recorded);
  await startNextRun(ports, requestId);
  return done;
}

/** Opens the review again: what was prepared is void, decisions stay. */
export const reopenReview = async ({ ports }: StepRuntime, requestId: RequestId, officer: Officer): Promise<Outcome> =>
  outcomeOf(await record(ports, requestId, { type: 'review-reopened', by: officer.name, because: 'officer' }));
