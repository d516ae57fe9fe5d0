import type { Candidate, Collected } from '../../../connectors/kit/connector';
import { openSource } from '../../../connectors/kit/open-source';
import { moodle } from '../../../connectors/moodle';
import {
  type MoodleSimulatorOptions,
  simulatedToken,
  startMoodleSimulator,
} from '../../../connectors/moodle/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { SourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';
import { world } from './invented-site';

export const fenna = (identifiers: Record<string, string> = { pupilNumber: 'LN-40001' }): SubjectDescription => ({
  category: 'pupil',
  givenName: 'Fenna',
  infix: 'van',
  familyName: 'Jansma',
  birthDate: calendarDate('2016-05-04'),
  identifiers,
});

/** The connector with the kit's own HTTP; a token that is wrong under the name `wrong`. */
export async function openWith(settings: unknown) {
  return openSource(
    {
      secrets: { get: async (name) => (name === 'wrong' ? '0'.repeat(32) : simulatedToken) },
      clock: { now: () => instant('2026-11-23T09:00:00Z') },
    },
    {
      connector: moodle,
      sourceId: 'moodle' as SourceId,
      settings,
      signal: new AbortController().signal,
      retry: { attempts: 1, firstPauseMs: 1, longestPauseMs: 1, longestRetryAfterMs: 1 },
    },
  );
}

type Opened = Awaited<ReturnType<typeof openWith>>;

/** Opens on a simulator with the invented site, works, closes: whatever happens. */
export async function withMoodle<T>(
  options: Partial<MoodleSimulatorOptions>,
  settings: Record<string, unknown>,
  work: (context: Opened['context'], requests: readonly string[]) => Promise<T>,
): Promise<T> {
  const simulator = await startMoodleSimulator({ world, ...options });
  const { context, close } = await openWith({ baseUrl: simulator.baseUrl, token: { secret: 'token' }, ...settings });
  try {
    return await work(context, simulator.requests);
  } finally {
    await close();
    await simulator.close();
  }
}

/** Everything that `collect` yields for the account, to the end. */
export async function collected(context: Opened['context'], userId = '3', candidate?: Candidate): Promise<Collected[]> {
  const all: Collected[] = [];
  const chosen = candidate ?? {
    reference: { userId },
    evidence: { strong: true, matched: [] },
    distinguishing: {},
    identifiers: {},
  };
  for await (const item of moodle.collect(context, chosen, fenna(), undefined)) all.push(item);
  return all;
}
