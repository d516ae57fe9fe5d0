import { writeJson } from '../../../connectors/kit/ndjson';
import { deadlineReport } from '../../../domain/deadline/deadline-report';
import { dateInAmsterdam } from '../../../domain/deadline/instant';
import { nthRequestId, type RequestId } from '../../../domain/request/ids';
import { authorityWord, checkAuthority } from '../../../domain/requester/authority';
import { needsConflictCheck } from '../../../domain/requester/conflict';
import { keys } from '../../step/keys';
import type { RequestFile } from '../../step/request-file';
import type { StepRuntime } from '../../step/runtime';
import { sha256 } from '../../step/sha256';
import { record, recordOnce } from '../../step/stream';
import type { NewRequest, Officer, Outcome } from '../desk';
import { no } from './outcome';

/**
 * Registers a request under the next free number of this year, with its dates. The words go to the request file first; the
 * event refers to them. What the rules decide by themselves about authority is recorded at once.
 *
 * @legal L-03, L-04, L-16, L-17
 */
export async function register(
  { ports, board }: StepRuntime,
  request: NewRequest,
  officer: Officer,
  channel: 'console' | 'api' | 'command-line',
  command?: string,
): Promise<Outcome<RequestId>> {
  const today = dateInAmsterdam(ports.clock.now());
  if (request.receivedOn > today) return no('De datum van ontvangst ligt in de toekomst.');
  const { target, dueBy } = deadlineReport(request.receivedOn);
  const file: RequestFile = { subject: request.subject, requester: request.requester, ...(command ? { command } : {}) };
  const fileSha256 = sha256(JSON.stringify(file));
  const year = Number(today.slice(0, 4));
  const taken = (await ports.requests.list()).filter((id) => id.startsWith(`${year}-`)).length;
  for (let n = taken + 1; ; n++) {
    const requestId = nthRequestId(year, n);
    await writeJson(ports.objects, keys.requestFile(requestId, fileSha256), file);
    const recorded = await record(ports, requestId, {
      type: 'received',
      kind: request.kind,
      receivedOn: request.receivedOn,
      target,
      dueBy,
      channel,
      by: officer.name,
      fileSha256,
    });
    if (!recorded.ok) {
      await ports.objects.delete(keys.requestFile(requestId, fileSha256));
      continue;
    }
    await recordWhatFollows({ ports, board }, requestId, request);
    return { ok: true, value: requestId };
  }
}

async function recordWhatFollows(
  { ports, board }: Pick<StepRuntime, 'ports' | 'board'>,
  requestId: RequestId,
  request: NewRequest,
) {
  const authority = checkAuthority({ subject: request.subject, requester: request.requester, on: request.receivedOn });
  if (authority.kind === 'may-act' && authority.as !== 'authorised-agent') {
    await recordOnce(ports, requestId, {
      type: 'authority-checked',
      outcome: 'may-act',
      as: authorityWord(authority),
      by: 'rules',
    });
  }
  if (!needsConflictCheck(request.requester.relation)) {
    await recordOnce(ports, requestId, { type: 'conflict-checked', flags: [], by: 'rules' });
  }
  if (!request.requester.email) return;
  const { target, dueBy } = deadlineReport(request.receivedOn);
  const text = [
    `Wij hebben uw verzoek om inzage op ${request.receivedOn} ontvangen. Het kenmerk is ${requestId}.`,
    `U krijgt antwoord vóór ${target}, en uiterlijk op ${dueBy}.`,
    `Vragen? Mail ${board.contacts.privacyOfficer.email}.`,
  ].join('\n\n');
  await ports.notices.send({
    dedupeKey: `${requestId}/receipt`,
    to: request.requester.email,
    subject: `Ontvangstbevestiging ${requestId}`,
    text,
  });
  await recordOnce(ports, requestId, { type: 'notice-sent', notice: 'receipt', noticeSha256: sha256(text) });
}
