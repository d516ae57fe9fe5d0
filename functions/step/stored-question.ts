import type { Ground } from '../../domain/redaction/finding';
import type { SourceId } from '../../domain/request/ids';
import type { Verdict } from '../../domain/withholding/decision';

/** A question of the review as Resolve stores it, with the words around three of its places. Staging only. */
export interface StoredQuestion {
  readonly group: string;
  /** Groups that the same answer settles. */
  readonly also?: readonly string[];
  /** Target of a decision about this person everywhere. */
  readonly person?: string;
  /** Targets of decisions about one place each, in the order of the findings. */
  readonly places: readonly string[];
  readonly ground: Ground;
  readonly confidence: 'certain' | 'likely' | 'possible';
  readonly proposal: Verdict;
  readonly label: string;
  readonly occurrences: number;
  readonly because: string;
  /** For a question about a file: where its bytes stand. `objectKey` stays behind the desk. */
  readonly file?: {
    readonly objectKey: string;
    readonly name: string;
    readonly mediaType: string;
    readonly byteLength: number;
  };
  readonly examples: readonly {
    readonly sourceId: SourceId;
    readonly title: string;
    readonly before: string;
    readonly hit: string;
    readonly after: string;
  }[];
}
