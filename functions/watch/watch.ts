import type { CalendarDate } from '../../domain/deadline/calendar-date';
import { dateInAmsterdam } from '../../domain/deadline/instant';
import { milestones } from '../../domain/deadline/milestones';
import { freezeConfirmedBy } from '../../domain/register/keep-tasks';
import type { RequestId } from '../../domain/request/ids';
import { needsReview, type Request } from '../../domain/request/request';
import type { StepRuntime } from '../step/runtime';
import { loadRequest } from '../step/stream';
import { advanceTasks } from '../step/tasks/advance-tasks';

/** Why the officer is warned about a request. */
export type Alarm = 'collect-late' | 'review-late' | 'release-late' | 'target-passed' | 'due-date-passed';

/** What one round of the watch found. */
export interface Watched {
  readonly open: number;
  readonly alarms: readonly { readonly requestId: RequestId; readonly alarm: Alarm }[];
}

/**
 * Looks at every unanswered request, whatever the workflow does, and warns the officer once for each milestone that passed. A request
 * without a run is watched like any other. Tasks of persons go on to others in time. @legal L-08, L-54 @security S-37
 */
export async function watch(runtime: StepRuntime): Promise<Watched> {
  const { ports, board } = runtime;
  const today = dateInAmsterdam(ports.clock.now());
  const alarms: { requestId: RequestId; alarm: Alarm }[] = [];
  let open = 0;
  for (const requestId of await ports.requests.list()) {
    const request = await loadRequest(ports, requestId);
    if (!request || (request.phase !== 'intake' && request.phase !== 'open')) continue;
    open += 1;
    if (request.tasks.size > 0) await advanceTasks(runtime, requestId);
    if (request.kept.size === 0 && today > freezeConfirmedBy(request.receivedOn))
      await remindOfFreeze(runtime, requestId);
    const alarm = alarmOf(request, today);
    if (!alarm) continue;
    alarms.push({ requestId, alarm });
    await ports.notices.send({
      dedupeKey: `${requestId}/watch/${alarm}/${request.target}`,
      to: board.contacts.privacyOfficer.email,
      subject: `Verzoek ${requestId}: ${subjects[alarm]}`,
      text: `Verzoek ${requestId}: ${subjects[alarm]}. Streefdatum ${request.target}, uiterlijk ${request.dueBy}.`,
    });
  }
  return { open, alarms };
}

/** Nobody has confirmed anything, and what is kept shortest goes first. Once a request. @legal L-30, L-52 */
async function remindOfFreeze({ ports, board }: StepRuntime, requestId: RequestId): Promise<void> {
  await ports.notices.send({
    dedupeKey: `${requestId}/freeze`,
    to: board.contacts.privacyOfficer.email,
    subject: `Verzoek ${requestId}: bewaren is nog niet bevestigd`,
    text: `Bij verzoek ${requestId} is nog van geen enkele bewaarder bevestigd dat er niets wordt gewist. Wat het kortst bewaard blijft, staat op de pagina van het verzoek bovenaan.`,
  });
}

const subjects: Record<Alarm, string> = {
  'collect-late': 'de bronnen hadden al verzameld moeten zijn',
  'review-late': 'de beoordeling had al klaar moeten zijn',
  'release-late': 'het antwoord had al vrijgegeven moeten zijn',
  'target-passed': 'de streefdatum is voorbij',
  'due-date-passed': 'DE WETTELIJKE TERMIJN IS VOORBIJ',
};

/** The most serious thing that is true today. */
function alarmOf(request: Request, today: CalendarDate): Alarm | undefined {
  if (today > request.dueBy) return 'due-date-passed';
  if (today > request.target) return 'target-passed';
  if (request.extended) return undefined;
  const { collectedBy, reviewedBy, releasedBy } = milestones(request.receivedOn);
  if (today > releasedBy) return 'release-late';
  if (today > reviewedBy && (!request.resolved || needsReview(request))) return 'review-late';
  if (today > collectedBy && !request.resolved) return 'collect-late';
  return undefined;
}
