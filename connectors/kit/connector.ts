import type { z } from 'zod';
import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { RecordType } from '../../domain/record/field-table';
import type { PersonReference, RosterPerson } from '../../domain/record/person';
import type { RecordFields } from '../../domain/record/source-record';
import type { ConflictFlag } from '../../domain/request/events';
import type { SourceId } from '../../domain/request/ids';
import type { SubjectCategory, SubjectDescription } from '../../domain/requester/subject';
import type { AskedByHand } from './by-hand/answer';
import type { HandedIn } from './by-hand/read-answers';
import type { SourceHttp } from './http';
import type { StoredFiles } from './stored-files';
import type { SupplierLetterFacts } from './supplier-letter';

/** What the kit hands to a connector. Nothing in here outlives one call of `locate`, `collect`, `roster` or `test`. @security S-17 */
export interface SourceContext<Settings> {
  readonly sourceId: SourceId;
  readonly settings: Settings;
  /** Allow-listed, timed, retried HTTP (S-11, S-38). The only way out. */
  readonly http: SourceHttp;
  /** A credential by name. @security S-12 */
  secret(name: string): Promise<string>;
  /** Files that a supplier put into the inbox; only for a connector that names a prefix. @security S-05 */
  readonly inbox?: StoredFiles;
  /** What persons handed in; only where a request has tasks, for a connector that asks by hand. */
  readonly handedIn?: HandedIn;
  /** Aborts when the step's time budget is spent. */
  readonly signal: AbortSignal;
}

/** Why this may be the person. `strong`: an identifier of the source itself matched. @legal L-25 */
export interface Evidence {
  readonly strong: boolean;
  /**
   * What matched, from a closed list: `identifier:las-oso`, `name`, `birthDate`, `school`, `email`; and what speaks against it:
   * `birthDateDiffers` (by one slip), `identifierDiffers`, `schoolDiffers`. With one of those only `strong` is found by itself.
   */
  readonly matched: readonly string[];
}

/** Somebody in the source who may be the data subject. Staged, never in workflow state. */
export interface Candidate {
  /** Key(s) under which the source knows the person; handed back to `collect` as it is. */
  readonly reference: Readonly<Record<string, string | readonly string[]>>;
  readonly evidence: Evidence;
  /** What tells this candidate from the others, for the officer: `{ geboortedatum: …, school: … }`. */
  readonly distinguishing: Readonly<Record<string, string>>;
  /**
   * Identifiers that help to find the same person elsewhere (wave 2): `eckId`, `email`, `pupilNumber`; all there are, a number for
   * each school. Never a BSN. @legal L-25
   */
  readonly identifiers: Readonly<Record<string, readonly string[]>>;
  /** Positions of the candidates that are certainly somebody else: another number, another sex. They cannot be chosen with this one. @legal L-25 */
  readonly notWith?: readonly number[];
}

/** A file of a record, opened once, when the kit stages it. */
export interface NewAttachment {
  readonly id: string;
  /** Name as the source has it. */
  readonly fileName: string;
  readonly path: string;
  /** As the source declares; `application/octet-stream` when it does not. */
  readonly mediaType: string;
  /** Bytes to store; or `damaged`/`absent` with what could be read, for the digest. */
  readonly content:
    | { readonly state: 'stored'; open(): AsyncIterable<Uint8Array> }
    | { readonly state: 'damaged' | 'absent'; readonly readable: Uint8Array };
}

export interface NewRecord {
  readonly type: string;
  readonly id: string;
  readonly occurredOn?: CalendarDate;
  readonly title: string;
  readonly fields: RecordFields;
  readonly persons: readonly PersonReference[];
  readonly secretPaths?: readonly string[];
  readonly attachments?: readonly NewAttachment[];
  /**
   * The key by which the source says whose record this is. When given, it must be one of the candidate's references, or the
   * kit stops: another person's row must never get in. @legal L-26
   */
  readonly belongsTo?: string;
}

/** What `collect` yields, in any mixture. Records in a stable order. */
export type Collected =
  | { readonly kind: 'record'; readonly record: NewRecord }
  /** A person met in the source: goes to the roster. */
  | { readonly kind: 'person'; readonly person: RosterPerson }
  | { readonly kind: 'flag'; readonly flag: ConflictFlag }
  /** One page or file of the source was read completely. */
  | { readonly kind: 'page' }
  /** The source itself says how many records it holds; several lists add up. Say it for all lists or for none. @security S-36 */
  | { readonly kind: 'total'; readonly found: number }
  /** Everything yielded so far can be skipped by a `collect` that is given this value. */
  | { readonly kind: 'checkpoint'; readonly value: unknown };

export type TestOutcome =
  | { readonly ok: true; readonly checked: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * A connector is a value: what it is, what its records mean, and three functions. The kit does HTTP, staging, counting and retries.
 *
 * `locate` and `collect` throw one of the kit's faults rather than end early: an error never becomes an empty list. @legal L-26 @security S-35
 */
export interface Connector<Settings = unknown> {
  readonly id: string;
  readonly nl: string;
  readonly en: string;
  readonly subjects: readonly SubjectCategory[];
  /** 1: a register of truth, asked first; its identifiers help the others. */
  readonly wave: 1 | 2;
  readonly settings: z.ZodType<Settings>;
  readonly recordTypes: Readonly<Record<string, RecordType>>;
  /** The record types, for a connector whose settings describe them; they stand in place of `recordTypes`. */
  recordTypesOf?(settings: Settings): Readonly<Record<string, RecordType>>;
  /** Hosts this connector may call, from its settings: `https://12345.rest.afas.online`. Empty for files. @security S-11 */
  origins(settings: Settings): readonly string[];
  /** Name of the secret with the client certificate, where the source asks for one. @security S-12 */
  clientCertificate?(settings: Settings): string | undefined;
  locate(context: SourceContext<Settings>, subject: SubjectDescription): Promise<readonly Candidate[]>;
  collect(
    context: SourceContext<Settings>,
    candidate: Candidate,
    subject: SubjectDescription,
    from: unknown | undefined,
  ): AsyncIterable<Collected>;
  /** Other persons of the school, for recognising names in text. Filtered to what redaction needs. */
  roster?(context: SourceContext<Settings>, candidate: Candidate): AsyncIterable<RosterPerson>;
  /** For a source that is a person, by its settings: what he is asked. The request opens a task, and `locate` waits until it is answered. */
  byHand?(settings: Settings): AskedByHand | undefined;
  /** Prefix of the object store from which it reads deliveries, without a slash at the end: `inbox/parro`. */
  inbox?(settings: Settings): string | undefined;
  /** For files that a supplier has to be asked for: the letter that asks, ready to print. Undefined when these settings need none. */
  supplierLetter?(settings: Settings, facts: SupplierLetterFacts): string | undefined;
  /** Can we log in; do the configured endpoints and fields exist? */
  test(context: SourceContext<Settings>): Promise<TestOutcome>;
}

/** Declares a connector; the compiler checks its settings against its functions. */
export const defineConnector = <Settings>(connector: Connector<Settings>): Connector<Settings> => connector;
