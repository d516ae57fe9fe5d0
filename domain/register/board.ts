import type { CalendarDate } from '../deadline/calendar-date';
import type { RedactionPolicy } from '../redaction/policy';
import type { SourceId } from '../request/ids';
import type { SubjectCategory } from '../requester/subject';
import type { TaskDoers } from '../tasks/doers';
import type { Activity } from './activity';

/** `administrative`: the board acts as bestuursorgaan, objection and appeal. `civil`: petition to the district court. @legal L-02 */
export type LegalRegime = 'administrative' | 'civil';

export interface School {
  /** Two digits and two letters. */
  readonly brin: string;
  readonly name: string;
  readonly place: string;
}

export interface Contacts {
  readonly privacyOfficer: { readonly name: string; readonly email: string };
  readonly dataProtectionOfficer: { readonly name: string; readonly email: string };
  readonly supervisoryAuthority: { readonly name: string; readonly complaintUrl: string };
}

/** How long our own data live. @legal L-48 */
export interface Terms {
  readonly stagingDaysAfterRelease: number;
  readonly linkDays: number;
  readonly archiveDaysAfterRelease: number;
  readonly requestFileYears: number;
  /** With `keepArchive`, archive and withheld originals stay so many weeks under two-person access. */
  readonly remedyTerm: { readonly keepArchive: boolean; readonly weeks: number };
}

export interface RetentionRule {
  readonly id: string;
  /** Chapter of the privacy statement. */
  readonly chapter: string;
  readonly nl: string;
  /** Days after which the first data under this rule may be wiped; absent when it depends. @legal L-52 */
  readonly shortestDays?: number | undefined;
}

/** A source system of the board. Every request about one of its subjects asks it. @legal L-01 */
export interface BoardSource {
  readonly id: SourceId;
  /** Id of the connector that reads it. */
  readonly connector: string;
  readonly nl: string;
  readonly subjects: readonly SubjectCategory[];
  /** Ids of the activities whose data it holds. */
  readonly covers: readonly string[];
  /** 1: a register of truth, asked first. */
  readonly wave: 1 | 2;
  /** The connector's own settings, checked by the connector; no secrets. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Why no source is asked. `by-hand`: the board holds it and somebody has to fetch it. `other-controller`: another is
 * responsible. `not-held`: no file about persons of its own.
 */
export type NotAskedKind = 'by-hand' | 'other-controller' | 'not-held';

/** A category of data or a purpose of the privacy statement, and where it is looked for. Nothing is left unmapped. @legal L-26 */
export type CategoryCoverage = {
  readonly id: string;
  readonly chapter: string;
  readonly subjects: readonly SubjectCategory[];
  /** In the words of the statement. */
  readonly nl: string;
} & (
  | { readonly kind: 'sources'; readonly sources: readonly SourceId[] }
  | { readonly kind: 'none'; readonly none: { readonly kind: NotAskedKind; readonly because: string } }
);

/** Which source holds the mail, or why none is searched, in Dutch. Mail is personal data like any other. @legal L-01, L-26, L-29 */
export type MailCoverage = { readonly source: SourceId } | { readonly none: string };

/** Everything the software knows about the board: board.json, read and checked. */
export interface Board {
  readonly name: string;
  readonly statement: { readonly nl: string; readonly changedOn: CalendarDate };
  readonly contacts: Contacts;
  readonly headOffice: { readonly name: string; readonly place: string };
  readonly schools: readonly School[];
  /** Per category of data subject; no default. @legal L-02 */
  readonly legalRegime: Readonly<Record<SubjectCategory, LegalRegime>>;
  /** False until the board's lawyer has confirmed the regime: the console then warns with every refusal. @legal L-02 */
  readonly legalRegimeConfirmed: boolean;
  /** What a portability request yields: what the law says, or what the statement promised. @legal L-42 */
  readonly portability: 'law' | 'statement';
  readonly terms: Terms;
  /** The rights beside access, one sentence each. */
  readonly rights: readonly string[];
  readonly retention: readonly RetentionRule[];
  readonly activities: readonly Activity[];
  readonly sources: readonly BoardSource[];
  /** May be left out only when a source reads a mail export: a board without one says why. */
  readonly mail?: MailCoverage | undefined;
  readonly categoriesCovered: readonly CategoryCoverage[];
  readonly policies: RedactionPolicy;
  /** Who does tasks for persons; without it they are the officer's. */
  readonly tasks?: TaskDoers | undefined;
}

/** The sources to ask about somebody of this category, first wave first, else in the board's order. @legal L-01 */
export const sourcesFor = (board: Board, category: SubjectCategory): readonly BoardSource[] =>
  board.sources.filter((source) => source.subjects.includes(category)).toSorted((one, other) => one.wave - other.wave);
