import type { RequestId } from '../../domain/request/ids';
import type { Decision } from '../../domain/withholding/decision';
import { standingOf } from '../../domain/withholding/standing';
import type { Ports } from '../../runtime/ports';
import { bytesOf } from './bytes';
import { keys } from './keys';

/** Words that an officer pointed at, and the decision that says so. */
export interface Pointed {
  readonly words: string;
  readonly decision: Decision;
}

/** The words to take out that still hold. They stand in staging and go with it; the decision has their hash only. @legal L-49 */
export async function pointedAtOf(
  { objects }: Pick<Ports, 'objects'>,
  requestId: RequestId,
  decisions: readonly Decision[],
): Promise<readonly Pointed[]> {
  const pointed: Pointed[] = [];
  for (const decision of standingOf(decisions).all) {
    const body = decision.verdict === 'redact' && (await objects.get(keys.pointedAt(requestId, decision.target)));
    if (body) pointed.push({ words: new TextDecoder().decode(await bytesOf(body)), decision });
  }
  return pointed;
}
