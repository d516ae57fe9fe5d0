import type { Candidate, Collected, SourceContext } from '../../../connectors/kit/connector';
import { openSource } from '../../../connectors/kit/open-source';
import { lasOneRoster } from '../../../connectors/las-oneroster';
import type { OneRosterSettings } from '../../../connectors/las-oneroster/settings';
import {
  type OneRosterSimulator,
  type OneRosterSimulatorOptions,
  type SimulatedObject,
  simulatedClient,
  startOneRosterSimulator,
} from '../../../connectors/las-oneroster/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { SourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';

const ref = (type: string, sourcedId: string) => ({
  href: `https://roster.example/${type}/${sourcedId}`,
  sourcedId,
  type,
});
const base = { status: 'active', dateLastModified: '2026-09-01T08:00:00Z' };
const user = (
  sourcedId: string,
  role: string,
  givenName: string,
  familyName: string,
  org: string,
  more: object = {},
) => ({
  sourcedId,
  ...base,
  enabledUser: true,
  givenName,
  familyName,
  roles: [{ roleType: 'primary', role, org: ref('org', org) }],
  ...more,
});
const enrollment = (sourcedId: string, person: string, group: string, role: string) => ({
  sourcedId,
  ...base,
  role,
  primary: 'false',
  beginDate: '2026-08-17',
  user: ref('user', person),
  class: ref('class', group),
});

/** A board with two schools; Fien van den Akker is at the first, and was at the second under another sourcedId. */
export const lists: Readonly<Record<string, readonly SimulatedObject[]>> = {
  orgs: [
    { sourcedId: 'school-1', ...base, name: 'De Duinroos', type: 'school', identifier: '99ZK' },
    { sourcedId: 'school-2', ...base, name: 'De Akelei', type: 'school', identifier: '99AK' },
  ],
  // Not in order of sourcedId, as a database gives them.
  users: [
    user('u-9', 'teacher', 'Ilse', 'Bos', 'school-1', { email: 'i.bos@school.example' }),
    user('u-2', 'student', 'Sem', 'Bakker', 'school-1', { phone: '0612121212', password: 'geheim van Sem' }),
    user('u-1', 'student', 'Josefien', 'van den Akker', 'school-1', {
      preferredFirstName: 'Fien',
      username: 'fien.akker',
      identifier: '1001',
      userMasterIdentifier: 'https://ketenid.example/1',
      email: 'fien@school.example',
      password: 'wachtwoord-van-fien',
      agents: [ref('user', 'p-1')],
      metadata: { hobby: 'voetbal met Sem', 'vendor.x': { deep: true } },
    }),
    user('p-1', 'parent', 'Saskia', 'Wit', 'school-1', { phone: '0687654321', email: 'saskia@thuis.example' }),
    user('u-3', 'student', 'Bo', 'Jansen', 'school-1'),
    user('u-4', 'student', 'Anna', 'Prins', 'school-2'),
    user('u-77', 'student', 'Fien', 'van den Akker', 'school-2', { identifier: '1001' }),
  ],
  demographics: [
    { sourcedId: 'u-1', ...base, birthDate: '2015-02-03', sex: 'female', white: 'true' },
    { sourcedId: 'u-77', ...base, birthDate: '2015-02-03', sex: 'female' },
    { sourcedId: 'u-2', ...base, birthDate: '2015-02-03', sex: 'male' },
  ],
  enrollments: [
    enrollment('e-2', 'u-2', 'c-1', 'student'),
    enrollment('e-1', 'u-1', 'c-1', 'student'),
    enrollment('e-3', 'u-9', 'c-1', 'teacher'),
    enrollment('e-77', 'u-77', 'c-2', 'student'),
  ],
  classes: [
    {
      sourcedId: 'c-1',
      ...base,
      title: 'Groep 6A',
      classType: 'homeroom',
      school: ref('org', 'school-1'),
      terms: [ref('term', 't-1')],
    },
    { sourcedId: 'c-2', ...base, title: 'Groep 3', classType: 'homeroom', school: ref('org', 'school-2') },
  ],
  results: [
    {
      sourcedId: 'r-2',
      ...base,
      lineItem: ref('lineItem', 'l-1'),
      student: ref('user', 'u-2'),
      score: 3,
      scoreDate: '2026-10-01',
      comment: 'Sem was ziek',
    },
    {
      sourcedId: 'r-1',
      ...base,
      lineItem: ref('lineItem', 'l-1'),
      student: ref('user', 'u-1'),
      score: 8.5,
      scoreStatus: 'fully graded',
      scoreDate: '2026-10-01',
      comment: 'Werkte goed samen met Sem',
    },
  ],
  lineItems: [
    { sourcedId: 'l-1', ...base, title: 'Rekenen blok 1', assignDate: '2026-09-20', class: ref('class', 'c-1') },
  ],
  assessmentResults: [],
};

export const settingsFor = (simulator: Pick<OneRosterSimulator, 'rosteringUrl' | 'tokenUrl'>, more: object = {}) => ({
  rosteringUrl: simulator.rosteringUrl,
  auth: { tokenUrl: simulator.tokenUrl, clientId: simulatedClient.clientId, secret: 'oneroster' },
  pageSize: 3,
  ...more,
});

export const asked = (more: Partial<SubjectDescription> = {}): SubjectDescription => ({
  category: 'pupil',
  givenName: 'Fien',
  infix: 'van den',
  familyName: 'Akker',
  birthDate: calendarDate('2015-02-03'),
  identifiers: {},
  ...more,
});

export interface OpenOneRoster {
  readonly simulator: OneRosterSimulator;
  readonly context: SourceContext<OneRosterSettings>;
  locate(subject?: SubjectDescription): Promise<readonly Candidate[]>;
  collect(candidate: Candidate | undefined, subject?: SubjectDescription): Promise<readonly Collected[]>;
}

/** The connector on the simulator through the kit's own HTTP: opens, works, closes. */
export async function withOneRoster<T>(
  options: Partial<OneRosterSimulatorOptions>,
  settings: object,
  work: (open: OpenOneRoster) => Promise<T>,
): Promise<T> {
  const simulator = await startOneRosterSimulator({ lists, ...options });
  const { context, close } = await openSource(
    { secrets: { get: async () => simulatedClient.secret }, clock: { now: () => instant('2026-11-23T09:00:00Z') } },
    {
      connector: lasOneRoster,
      sourceId: 'las-oneroster' as SourceId,
      settings: settingsFor(simulator, settings),
      signal: new AbortController().signal,
      retry: { attempts: 2, firstPauseMs: 1, longestPauseMs: 2, longestRetryAfterMs: 10 },
    },
  );
  try {
    return await work({
      simulator,
      context,
      locate: (subject = asked()) => lasOneRoster.locate(context, subject),
      async collect(candidate, subject = asked()) {
        if (!candidate) throw new Error('nobody found');
        const all: Collected[] = [];
        for await (const item of lasOneRoster.collect(context, candidate, subject, undefined)) all.push(item);
        return all;
      },
    });
  } finally {
    await close();
    await simulator.close();
  }
}
