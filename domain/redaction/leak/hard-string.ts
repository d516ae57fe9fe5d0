import type { RecordKey } from '../finding';

/** Why a string may stand nowhere. Closed vocabulary; a hit names the kind and never the value. @security S-03 */
export type HardKind =
  | 'name'
  | 'email'
  | 'telephone'
  | 'iban'
  | 'identifier'
  | 'address'
  | 'postcode'
  | 'secret'
  | 'pointed-at'
  | 'canary';

/** A string that may appear nowhere in what is delivered. Lives in memory during a check only. */
export interface HardString {
  readonly text: string;
  readonly kind: HardKind;
  /** Roster id of the person whose it is, when known. */
  readonly who?: string;
  /** The record it was taken out of, when it was found there. */
  readonly record?: RecordKey;
}
