import type { Request } from '../../domain/request/request';
import type { Decision } from '../../domain/withholding/decision';
import { isSigned } from '../../domain/withholding/standing';
import type { Ports } from '../../runtime/ports';
import { CountsDiffer } from './faults';
import { sha256 } from './sha256';

/**
 * The decisions that count: those the review was completed with; all so far while it is open. A silent withholding without its
 * second signature is none. @legal L-34, L-46
 *
 * @throws CountsDiffer when decisions were added behind a completed review.
 */
export async function decisionsOf(ports: Pick<Ports, 'decisions'>, request: Request): Promise<readonly Decision[]> {
  const decisions = await ports.decisions.list(request.requestId);
  if (request.decisionsSha256 !== undefined && sha256(JSON.stringify(decisions)) !== request.decisionsSha256) {
    throw new CountsDiffer({ requestId: request.requestId, what: 'decisions' });
  }
  return decisions.filter(isSigned);
}
