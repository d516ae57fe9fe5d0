import { afas } from '../../../connectors/afas';
import type { AfasSettings } from '../../../connectors/afas/settings';
import { type AfasSimulator, type AfasSimulatorOptions, startAfasSimulator } from '../../../connectors/afas/simulator';
import { simulatedCredentials } from '../../../connectors/afas/simulator/authorizer';
import type { Candidate, Collected, SourceContext } from '../../../connectors/kit/connector';
import { openSource } from '../../../connectors/kit/open-source';
import type { RetryPolicy } from '../../../connectors/kit/retry';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { SourceId } from '../../../domain/request/ids';
import type { SubjectCategory, SubjectDescription } from '../../../domain/requester/subject';
import { files, ownConnectors, rows } from './invented-staff';

export const sourceId = 'afas' as SourceId;

/** Quick and hardly patient: tests of faults do not wait. */
const impatient: Partial<RetryPolicy> = { attempts: 2, firstPauseMs: 1, longestPauseMs: 2, longestRetryAfterMs: 10 };

export interface OpenAfas {
  readonly simulator: AfasSimulator;
  readonly context: SourceContext<AfasSettings>;
  close(): Promise<void>;
}

/** The connector's context on a simulator with the invented staff, through the kit's own HTTP. */
export async function openAfas(
  options: Partial<AfasSimulatorOptions> = {},
  settings: Record<string, unknown> = {},
): Promise<OpenAfas> {
  const simulator = await startAfasSimulator({ rows, files, ...options });
  const secrets: Readonly<Record<string, string>> = {
    'afas-client': simulatedCredentials.clientSecret,
    'afas-token': simulatedCredentials.tokenData,
    'wrong-client': 'not it',
  };
  const source = await openSource(
    {
      secrets: { get: async (name) => secrets[name] ?? Promise.reject(new Error('missing')) },
      clock: { now: () => instant('2026-11-23T09:00:00Z') },
    },
    {
      connector: afas,
      sourceId,
      settings: {
        baseUrl: simulator.baseUrl,
        auth: { kind: 'oauth', clientId: simulatedCredentials.clientId, secret: 'afas-client' },
        getConnectors: ownConnectors,
        ...settings,
      },
      signal: new AbortController().signal,
      retry: impatient,
    },
  );
  return {
    simulator,
    context: source.context,
    async close() {
      await source.close();
      await simulator.close();
    },
  };
}

/** Opens, works, closes: whatever happens. */
export async function withAfas<T>(
  options: Partial<AfasSimulatorOptions>,
  settings: Record<string, unknown>,
  work: (open: OpenAfas) => Promise<T>,
): Promise<T> {
  const open = await openAfas(options, settings);
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

export const subject = (
  category: SubjectCategory,
  name: readonly [given: string, infix: string, family: string],
  birthDate: string,
  identifiers: Readonly<Record<string, string>> = {},
): SubjectDescription => ({
  category,
  givenName: name[0],
  infix: name[1],
  familyName: name[2],
  birthDate: calendarDate(birthDate),
  identifiers,
});

export const marit = (category: SubjectCategory = 'employee', identifiers: Record<string, string> = {}) =>
  subject(category, ['Marit', 'van den', 'Berg'], '1984-03-09', identifiers);
export const noor = subject('applicant', ['Noor', '', 'Kuiper'], '1995-12-24');

/** Everything `collect` yields, to the end. */
export async function collectAll(
  { context }: OpenAfas,
  candidate: Candidate,
  who: SubjectDescription,
  from?: unknown,
): Promise<Collected[]> {
  const all: Collected[] = [];
  for await (const item of afas.collect(context, candidate, who, from)) all.push(item);
  return all;
}

/** The only candidate. @throws when there is another number of them. */
export async function onlyCandidate({ context }: OpenAfas, who: SubjectDescription): Promise<Candidate> {
  const [first, ...others] = await afas.locate(context, who);
  if (!first || others.length > 0) throw new Error(`expected one candidate, found ${others.length + (first ? 1 : 0)}`);
  return first;
}
