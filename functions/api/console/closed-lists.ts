import type { Ground } from '../../../domain/redaction/finding';
import type { ConflictFlag, GapReason, IdentityMethod, KeptHow } from '../../../domain/request/events';
import type { Verdict } from '../../../domain/withholding/decision';
import { terms } from '../../../web/text/console-terms';

const memberOf =
  <T extends string>(list: Readonly<Record<T, string>>) =>
  (text: string): text is T =>
    Object.hasOwn(list, text);

/** What a form may say where the law or the design has a closed list; the words for them are the list. */
export const isIdentityMethod = memberOf<Exclude<IdentityMethod, 'attested-by-operator'>>(terms.identity);
export const isConflictFlag = memberOf<ConflictFlag>(terms.flag);
export const isGapReason = memberOf<GapReason>(terms.gap);
export const isKeptHow = memberOf<KeptHow>(terms.kept);
export const isGround = memberOf<Ground>(terms.ground);
export const isVerdict = memberOf<Verdict>(terms.verdict);
export const isExtensionGround = memberOf<'complexity' | 'number-of-requests'>(terms.extension);
