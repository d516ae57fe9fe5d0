import { dateInAmsterdam } from '../../../../domain/deadline/instant';
import { isSettledHoliday } from '../../../../domain/deadline/settled-holidays';
import type { RequestId, SourceId } from '../../../../domain/request/ids';
import { configuredId } from '../../../../domain/request/own-part';
import type { Request } from '../../../../domain/request/request';
import { deliverBy } from '../../../../domain/tasks/deliver-by';
import { readRequestFile, subjectFor } from '../../../step/request-file';
import type { StepRuntime } from '../../../step/runtime';
import { requestOf } from '../../../step/stream';

/** The letter that asks a supplier for one person's data, ready to print; undefined for a source that answers by itself. @legal L-26, L-28 */
export async function letterTo(
  { ports, board, sources }: StepRuntime,
  requestId: RequestId,
  sourceId: SourceId,
): Promise<string | undefined> {
  const request = await requestOf(ports, requestId);
  const source = sources.find((configured) => configured.sourceId === configuredId(sourceId));
  const settings = source?.connector.settings.safeParse(source.settings);
  if (!source || !settings?.success || !request.sources.has(sourceId)) return undefined;
  const subject = subjectFor(await readRequestFile(ports, request), sourceId, requestId);
  const today = dateInAmsterdam(ports.clock.now());
  const { givenName, infix, familyName, birthDate, school, identifiers } = subject;
  const key = identifiers[configuredId(sourceId)];
  return source.connector.supplierLetter?.(settings.data, {
    boardName: board.name,
    supplier: source.nl,
    reference: requestId,
    person: {
      givenName,
      infix,
      familyName,
      birthDate,
      ...(school !== undefined && { school }),
      ...(key !== undefined && { key }),
    },
    askedOn: today,
    deliverBy: deliverBy(request, today, isSettledHoliday),
    contact: board.contacts.privacyOfficer,
  });
}

/** The sources of which the supplier has to be asked by letter. */
export async function sourcesWithLetter(runtime: StepRuntime, request: Request): Promise<readonly SourceId[]> {
  const letters = await Promise.all(
    [...request.sources.keys()].map(async (id) =>
      (await letterTo(runtime, request.requestId, id)) === undefined ? [] : [id],
    ),
  );
  return letters.flat();
}
