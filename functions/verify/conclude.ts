import type { RequestId } from '../../domain/request/ids';
import { StagingMissing } from '../step/faults';
import type { StepRuntime } from '../step/runtime';
import { recordOnce, requestOf } from '../step/stream';
import { verdictOf } from './verify-volume';

/** Whether the archive may go and whether it was released already. @security S-01 */
export interface Verdict {
  readonly findings: number;
  readonly released: boolean;
}

/** Brings the volumes' verdicts together. A finding blocks release until the review was opened again (DESIGN §7). */
export async function conclude(runtime: StepRuntime, requestId: RequestId): Promise<Verdict> {
  const { ports, board } = runtime;
  const request = await requestOf(ports, requestId);
  if (request.verified) return { findings: request.verified.findings, released: request.releasedAt !== undefined };
  if (!request.sealed) throw new StagingMissing('seal', requestId);
  let findings = 0;
  for (let volume = 1; volume <= request.sealed.volumes; volume++) {
    const verdict = await verdictOf(ports, request, volume);
    if (!verdict) throw new StagingMissing('verdict', requestId);
    findings += verdict.leaks.length;
  }
  await recordOnce(ports, requestId, { type: 'verified', delivery: request.delivery, findings });
  const what = findings === 0 ? 'is klaar om vrij te geven' : `bevat ${findings} plaatsen die niet naar buiten mogen`;
  await ports.notices.send({
    dedupeKey: `${requestId}/verified-${request.revision}`,
    to: board.contacts.privacyOfficer.email,
    subject: `Verzoek ${requestId}: het archief is gecontroleerd`,
    text: `Het archief van verzoek ${requestId} ${what}. Open het verzoek in de console.`,
  });
  return { findings, released: false };
}
