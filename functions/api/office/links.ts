import { addSeconds } from '../../../domain/deadline/instant';
import type { RequestId } from '../../../domain/request/ids';
import { issueLink, linkName, revokeLinks, spokenCode, unlockLink } from '../../links';
import { derivedIds } from '../../step/derived-ids';
import { linkMail } from '../../step/link-mail';
import { readRequestFile } from '../../step/request-file';
import type { StepRuntime } from '../../step/runtime';
import { sha256 } from '../../step/sha256';
import { record, recordOnce, requestOf } from '../../step/stream';
import type { Officer, Outcome } from '../desk';
import { done, no, outcomeOf } from './outcome';

const daySeconds = 24 * 60 * 60;

/**
 * The code of the link that is open now, for the letter, the desk or the telephone. It is derived, not stored; every look is in the
 * trail. @legal L-47 @security S-21
 */
export async function takeCode(
  { ports }: StepRuntime,
  requestId: RequestId,
  officer: Officer,
): Promise<Outcome<string>> {
  const request = await requestOf(ports, requestId);
  const links = await ports.links.ofRequest(requestId);
  const current = links.at(-1);
  if (!current || current.revokedAt !== undefined) return no('Er is nu geen geldige link.');
  const ids = await derivedIds(ports.keys, { requestId, delivery: request.delivery, n: links.length });
  if (sha256(ids.token()) !== current.tokenSha256)
    return no('Bij deze link hoort geen code meer. Maak een nieuwe link.');
  const link = linkName(current.tokenSha256);
  await recordOnce(ports, requestId, { type: 'code-shown', link, by: officer.name });
  return { ok: true, value: spokenCode(ids.code()) };
}

/** Ends all links at once, and the sessions opened with them. @security S-26 */
export async function revokeLink({ ports }: StepRuntime, requestId: RequestId, officer: Officer): Promise<Outcome> {
  const ended = await revokeLinks(ports, requestId);
  if (ended.length === 0) return no('Er is geen link om in te trekken.');
  for (const link of ended) await recordOnce(ports, requestId, { type: 'link-revoked', link, by: officer.name });
  return done;
}

/** The officer's reset after five wrong codes: the same link and code may be tried again. @security S-22 */
export async function unlock(
  { ports }: StepRuntime,
  requestId: RequestId,
  link: string,
  officer: Officer,
): Promise<Outcome> {
  if (!(await unlockLink(ports, requestId, link))) return no('Deze link is niet op slot.');
  return outcomeOf(await record(ports, requestId, { type: 'link-unlocked', link, by: officer.name }));
}

/** A new link to the same archive; the old ones end. No new run is needed. */
export async function reissueLink(runtime: StepRuntime, requestId: RequestId, officer: Officer): Promise<Outcome> {
  const { ports, board } = runtime;
  const request = await requestOf(ports, requestId);
  if (request.phase !== 'delivered' || request.archivePurged) {
    return no('Er is geen archief (meer) om naar te verwijzen.');
  }
  const { delivery } = request;
  const n = (await ports.links.ofRequest(requestId)).length + 1;
  for (const link of await revokeLinks(ports, requestId)) {
    await recordOnce(ports, requestId, { type: 'link-revoked', link, by: officer.name });
  }
  const expiresAt = addSeconds(ports.clock.now(), board.terms.linkDays * daySeconds);
  const ids = await derivedIds(ports.keys, { requestId, delivery, n });
  const { token, link } = await issueLink({ links: ports.links, ids }, { requestId, delivery, expiresAt });
  const { requester } = await readRequestFile(ports, request);
  const reissued = await record(ports, requestId, { type: 'link-reissued', link, expiresAt, by: officer.name });
  if (reissued.ok)
    await ports.notices.send(linkMail(runtime, { requestId, to: requester.email, token, link, expiresAt }));
  return outcomeOf(reissued);
}
