import type { Candidate, Collected } from '../../../connectors/kit/connector';
import { openSource } from '../../../connectors/kit/open-source';
import { xapi } from '../../../connectors/xapi';
import { simulatedUser } from '../../../connectors/xapi/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { SourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';

export const pupil = (identifiers: Record<string, string>): SubjectDescription => ({
  category: 'pupil',
  givenName: 'Fenna',
  infix: '',
  familyName: 'Jansma',
  birthDate: calendarDate('2016-05-04'),
  identifiers,
});

const actors = [
  { account: { homePage: 'https://ketenid.nl/201703', name: '{eckId}' } },
  { mbox: 'mailto:{email}' },
  { mbox_sha1sum: '{email}' },
];

/** The connector with the kit's own HTTP on that endpoint. */
export async function openXapi(endpoint: string, settings: Record<string, unknown> = {}, password?: string) {
  const { context, close } = await openSource(
    {
      secrets: { get: async () => password ?? simulatedUser.secret },
      clock: { now: () => instant('2026-11-23T09:00:00Z') },
    },
    {
      connector: xapi,
      sourceId: 'xapi' as SourceId,
      settings: { endpoint, auth: { kind: 'basic', user: simulatedUser.user, secret: 'lrs' }, actors, ...settings },
      signal: new AbortController().signal,
      retry: { attempts: 1, firstPauseMs: 1, longestPauseMs: 1, longestRetryAfterMs: 1 },
    },
  );
  return {
    context,
    close,
    async collect(candidate: Candidate, subject: SubjectDescription): Promise<Collected[]> {
      const all: Collected[] = [];
      for await (const item of xapi.collect(context, candidate, subject, undefined)) all.push(item);
      return all;
    },
  };
}
