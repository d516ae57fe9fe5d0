import { readJson } from '../../connectors/kit/ndjson';
import { ageOn, type CalendarDate } from '../../domain/deadline/calendar-date';
import type { RequestId, SourceId } from '../../domain/request/ids';
import { subjectOfPart } from '../../domain/request/own-part';
import { ageOfOwnRights } from '../../domain/requester/authority';
import type { RequesterDescription, SubjectDescription } from '../../domain/requester/subject';
import type { Ports } from '../../runtime/ports';
import { StagingMissing, StepRefused } from './faults';
import { keys } from './keys';

/** The words of a request: who asks and about whom. Deletable; the trail only knows its hash. @security S-41 */
export interface RequestFile {
  readonly subject: SubjectDescription;
  readonly requester: RequesterDescription;
  /** For requests from the command line: what makes the same command the same request. */
  readonly command?: string;
}

/** The request file. @throws StagingMissing when it is gone. */
export async function readRequestFile(
  ports: Pick<Ports, 'objects'>,
  request: { readonly requestId: RequestId; readonly fileSha256: string },
): Promise<RequestFile> {
  const file = await readJson<RequestFile>(ports.objects, keys.requestFile(request.requestId, request.fileSha256));
  if (!file) throw new StagingMissing('request-file', request.requestId);
  return file;
}

/** Whom that source of the request is asked about. @throws StepRefused when the request has no such part. @legal L-23 */
export function subjectFor(file: RequestFile, sourceId: SourceId, requestId: RequestId): SubjectDescription {
  const subject = subjectOfPart(file, sourceId);
  if (!subject) throw new StepRefused(requestId, 'unknown-source');
  return subject;
}

/** True when nobody stands between the requester and the data: he asks for himself. */
export const asksForHimself = (file: RequestFile): boolean =>
  file.requester.relation === 'self' || file.requester.relation === 'pupil-16-plus';

/**
 * True when the file may be looked at as the subject would: he asks himself, or somebody from sixteen on gave a mandate. Homes that
 * differ and secret addresses are then his own, and betray nobody. @legal L-18, L-21, L-31
 */
export const standsForSubject = (file: RequestFile, receivedOn: CalendarDate): boolean =>
  asksForHimself(file) ||
  (file.requester.relation === 'authorised-agent' && ageOn(file.subject.birthDate, receivedOn) >= ageOfOwnRights);
