import { readJson } from '../../../connectors/kit/ndjson';
import type { Ground } from '../../../domain/redaction/finding';
import type { RequestId } from '../../../domain/request/ids';
import type { Decision, Verdict } from '../../../domain/withholding/decision';
import { isSigned } from '../../../domain/withholding/standing';
import { keys } from '../../step/keys';
import { startNextRun } from '../../step/next-run';
import type { StepRuntime } from '../../step/runtime';
import { sha256 } from '../../step/sha256';
import type { StoredQuestion } from '../../step/stored-question';
import { record, requestOf } from '../../step/stream';
import type { Officer, Outcome, ReviewQuestion } from '../desk';
import { keepReason } from './checks';
import { done, no, outcomeOf } from './outcome';

/** The queue, with what was decided on each question so far. Empty before the dossier was searched. */
export async function questionsOf({ ports }: StepRuntime, requestId: RequestId): Promise<readonly ReviewQuestion[]> {
  const questions = await storedQuestions({ ports }, requestId);
  const newest = new Map<string, Decision>();
  for (const decision of await ports.decisions.list(requestId)) newest.set(decision.target, decision);
  return questions.map(({ file, ...rest }) => {
    const question = file
      ? { ...rest, file: { name: file.name, mediaType: file.mediaType, byteLength: file.byteLength } }
      : rest;
    const decision = newest.get(question.group);
    if (!decision) return question;
    return isSigned(decision)
      ? { ...question, decided: { verdict: decision.verdict, officer: decision.officer } }
      : { ...question, silentProposedBy: decision.officer };
  });
}

/** The queue as Resolve left it. */
export const storedQuestions = async ({ ports }: Pick<StepRuntime, 'ports'>, requestId: RequestId) =>
  (await readJson<readonly StoredQuestion[]>(ports.objects, keys.questions(requestId))) ?? [];

/** Questions without a decision. */
export const openQuestions = async (runtime: StepRuntime, requestId: RequestId) =>
  (await questionsOf(runtime, requestId)).filter(({ decided }) => decided === undefined);

/**
 * Records an officer's decisions, all or none, with one reason. A silent withholding is proposed by one officer and becomes
 * valid when another decides the same.
 *
 * @legal L-34, L-46
 */
export async function decide(
  runtime: StepRuntime,
  requestId: RequestId,
  decisions: readonly { readonly target: string; readonly verdict: Verdict; readonly ground: Ground }[],
  reason: string,
  officer: Officer,
): Promise<Outcome> {
  const { ports } = runtime;
  if (decisions.length === 0) return no('Kies eerst een of meer vragen.');
  const request = await requestOf(ports, requestId);
  if (request.phase !== 'open' || request.reviewCompleted)
    return no('De beoordeling is al afgerond. Open haar eerst opnieuw.');
  if (reason.trim() === '') return no('Geef een reden. Een besluit zonder reden kan niet worden uitgelegd.');
  const known = new Set((await questionsOf(runtime, requestId)).map(({ group }) => group));
  if (decisions.some(({ target }) => !known.has(target))) return no('Een van de vragen hoort niet bij dit verzoek.');
  const reasonSha256 = await keepReason(runtime, requestId, reason);
  const proposedBy = await silentProposals(runtime, requestId);
  const decidedAt = ports.clock.now();
  const signed = decisions.map((decision): Decision => {
    const first = decision.verdict === 'withhold-silently' ? proposedBy.get(decision.target) : undefined;
    const base = { ...decision, reasonSha256, decidedAt };
    return first !== undefined && first !== officer.name
      ? { ...base, officer: first, secondOfficer: officer.name }
      : { ...base, officer: officer.name };
  });
  // Stored first: an event without its decisions would be a lie, decisions without their event are only unannounced.
  await ports.decisions.record(requestId, signed);
  return outcomeOf(
    await record(ports, requestId, {
      type: 'decisions-recorded',
      decisions: signed.length,
      sha256: sha256(JSON.stringify(signed)),
      by: officer.name,
    }),
  );
}

async function silentProposals({ ports }: StepRuntime, requestId: RequestId): Promise<ReadonlyMap<string, string>> {
  const proposals = new Map<string, string>();
  for (const { target, verdict, officer } of await ports.decisions.list(requestId)) {
    if (verdict === 'withhold-silently') proposals.set(target, officer);
    else proposals.delete(target);
  }
  return proposals;
}

/** Ends the review when nothing is open, and sets the archive going. @legal L-46 */
export async function completeReview(runtime: StepRuntime, requestId: RequestId, officer: Officer): Promise<Outcome> {
  const { ports } = runtime;
  const open = (await openQuestions(runtime, requestId)).length;
  if (open > 0) return no(`Er ${open === 1 ? 'is nog 1 vraag' : `zijn nog ${open} vragen`} zonder besluit.`);
  const decisionsSha256 = sha256(JSON.stringify(await ports.decisions.list(requestId)));
  const recorded = await record(ports, requestId, { type: 'review-completed', by: officer.name, decisionsSha256 });
  if (!recorded.ok) return outcomeOf(recorded);
  await startNextRun(ports, requestId);
  return done;
}
