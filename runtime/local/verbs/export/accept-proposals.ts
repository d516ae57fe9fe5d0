import type { RequestId } from '../../../../domain/request/ids';
import type { Officer } from '../../../../functions/api/desk';
import { requestOf } from '../../../../functions/step/stream';
import type { Terminal } from '../../cli/command';
import { CommandEnded, exitCodes } from '../../cli/exit';
import type { LocalInzage } from '../../compose';
import { faultSentence } from './stop-sentences';

/**
 * Decides every open question by its proposal, in this officer's name and with his reason, and releases. Refused for a sensitive
 * request, and when Verify finds anything in the finished archive. @legal L-22, L-46
 */
export async function acceptProposals(
  { runtime, desk, workflow }: LocalInzage,
  requestId: RequestId,
  { officer, reason }: { readonly officer: Officer; readonly reason: string },
  terminal: Terminal,
): Promise<void> {
  const view = await desk.view(requestId);
  if (view?.sensitive) {
    throw new CommandEnded(
      exitCodes.refused,
      `Request ${requestId} is sensitive (${view.flags.join(', ')}): two people review and release it in the console. Nothing was released.`,
    );
  }
  const must = async (step: Promise<{ readonly ok: boolean; readonly because?: string }>) => {
    const outcome = await step;
    if (!outcome.ok)
      throw new CommandEnded(exitCodes.refused, `${outcome.because ?? 'Refused.'} Request ${requestId}.`);
    await workflow.settled();
  };
  if (view?.status === 'review' && (await requestOf(runtime.ports, requestId)).verified === undefined) {
    const open = (await desk.questions(requestId)).filter(({ decided }) => decided === undefined);
    terminal.say(`${officer.name} accepts the proposals on ${open.length} questions.`);
    const decisions = open.map(({ group, proposal, ground }) => ({ target: group, verdict: proposal, ground }));
    if (decisions.length > 0) await must(desk.decide(requestId, decisions, reason, officer));
    await must(desk.completeReview(requestId, officer));
  }
  const request = await requestOf(runtime.ports, requestId);
  if (request.lastFault) {
    throw new CommandEnded(exitCodes.fault, `${faultSentence(request.lastFault.code)} Request ${requestId}.`);
  }
  if ((request.verified?.findings ?? 0) > 0) {
    throw new CommandEnded(
      exitCodes.refused,
      `Verify found ${request.verified?.findings} places in the finished archive that may not go out. Nothing was released. Open the review of ${requestId} in the console.`,
    );
  }
  if (request.phase === 'open' && !request.releasedAt) await must(desk.release(requestId, officer));
}
