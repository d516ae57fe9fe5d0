import type { RequestId } from '../../../../domain/request/ids';
import { allSourcesTerminal } from '../../../../domain/request/request';
import type { Officer } from '../../../../functions/api/desk';
import { requestOf } from '../../../../functions/step/stream';
import type { Terminal } from '../../cli/command';
import { CommandEnded, exitCodes } from '../../cli/exit';
import type { LocalInzage } from '../../compose';
import { faultSentence, parkSentences } from './stop-sentences';

/**
 * Does the checks that the operator answers for, and runs the workflow until it waits for somebody.
 *
 * @throws CommandEnded when a source waits, or when a step broke. @legal L-22, L-26
 */
export async function runUntilItStops(
  { runtime, desk, workflow }: LocalInzage,
  requestId: RequestId,
  operator: Officer,
  terminal: Terminal,
): Promise<void> {
  const before = await requestOf(runtime.ports, requestId);
  if (before.phase === 'intake') {
    if (!before.identity) await desk.checkIdentity(requestId, 'attested-by-operator', operator);
    if (!before.authority) await desk.overrideAuthority(requestId, 'mandate seen by the operator', operator);
    if (!before.conflictChecked) await desk.checkConflict(requestId, [], operator);
    const accepted = await desk.accept(requestId, operator);
    if (!accepted.ok) throw new CommandEnded(exitCodes.refused, accepted.because);
  } else if (before.phase === 'open') {
    for (const [sourceId, { state }] of before.sources) {
      if (state === 'parked') await desk.retrySource(requestId, sourceId, operator);
      await workflow.settled();
    }
    await desk.proceed(requestId);
  }
  await workflow.settled();
  await explainStop(runtime, requestId, terminal);
}

/** @throws CommandEnded when somebody has to look at a source, or a step broke. */
async function explainStop(runtime: LocalInzage['runtime'], requestId: RequestId, terminal: Terminal): Promise<void> {
  const after = await requestOf(runtime.ports, requestId);
  if (after.lastFault) {
    throw new CommandEnded(exitCodes.fault, `${faultSentence(after.lastFault.code)} Request ${requestId}.`);
  }
  if (after.phase !== 'open' || allSourcesTerminal(after)) return;
  const waiting = [...after.sources.values()].some(({ state }) => state === 'parked' || state === 'ambiguous');
  if (!waiting) {
    // Not even the fault could be written down: a full disk does that.
    throw new CommandEnded(
      exitCodes.fault,
      `The run broke off before every source was done, and could not record why: is the disk full? Nothing is lost: give the same command again. Request ${requestId}.`,
    );
  }
  for (const [sourceId, source] of after.sources) {
    if (source.state === 'parked')
      terminal.say(`Source ${sourceId} waits: ${parkSentences[source.reason]}. [${source.reason}]`);
    if (source.state === 'ambiguous') {
      terminal.say(
        `Source ${sourceId} knows ${source.candidates === 1 ? 'one person' : `${source.candidates} persons`} who may be meant: choose in the console (npm start), or give an identifier in the request file.`,
      );
    }
  }
  terminal.out(JSON.stringify({ requestId, status: 'waiting-for-source', sources: Object.fromEntries(after.sources) }));
  throw new CommandEnded(
    exitCodes.source,
    `Request ${requestId} waits for a source; the others are collected and kept. Mend it and give the same command again.`,
  );
}
