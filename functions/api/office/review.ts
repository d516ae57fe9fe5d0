import { readJson } from '../../../connectors/kit/ndjson';
import type { RequestId } from '../../../domain/request/ids';
import type { Request } from '../../../domain/request/request';
import type { Decision, Holding } from '../../../domain/withholding/decision';
import { isSigned, type Standing, standingOf } from '../../../domain/withholding/standing';
import { keys } from '../../step/keys';
import { startNextRun } from '../../step/next-run';
import type { StepRuntime } from '../../step/runtime';
import { sha256 } from '../../step/sha256';
import type { StoredQuestion } from '../../step/stored-question';
import { record, requestOf } from '../../step/stream';
import type { Officer, Outcome, ReviewQuestion } from '../desk';
import type { Answer } from '../review-desk';
import { keepReason } from './checks';
import { done, no, outcomeOf } from './outcome';
import { areTargets } from './targets';

/** The queue, with what was decided on each question so far. Empty before the dossier was searched. */
export async function questionsOf({ ports }: StepRuntime, requestId: RequestId): Promise<readonly ReviewQuestion[]> {
  const questions = await storedQuestions({ ports }, requestId);
  const decisions = await ports.decisions.list(requestId);
  const standing = standingOf(decisions);
  const proposed = silentProposals(decisions);
  return questions.map(({ file, places, also = [], ...rest }) => {
    const question = file
      ? { ...rest, file: { name: file.name, mediaType: file.mediaType, byteLength: file.byteLength } }
      : rest;
    const decision = answerTo(question, also, places, standing);
    const proposedBy = proposed.get(question.group);
    if (proposedBy !== undefined) return { ...question, silentProposedBy: proposedBy };
    if (!decision) return question;
    const { target, verdict, officer } = decision;
    return { ...question, decided: { target, verdict, officer } };
  });
}

/** What was decided on the question with all that goes along with it, on its person, or on every single place of it. */
function answerTo(
  { group, person }: Pick<ReviewQuestion, 'group' | 'person'>,
  also: readonly string[],
  places: readonly string[],
  standing: Standing,
): Holding | undefined {
  const own = also.every((one) => standing.onTarget(one) !== undefined) ? standing.onTarget(group) : undefined;
  const whole = own ?? (person === undefined ? undefined : standing.onTarget(person));
  if (whole) return whole;
  const single = places.map((place) => standing.onTarget(place));
  return single.every((decision) => decision !== undefined) ? single[0] : undefined;
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
  answers: readonly Answer[],
  reason: string,
  officer: Officer,
): Promise<Outcome> {
  if (answers.length === 0) return no('Kies eerst een of meer vragen.');
  const open = await readableNow(runtime, requestId);
  if (!open.ok) return open;
  if (!(await areTargets(runtime, open.value, answers))) return no('Een van de vragen hoort niet bij dit verzoek.');
  return decideOn(runtime, requestId, await withAlike(runtime, requestId, answers), reason, officer);
}

/** An answer to a question is one to each group that it settles, so that it holds whatever is asked together after a re-run. */
async function withAlike(
  runtime: StepRuntime,
  requestId: RequestId,
  answers: readonly Answer[],
): Promise<readonly Answer[]> {
  const also = new Map((await storedQuestions(runtime, requestId)).map((question) => [question.group, question.also]));
  return answers.flatMap((answer) => [
    answer,
    ...(also.get(answer.target) ?? []).map((target) => ({ ...answer, target })),
  ]);
}

/** The request, when its review is open to decisions. */
export async function readableNow({ ports }: StepRuntime, requestId: RequestId): Promise<Outcome<Request>> {
  const request = await requestOf(ports, requestId);
  return request.phase !== 'open' || request.reviewCompleted
    ? no('De beoordeling is al afgerond. Open haar eerst opnieuw.')
    : { ok: true, value: request };
}

/** Records answers about targets that are known to be of this request. */
export async function decideOn(
  runtime: StepRuntime,
  requestId: RequestId,
  decisions: readonly Answer[],
  reason: string,
  officer: Officer,
): Promise<Outcome> {
  const { ports } = runtime;
  if (reason.trim() === '') return no('Geef een reden. Een besluit zonder reden kan niet worden uitgelegd.');
  const reasonSha256 = await keepReason(runtime, requestId, reason);
  const proposedBy = silentProposals(await ports.decisions.list(requestId));
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

/** Who proposed to withhold what silently, where that is the newest word on it and one person's only. */
function silentProposals(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const proposals = new Map<string, string>();
  for (const decision of decisions) {
    if (isSigned(decision)) proposals.delete(decision.target);
    else proposals.set(decision.target, decision.officer);
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
