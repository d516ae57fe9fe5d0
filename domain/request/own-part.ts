import type { RequesterDescription, SubjectDescription } from '../requester/subject';
import type { SourceId } from './ids';

/**
 * A request can be about two data subjects: a child, and the parent who asks. Each is searched and reviewed separately, so a source that
 * is asked about the requester too stands in the request a second time, under its id with this in front. @legal L-23
 */
const mark = 'aanvrager-';

/** The id under which a source is asked about the requester. */
export const aboutRequester = (sourceId: SourceId): SourceId => `${mark}${sourceId}` as SourceId;

/** True for a source that is asked about the requester himself. */
export const isAboutRequester = (sourceId: SourceId): boolean => sourceId.startsWith(mark);

/** The id under which the source is configured. */
export const configuredId = (sourceId: SourceId): SourceId =>
  isAboutRequester(sourceId) ? (sourceId.slice(mark.length) as SourceId) : sourceId;

/** Whom that source is asked about; undefined when the request has no part about the requester. */
export const subjectOfPart = (
  file: { readonly subject: SubjectDescription; readonly requester: RequesterDescription },
  sourceId: SourceId,
): SubjectDescription | undefined => (isAboutRequester(sourceId) ? file.requester.own : file.subject);
