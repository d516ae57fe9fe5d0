import { extendedDeadline, extensionWindow } from '../../../domain/deadline/extended-deadline';
import { dateInAmsterdam } from '../../../domain/deadline/instant';
import { isSettledHoliday } from '../../../domain/deadline/settled-holidays';
import { sourcesFor } from '../../../domain/register/board';
import type { ConflictFlag, IdentityMethod } from '../../../domain/request/events';
import type { RequestId, SourceId } from '../../../domain/request/ids';
import { aboutRequester } from '../../../domain/request/own-part';
import { authorityWord, checkAuthority } from '../../../domain/requester/authority';
import type { SubjectCategory } from '../../../domain/requester/subject';
import { keys } from '../../step/keys';
import { startNextRun } from '../../step/next-run';
import { readRequestFile } from '../../step/request-file';
import type { StepRuntime } from '../../step/runtime';
import { sha256 } from '../../step/sha256';
import { record, requestOf } from '../../step/stream';
import type { Officer, Outcome } from '../desk';
import { no, outcomeOf } from './outcome';

/** Stores the words of a reason where they can be deleted, and gives their hash for the trail. @legal L-49 */
export async function keepReason(
  { ports }: Pick<StepRuntime, 'ports'>,
  requestId: RequestId,
  words: string,
): Promise<string> {
  const reasonSha256 = sha256(words);
  await ports.objects.put(keys.reason(requestId, reasonSha256), new TextEncoder().encode(words), { ifAbsent: true });
  return reasonSha256;
}

/** Records how the identity was checked; no copy of a document, ever. @legal L-24 */
export const checkIdentity = async (
  { ports }: StepRuntime,
  requestId: RequestId,
  method: IdentityMethod,
  officer: Officer,
) => outcomeOf(await record(ports, requestId, { type: 'identity-checked', method, by: officer.name }));

/** The officer takes the authority that the rules leave to him, with a reason. @legal L-18, L-21, L-46 */
export async function overrideAuthority(
  runtime: StepRuntime,
  requestId: RequestId,
  reason: string,
  officer: Officer,
): Promise<Outcome> {
  if (reason.trim() === '') return no('Geef een reden: wat is er gezien, en wanneer?');
  const request = await requestOf(runtime.ports, requestId);
  const file = await readRequestFile(runtime.ports, request);
  const today = dateInAmsterdam(runtime.ports.clock.now());
  const authority = checkAuthority({ subject: file.subject, requester: file.requester, on: today });
  if (authority.kind === 'information-only') {
    return no('Een ouder zonder gezag krijgt geen dossier; alleen informatie volgens artikel 1:377c BW.');
  }
  await keepReason(runtime, requestId, reason);
  const as = authorityWord(authority);
  return outcomeOf(
    await record(runtime.ports, requestId, {
      type: 'authority-checked',
      outcome: 'officer-overrides',
      as,
      by: officer.name,
    }),
  );
}

/** Records the conflict-of-interest check. @legal L-22 */
export const checkConflict = async (
  { ports }: StepRuntime,
  requestId: RequestId,
  flags: readonly ConflictFlag[],
  officer: Officer,
) => outcomeOf(await record(ports, requestId, { type: 'conflict-checked', flags, by: officer.name }));

/**
 * What the board says holds data about such a person, and what is configured beside the sources of the board. A source of the board that nobody configured
 * stands in the list all the same: it is set aside for the officer, instead of not being asked in silence. @legal L-01, L-26
 */
function sourcesToAsk({ board, sources }: StepRuntime, category: SubjectCategory): readonly SourceId[] {
  const known = new Set(board.sources.map(({ id }) => id));
  const configured = sources.filter(
    ({ sourceId, connector }) => !known.has(sourceId) && connector.subjects.includes(category),
  );
  const ids = [...sourcesFor(board, category).map(({ id }) => id), ...configured.map(({ sourceId }) => sourceId)];
  return [...new Set(ids)];
}

/** Accepts, freezes the list of sources, and starts the first run. A parent without authority ends here. @legal L-01, L-20 */
export async function accept(runtime: StepRuntime, requestId: RequestId, officer: Officer): Promise<Outcome> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const { subject, requester } = await readRequestFile(ports, request);
  const authority = checkAuthority({ subject, requester, on: request.receivedOn });
  if (authority.kind === 'information-only') {
    return outcomeOf(await record(ports, requestId, { type: 'information-request-377c', by: officer.name }));
  }
  const { own } = requester;
  const sources = [
    ...sourcesToAsk(runtime, subject.category),
    ...(own ? sourcesToAsk(runtime, own.category).map(aboutRequester) : []),
  ];
  if (sources.length === 0) {
    return no(
      'Voor deze soort persoon is geen bron ingesteld. Stel een bron in, of beantwoord dit verzoek met de hand.',
    );
  }
  const accepted = outcomeOf(await record(ports, requestId, { type: 'accepted', by: officer.name, sources }));
  if (accepted.ok) await startNextRun(ports, requestId);
  return accepted;
}

/** Extends once, before the date, with the notice to the requester. @legal L-11, L-12 */
export async function extend(
  runtime: StepRuntime,
  requestId: RequestId,
  reason: 'complexity' | 'number-of-requests',
  words: string,
  officer: Officer,
): Promise<Outcome> {
  const { ports, board } = runtime;
  if (words.trim() === '') return no('Leg uit waarom verlenging nodig is; die uitleg gaat naar de verzoeker.');
  const request = await requestOf(ports, requestId);
  const today = dateInAmsterdam(ports.clock.now());
  if (extensionWindow(today, request) === 'too-late')
    return no('De uiterste datum is voorbij; verlengen kan niet meer.');
  const { target, dueBy } = extendedDeadline(request.receivedOn, isSettledHoliday);
  await keepReason(runtime, requestId, words);
  const extended = outcomeOf(
    await record(ports, requestId, { type: 'extended', target, dueBy, reason, by: officer.name }),
  );
  if (!extended.ok) return extended;
  const { requester } = await readRequestFile(ports, request);
  const to = requester.email ?? board.contacts.privacyOfficer.email;
  await ports.notices.send({
    dedupeKey: `${requestId}/extension`,
    to,
    subject: `Verlenging ${requestId}`,
    text: `Voor uw verzoek ${requestId} hebben wij meer tijd nodig. ${words}\n\nU krijgt antwoord uiterlijk op ${dueBy}. U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.`,
  });
  return extended;
}
