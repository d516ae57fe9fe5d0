import type { RecordFields } from '../../domain/record/source-record';
import type { NewAttachment, NewRecord, SourceContext } from '../kit/connector';
import { type AttachmentPlace, fetchAttachment } from './attachment';
import { type DossierRow, isForApplicant, isForEmployee, isPayslip, typeOf } from './dossier-rows';
import { recordTypes, type Scope } from './fields';
import { type Directory, keyIs } from './known-person';
import { localDate } from './local-time';
import { personsIn } from './persons-in';
import type { Profit } from './profit';
import type { RoleName } from './roles';
import { type Row, textOf } from './row';
import type { AfasSettings } from './settings';

/** Type of item → what it is called and whether it is confidential. */
export type ItemTypes = ReadonlyMap<string, Row>;

const mostInMemory = 32 * 1024 * 1024;

/** The types of dossier items this environment knows; empty when it does not offer them. */
export async function itemTypes(directory: Directory): Promise<ItemTypes> {
  const types = new Map<string, Row>();
  for await (const row of directory.rows('subjectTypes')) {
    const { Description = null, Confedential = null } = row;
    types.set(textOf(row.SubjectTypeId), { Description, Confedential });
  }
  return types;
}

/** Which items belong to the capacity in which somebody asks. An item for both an applicant and an employee is in both. @legal L-23 */
export function inScope(item: DossierRow, scope: Scope, isEmployee: boolean): boolean {
  if (scope !== 'applicant') return isForEmployee(item);
  // Who was never employed has no other file for what carries no mark.
  return isForApplicant(item) || (!isEmployee && !item.details.some(({ ToEmployee }) => ToEmployee === true));
}

/** A dossier item as one record: the item, how it was handled, responses, tasks and every file. */
export async function dossierRecord(
  context: SourceContext<AfasSettings>,
  profit: Profit,
  directory: Directory,
  types: ItemTypes,
  item: DossierRow,
  scope: Scope,
): Promise<NewRecord> {
  const id = String(item.id);
  const attached = (role: RoleName) => listOf(directory, role, id);
  const [files, reactionFiles, reactions, tasks, destinations] = await Promise.all([
    attached('subjectAttachments'),
    attached('reactionAttachments'),
    attached('reactions'),
    attached('subjectTasks'),
    attached('subjectDestinations'),
  ]);
  const itemType = types.get(typeOf(item));
  const fields: RecordFields = {
    ...item.subject,
    ...(itemType && { itemType }),
    ...filled({
      again: item.again,
      details: item.details,
      attachments: files,
      reactionAttachments: reactionFiles,
      reactions,
      tasks,
      destinations,
    }),
  };
  const type = recordTypeOf(item, scope);
  const meaning = recordTypes[type];
  if (!meaning) throw new RangeError('a dossier item has a record type');
  const occurredOn = localDate(item.subject?.DaSe) ?? localDate(item.details[0]?.DateCreated);
  const named = textOf(itemType?.Description);
  return {
    type,
    id,
    ...(occurredOn !== undefined && { occurredOn }),
    title: named === '' ? meaning.nl : `${meaning.nl}: ${named}`,
    fields,
    persons: personsIn(fields, meaning.fields),
    attachments: await fetchedFiles(context, profit, [
      ...places(files, 'attachments', ''),
      ...places(reactionFiles, 'reactionAttachments', 'reaction-'),
    ]),
  };
}

async function listOf(directory: Directory, role: RoleName, subjectId: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of directory.rows(role, keyIs(subjectId))) rows.push(row);
  return rows;
}

const filled = (lists: Readonly<Record<string, readonly Row[]>>): RecordFields =>
  Object.fromEntries(Object.entries(lists).filter(([, rows]) => rows.length > 0));

/** File names are not unique and file keys can come back; the attachment's own number does not. */
const places = (rows: readonly Row[], list: string, prefix: string): AttachmentPlace[] =>
  rows.map((row, n) => ({
    id: `${prefix}${textOf(row.attachment_id) || `at-${n}`}`,
    path: `${list}.file_name`,
    row,
  }));

/** One after the other: side by side they would stand in memory together. */
async function fetchedFiles(
  context: SourceContext<AfasSettings>,
  profit: Profit,
  wanted: readonly AttachmentPlace[],
): Promise<NewAttachment[]> {
  const budget = { left: mostInMemory };
  const files: NewAttachment[] = [];
  for (const place of wanted) files.push(await fetchAttachment(context, profit, place, budget));
  return files;
}

function recordTypeOf(item: DossierRow, scope: Scope): string {
  if (scope === 'applicant') return 'application';
  if (scope === 'trainee') return 'trainee-dossier-item';
  return isPayslip(item) ? 'payslip-item' : 'dossier-item';
}
