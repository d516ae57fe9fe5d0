import type { SubjectDescription } from '../../../domain/requester/subject';
import type { Objects } from '../../../runtime/ports/objects';
import type { AnswerReference } from '../by-hand/answer';
import type { Connector } from '../connector';

/**
 * A connector beside a source that answers: what an author prepares for the conformance suite. Invented people only.
 * Made afresh for every test.
 */
export interface Scene {
  readonly settings: unknown;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Somebody the source knows, once, with at least two records. */
  readonly subject: SubjectDescription;
  /** Somebody it does not know. */
  readonly stranger: SubjectDescription;
  /** For a source that reads the inbox: what stands there, by key. */
  readonly inbox?: ReadonlyMap<string, Uint8Array>;
  /** For a source that is a person: answers the tasks of request 2026-0001 about that person, one reference per task. */
  handIn?(objects: Objects, about: SubjectDescription): Promise<readonly AnswerReference[]>;
  close(): Promise<void>;
}

export interface ConformanceSubject {
  readonly connector: Connector;
  /**
   * Sets the scene. For a source over HTTP, the simulator's origin goes through `through`, and the settings get what comes back:
   * the suite then stands between connector and simulator and disturbs.
   */
  setScene(through: (origin: string) => Promise<string>): Promise<Scene>;
  /** False for sources that are files. */
  readonly overHttp: boolean;
  /** Settings that must be refused. */
  readonly invalidSettings: unknown;
  /** Texts that may stand nowhere but in staged content: names, numbers, secrets. The subject's own names are added. */
  readonly canaries: readonly string[];
  /** Texts of other people's own rows, which the source serves beside the subject's: they must not be in any record. @legal L-26 */
  readonly foreign?: readonly string[];
}
