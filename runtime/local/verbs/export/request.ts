import type { Instant } from '../../../../domain/deadline/instant';
import type { RequestId } from '../../../../domain/request/ids';
import { checkAuthority } from '../../../../domain/requester/authority';
import type { NewRequest, Officer } from '../../../../functions/api/desk';
import { register } from '../../../../functions/api/office/register';
import { readRequestFile } from '../../../../functions/step/request-file';
import { sha256 } from '../../../../functions/step/sha256';
import { loadRequest } from '../../../../functions/step/stream';
import { CommandEnded, exitCodes } from '../../cli/exit';
import type { LocalInzage } from '../../compose';

/**
 * The request this command is about: the one it registered before, or a new one. The same request file, the same sources and the
 * same --now are the same request. Without --now only an unfinished one is taken up again.
 *
 * @throws CommandEnded when the requester may not ask; nothing is collected then. @legal L-17, L-18, L-20
 */
export async function findOrRegister(
  { runtime, desk }: LocalInzage,
  request: NewRequest,
  operator: Officer,
  now: Instant | undefined,
): Promise<RequestId> {
  refuseWithoutAuthority(request);
  const sources = runtime.sources.map(({ sourceId, connector, settings }) => [
    sourceId,
    connector.id,
    stable(settings),
  ]);
  const command = sha256(JSON.stringify([request, sources, now ?? null]));
  const known = await findByCommand(runtime.ports, command, now !== undefined);
  if (known) return known;
  const registered = await register(runtime, request, operator, 'command-line', command);
  if (!registered.ok) throw new CommandEnded(exitCodes.badInput, registered.because);
  const requestId = registered.value;
  await desk.checkIdentity(requestId, 'attested-by-operator', operator);
  return requestId;
}

function refuseWithoutAuthority({ subject, requester, receivedOn }: NewRequest): void {
  const authority = checkAuthority({ subject, requester, on: receivedOn });
  if (authority.kind === 'information-only') {
    throw new CommandEnded(
      exitCodes.refused,
      'A parent without authority has no right of access for the child (BW 1:377c): nothing was collected. Answer with information by hand.',
    );
  }
  if (authority.kind !== 'officer-decides') return;
  const why = {
    'turned-16':
      'The pupil is 16 or older on the day of receipt and asks alone: use relation "pupil-16-plus", or "authorised-agent" with a mandate',
    'under-16':
      'Somebody under 16 asks through a parent or guardian: use relation "parent-with-authority" or "guardian"',
    adult: 'A parent or guardian can only ask for a pupil: use relation "self", or "authorised-agent" with a mandate',
    'unclear-authority': 'Relation and data subject do not go together',
  }[authority.because];
  throw new CommandEnded(
    exitCodes.refused,
    `${why}. Nothing was collected; an officer can also decide this in the console.`,
  );
}

async function findByCommand(
  ports: LocalInzage['runtime']['ports'],
  command: string,
  finishedToo: boolean,
): Promise<RequestId | undefined> {
  for (const requestId of await ports.requests.list()) {
    const request = await loadRequest(ports, requestId);
    if (request?.channel !== 'command-line') continue;
    if (request.phase !== 'intake' && request.phase !== 'open' && !(finishedToo && request.phase === 'delivered'))
      continue;
    if ((await readRequestFile(ports, request)).command === command) return requestId;
  }
  return undefined;
}

/** Simulators choose a port for themselves: what a loopback address points at does not make another request. */
const stable = (settings: unknown): string =>
  JSON.stringify(settings).replace(/http:\/\/(?:127\.0\.0\.1|localhost):\d+/g, 'http://loopback');
