import type { WaitsFor } from '../../domain/request/events';
import type { RequestId, RunId } from '../../domain/request/ids';
import type { StepRuntime } from '../step/runtime';
import { record } from '../step/stream';

/** Ends the run and says what it waits for. A run that is no longer the live one has nothing to say. */
export async function end(runtime: StepRuntime, requestId: RequestId, runId: RunId, waitsFor: WaitsFor): Promise<void> {
  await record(runtime.ports, requestId, { type: 'run-ended', runId, waitsFor });
}

/** Records that a step broke, by its code, and tells the officer. Nothing ends unseen (DESIGN §3). @security S-35 */
export async function fault(runtime: StepRuntime, requestId: RequestId, runId: RunId, error: string): Promise<void> {
  const { ports, board } = runtime;
  const code = safeCode(error);
  await record(ports, requestId, { type: 'run-faulted', runId, step: 'run', code });
  await ports.notices.send({
    dedupeKey: `${runId}/fault`,
    to: board.contacts.privacyOfficer.email,
    subject: `Verzoek ${requestId}: de verwerking is gestopt`,
    text: `De verwerking van verzoek ${requestId} is gestopt met de code ${code}. Er is niets verloren. Open het verzoek en kies "Ga verder".`,
  });
}

/** Names of faults are ours and safe; anything else is not repeated. @security S-03 */
const safeCode = (error: string): string => (/^[A-Za-z.]{3,60}$/.test(error) ? error : 'Internal');
