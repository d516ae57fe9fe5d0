import { z } from 'zod';
import { isCalendarDate } from '../../../domain/deadline/calendar-date';
import { Fault } from '../../../domain/fault';
import type { PersonRole, RosterPerson } from '../../../domain/record/person';
import { defaultPolicy } from '../../../domain/redaction/policy';
import { createTextDetector } from '../../../domain/redaction/text/text-detector';
import type { Viewpoint } from '../../../domain/redaction/viewpoint';
import type { SubjectCategory } from '../../../domain/requester/subject';
import { textTools } from '../../../functions/step/text-tools';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
/** A person as the redaction corpus writes him; any field may be empty or absent. */
export const corpusPerson = z.object({
  id: z.string(),
  given: text,
  infix: text,
  surname: text,
  fullName: text,
  initials: text,
  aliases: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  role: text,
  birthDate: text,
  email: text,
  phone: text,
});
export type CorpusPerson = z.infer<typeof corpusPerson>;

const household = z.object({ separated: z.boolean().default(false), secretAddressOf: z.array(z.string()).default([]) });

/** One line of the corpus, as far as redaction looks at it. */
export const corpusDocument = z.object({
  id: z.string(),
  kind: text,
  subject: corpusPerson,
  requester: corpusPerson.nullish(),
  roster: z
    .array(corpusPerson)
    .nullish()
    .transform((value) => value ?? []),
  household: household.nullish(),
  text: z.string(),
});
export type CorpusDocument = z.infer<typeof corpusDocument>;

/** A line of the corpus is no JSON or lacks a field. Carries the line number, never its content. */
export class UnreadableCorpusLine extends Fault {
  override readonly name = 'UnreadableCorpusLine';

  constructor(line: number, problem: string) {
    super({ code: 'UNREADABLE_CORPUS_LINE', retryable: false, ids: { line, problem } });
    this.message = `line ${line}: ${problem}`;
  }
}

/**
 * Reads the corpus line by line and writes one line of predictions for each document, in order. Empty lines are passed over.
 *
 * @throws UnreadableCorpusLine at the first line that is no document; what was written before stays.
 */
export async function redactCorpus(input: AsyncIterable<string>, write: (line: string) => void): Promise<void> {
  let number = 0;
  for await (const line of input) {
    number++;
    if (line.trim() === '') continue;
    write(JSON.stringify(predictionOf(parsed(line, number))));
  }
}

function parsed(line: string, number: number): CorpusDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UnreadableCorpusLine(number, 'not JSON');
  }
  const read = corpusDocument.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UnreadableCorpusLine(number, `not a corpus document (at ${issue?.path.join('.') || 'the top'})`);
}

/** Spans of one document: `certain` and `likely` are applied, `likely` and `possible` are queued. */
export function predictionOf(document: CorpusDocument): {
  id: string;
  spans: { start: number; end: number; applied: boolean; queued: boolean; entity: string; because: string }[];
} {
  const viewpoint = viewpointOf(document);
  const detector = createTextDetector(viewpoint, defaultPolicy[viewpoint.category], textTools);
  const spans = detector.detect(document.text, document.kind === 'veilig-thuis' ? { childProtection: true } : {});
  return {
    id: document.id,
    spans: spans.map(({ start, end, entity, because, confidence }) => ({
      start,
      end,
      applied: confidence !== 'possible',
      queued: confidence !== 'certain',
      entity,
      because,
    })),
  };
}

/** The viewpoint a corpus document is labelled from. Without a requester the subject asks for himself. */
export function viewpointOf(
  document: Pick<CorpusDocument, 'kind' | 'subject' | 'requester' | 'roster' | 'household'>,
): Viewpoint {
  const { subject, requester } = document;
  const category = categoryOf(document.kind, subject.role);
  const person = (one: CorpusPerson, role?: PersonRole): RosterPerson =>
    rosterPerson(one, role ?? roleOf(one.role, subject));
  const subjectPerson = person(subject, 'subject');
  return {
    category,
    subject: subjectPerson,
    requester:
      requester === null || requester === undefined || requester.id === subject.id
        ? subjectPerson
        : person(requester, 'requester'),
    roster: document.roster.map((one) => person(one)),
    household: document.household ?? { separated: false, secretAddressOf: [] },
  };
}

function categoryOf(kind: string, subjectRole: string): SubjectCategory {
  if (kind === 'hr-application' || kind === 'hr-recruitment' || /sollicitant/i.test(subjectRole)) return 'applicant';
  if (kind.startsWith('hr-')) return 'employee';
  if (/^(?:leerling|kleuter|pupil|student)/i.test(subjectRole)) return 'pupil';
  if (/^(?:ouder|moeder|vader|verzorger|voogd)\b/i.test(subjectRole)) return 'guardian';
  return staffRole.test(subjectRole) ? 'employee' : 'pupil';
}

function rosterPerson(one: CorpusPerson, role: PersonRole): RosterPerson {
  return {
    id: one.id,
    role,
    roleText: one.role,
    name: nameOf(one),
    ...(isCalendarDate(one.birthDate) ? { birthDate: one.birthDate } : {}),
    emails: one.email === '' ? [] : [one.email],
    telephones: one.phone === '' ? [] : [one.phone],
  };
}

function nameOf(one: CorpusPerson): RosterPerson['name'] {
  const { given, infix, surname, initials, aliases, fullName } = one;
  const words = fullName.trim().split(/\s+/);
  const known = given !== '' || surname !== '';
  return {
    givenName: known ? given : (words[0] ?? ''),
    infix,
    familyName: known ? surname : words.slice(1).join(' '),
    initials,
    aliases,
  };
}

const staffRole =
  /leerkracht|leraar|lerares|docent|groepsleid|groepleid|directeur|directrice|rector|bestuur|intern begeleid|\bib\b|ib'er|conci[eë]rge|assistent|administrat|teamleider|medewerker|\bhr|p&o|invaller|vervang|stagiair|overblijf|lunch|\btso\b|mentor|\bjuf\b|meester|remedial|zorgco|co[oö]rdinator|ondersteuner|gedragsdeskundige|schoolleider|unitleider|bouw|vertrouwenspersoon|coach|aandachtsfunctionaris|staf|teacher|principal|collega|personeel|adviseur|\bict\b/i;
const rolePatterns: readonly (readonly [RegExp, PersonRole])[] = [
  [
    /arts\b|dokter|logoped|fysio|ergotherap|psycho|psychiat|verpleeg|therap|di[eë]tist|ggd|ggz|orthopedagoog|remedial therapist/i,
    'health-professional',
  ],
  [
    /woongroep|woonbegel|woonvorm|nidos|\bcoa\b|voogd|agent|politie|leerplicht|casusregis|jeugd|veilig thuis|wijk|ambulant|tolk|advocaat|chauffeur|bso\b|opvang|maatschappelijk|gemeente|hulpverlen|inspect|trainer|notaris|extern|leidster/i,
    'outside-professional',
  ],
  [/sollicitant|kandidaat|applicant/i, 'applicant'],
];

/** The Dutch role text of the corpus as one of our roles, seen from the subject. The only place that reads these texts. */
export function roleOf(role: string, subject: Pick<CorpusPerson, 'given'>): PersonRole {
  const ofSubject =
    subject.given !== '' && new RegExp(`\\b(?:van|en)\\b[^)]*${escaped(subject.given)}`, 'iu').test(role);
  if (/^(?:leerling|kleuter|oud-leerling|pupil|student)|klasgeno|medeleerling/i.test(role))
    return ofSubject && /broer|zus|tweeling/i.test(role) ? 'sibling' : 'pupil';
  if (/broer|zus\b|zusje/i.test(role)) return 'sibling';
  if (/^(?:ouder|moeder|vader|stief|pleeg|verzorg|adoptie|bonus|mother|father|parent)/i.test(role))
    return ofSubject ? 'parent' : 'parent-of-pupil';
  if (/\b(?:opa|oma|tante|oom|neef|nicht|groot(?:ouder|moeder|vader)|partner|echtgeno)/i.test(role)) return 'family';
  if (/intern begeleid|\bib\b|leerkracht|conci/i.test(role)) return 'staff';
  for (const [pattern, found] of rolePatterns) if (pattern.test(role)) return found;
  return staffRole.test(role) ? 'staff' : 'other';
}

const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
