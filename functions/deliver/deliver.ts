import { addSeconds } from '../../domain/deadline/instant';
import { issueLink, LinkTaken, linkName, revokeLinks } from '../links';
import { derivedIds } from '../step/derived-ids';
import { StepRefused } from '../step/faults';
import { stepInput } from '../step/input';
import { linkMail } from '../step/link-mail';
import { readRequestFile } from '../step/request-file';
import type { StepRuntime } from '../step/runtime';
import { sha256 } from '../step/sha256';
import { recordOnce, requestOf } from '../step/stream';

const input = stepInput('deliver');
const daySeconds = 24 * 60 * 60;

/**
 * Opens the way to a released archive: a link by mail, or nothing but the record when the officer hands it over himself. The code
 * goes another way. Run twice, it makes one link and one mail. @legal L-47 @security S-18, S-21, S-33
 */
export async function deliverStep(runtime: StepRuntime, payload: unknown): Promise<unknown> {
  const { requestId } = input.parse(payload);
  const { ports, board } = runtime;
  const request = await requestOf(ports, requestId);
  if (request.phase === 'delivered') return {};
  if (!request.releasedAt) throw new StepRefused(requestId, 'not-released');
  const { delivery } = request;
  if (request.channel === 'command-line') {
    await recordOnce(ports, requestId, { type: 'delivered', delivery, by: 'handover' });
    return {};
  }
  const expiresAt = addSeconds(request.releasedAt, board.terms.linkDays * daySeconds);
  const ids = await derivedIds(ports.keys, { requestId, delivery, n: 1 });
  const link = await issueLink({ links: ports.links, ids }, { requestId, delivery, expiresAt }).then(
    (issued) => issued.link,
    (error: unknown) => {
      // Made by an earlier run of this step.
      if (error instanceof LinkTaken) return linkName(sha256(ids.token()));
      throw error;
    },
  );
  const { requester } = await readRequestFile(ports, request);
  await ports.notices.send(linkMail(runtime, { requestId, to: requester.email, token: ids.token(), link, expiresAt }));
  try {
    await recordOnce(ports, requestId, { type: 'delivered', delivery, by: 'link', link, expiresAt });
  } catch (error) {
    // Withdrawn or refused in between: the link that went out must open nothing. @security S-26
    if (error instanceof StepRefused) await revokeLinks(ports, requestId);
    throw error;
  }
  return {};
}
