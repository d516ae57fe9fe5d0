import { startNextRun } from '../../step/next-run';
import type { StepRuntime } from '../../step/runtime';
import { record } from '../../step/stream';
import type { Desk, Officer, Outcome } from '../desk';
import { chooseCandidates, shownCandidates } from './candidates';
import { accept, checkConflict, checkIdentity, extend, overrideAuthority } from './checks';
import { contactSheetOf } from './contact-sheet';
import { dossier, dossierRecord, pointAt, pointedAt } from './dossier';
import { reissueLink, revokeLink, takeCode, unlock } from './links';
import { done, outcomeOf } from './outcome';
import { fileOfQuestion } from './question-file';
import { register } from './register';
import { release, reopenReview } from './release';
import { completeReview, decide, questionsOf } from './review';
import { createTaskDesk } from './tasks/task-desk';
import { listRequests, viewRequest } from './view';

/** The desk over the event streams: every act is one recorded event, and most start the next run. */
export function createDesk(runtime: StepRuntime): Desk {
  const { ports } = runtime;
  const andGoOn = async (requestId: Parameters<Desk['view']>[0], outcome: Outcome): Promise<Outcome> => {
    if (outcome.ok) await startNextRun(ports, requestId);
    return outcome;
  };
  const recorded = async (...[, requestId, event]: Parameters<typeof record>): Promise<Outcome> =>
    outcomeOf(await record(ports, requestId, event));
  const by = (officer: Officer) => ({ by: officer.name });

  return {
    list: () => listRequests(runtime),
    view: (requestId) => viewRequest(runtime, requestId),
    register: (request, officer, channel) => register(runtime, request, officer, channel),
    checkIdentity: (requestId, method, officer) => checkIdentity(runtime, requestId, method, officer),
    overrideAuthority: (requestId, reason, officer) => overrideAuthority(runtime, requestId, reason, officer),
    checkConflict: (requestId, flags, officer) => checkConflict(runtime, requestId, flags, officer),
    accept: (requestId, officer) => accept(runtime, requestId, officer),
    proceed: (requestId) => andGoOn(requestId, done),
    async chooseCandidates(requestId, sourceId, candidates, officer) {
      return andGoOn(requestId, await chooseCandidates(runtime, requestId, sourceId, candidates, officer));
    },
    async refuseCandidates(requestId, sourceId, officer) {
      const event = { type: 'candidates-refused', sourceId, ...by(officer) } as const;
      return andGoOn(requestId, await recorded(ports, requestId, event));
    },
    candidates: (requestId, sourceId) => shownCandidates(runtime, requestId, sourceId),
    async retrySource(requestId, sourceId, officer) {
      return andGoOn(requestId, await recorded(ports, requestId, { type: 'source-retried', sourceId, ...by(officer) }));
    },
    async acceptGap(requestId, sourceId, reason, officer) {
      const event = { type: 'gap-accepted', sourceId, reason, ...by(officer) } as const;
      return andGoOn(requestId, await recorded(ports, requestId, event));
    },
    dossier: (requestId, sheet) => dossier(runtime, requestId, sheet),
    dossierRecord: (requestId, target) => dossierRecord(runtime, requestId, target),
    pointAt: (requestId, words, ground, reason, officer) => pointAt(runtime, requestId, words, ground, reason, officer),
    contactSheet: (requestId, sheet, officer) => contactSheetOf(runtime, requestId, sheet, officer),
    pointedAt: (requestId) => pointedAt(runtime, requestId),
    questions: (requestId) => questionsOf(runtime, requestId),
    file: (requestId, group, officer, form) => fileOfQuestion(runtime, requestId, group, officer, form),
    decide: (requestId, decisions, reason, officer) => decide(runtime, requestId, decisions, reason, officer),
    completeReview: (requestId, officer) => completeReview(runtime, requestId, officer),
    reopenReview: (requestId, officer) => reopenReview(runtime, requestId, officer),
    release: (requestId, officer, second) => release(runtime, requestId, officer, second),
    takeCode: (requestId, officer) => takeCode(runtime, requestId, officer),
    revokeLink: (requestId, officer) => revokeLink(runtime, requestId, officer),
    reissueLink: (requestId, officer) => reissueLink(runtime, requestId, officer),
    unlockLink: (requestId, link, officer) => unlock(runtime, requestId, link, officer),
    async withdraw(requestId, officer) {
      const outcome = await recorded(ports, requestId, { type: 'withdrawn', ...by(officer) });
      // A delivery under way may have sent a link already.
      if (outcome.ok) await revokeLink(runtime, requestId, officer);
      return outcome;
    },
    extend: (requestId, reason, words, officer) => extend(runtime, requestId, reason, words, officer),
    tasks: createTaskDesk(runtime),
    close: (requestId, officer) => recorded(ports, requestId, { type: 'closed', ...by(officer) }),
  };
}
