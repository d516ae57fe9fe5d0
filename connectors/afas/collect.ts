import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { type Checkpoint, parseCheckpoint } from './checkpoint';
import { dossierRecord, inScope, itemTypes } from './dossier';
import { dossierRows } from './dossier-rows';
import { type PlainRole, rolesOfScope, type Scope } from './fields';
import { openDirectory } from './known-person';
import { checkedEnvironment, type Environment } from './meta-info';
import { parseRow } from './parse';
import { rosterOf } from './persons-in';
import { openProfit } from './profit';
import { type RoleName, roleOf } from './roles';
import { type Position, rowPages } from './row-pages';
import type { AfasSettings } from './settings';

/** One question to one GetConnector: its rows for one of the subject's keys. */
interface Step {
  readonly role: PlainRole;
  readonly key: string;
}

const dossierRoles: readonly RoleName[] = [
  ...(['subjects', 'subjectDetails', 'subjectTypes', 'subjectAttachments'] as const),
  ...(['reactionAttachments', 'reactions', 'subjectTasks', 'subjectDestinations'] as const),
];

/** Dossier items that count as one page. */
const itemsPerPage = 25;

/**
 * Everything Profit has of one person in one capacity: first the plain GetConnectors in a fixed order, then the dossier with
 * its files. A checkpoint follows each page.
 *
 * @throws the kit's faults; ConfigurationInvalid when a GetConnector or field that is wanted does not exist. @legal L-26
 */
export async function* collect(
  context: SourceContext<AfasSettings>,
  candidate: Candidate,
  subject: SubjectDescription,
  from: unknown,
): AsyncGenerator<Collected> {
  const scope = scopeOf(subject);
  const start = parseCheckpoint(context.sourceId, from);
  const profit = openProfit(context);
  const environment = await checkedEnvironment(context, profit, [...rolesOfScope[scope], ...dossierRoles]);
  const steps = stepsFor(environment, candidate, scope);
  const [bcCo] = keysOf(candidate, 'bcCo');
  const belongs = {
    sourceId: context.sourceId,
    subject,
    scope,
    key: bcCo ?? keysOf(candidate, 'employeeId')[0] ?? '',
  } as const;

  if (start.step > steps.length) throw new ProtocolViolation(context.sourceId, { code: 'AFAS_CHECKPOINT' });
  for (const [n, step] of steps.entries()) {
    if (n < start.step) continue;
    const endpoint = environment.endpoints.get(step.role);
    if (!endpoint) continue;
    const position: Position | undefined = n === start.step ? start.position : undefined;
    const conditions = [{ field: endpoint.filterField, operator: 1, value: step.key }] as const;
    const wanted = { sourceId: context.sourceId, profit, endpoint, take: endpoint.take, conditions };
    for await (const page of rowPages({ ...wanted, ...(position && { from: position }) })) {
      for (const row of page.rows) yield* parseRow(row, step.role, { ...belongs, rowKey: step.key });
      yield { kind: 'page' };
      yield checkpoint(page.final ? { step: n + 1 } : { step: n, position: page.next });
    }
  }
  if (bcCo === undefined) return;

  const directory = openDirectory(context, profit, environment);
  const types = await itemTypes(directory);
  const employed = keysOf(candidate, 'employeeId').length > 0;
  const items = (await dossierRows(directory, bcCo)).filter((item) => inScope(item, scope, employed));
  for (const [n, item] of items.entries()) {
    if (start.item !== undefined && item.id <= start.item) continue;
    const record = await dossierRecord(context, profit, directory, types, item, scope);
    yield { kind: 'record', record: { ...record, belongsTo: bcCo } };
    for (const person of rosterOf(context.sourceId, record.persons)) yield { kind: 'person', person };
    if ((n + 1) % itemsPerPage === 0 || n === items.length - 1) yield { kind: 'page' };
    yield checkpoint({ step: steps.length, item: item.id });
  }
}

const checkpoint = (value: Checkpoint): Collected => ({ kind: 'checkpoint', value });

/** Other categories are never sent to this connector; what is no applicant and no trainee is read as an employee. */
const scopeOf = ({ category }: SubjectDescription): Scope =>
  category === 'applicant' || category === 'trainee' ? category : 'employee';

function stepsFor({ endpoints }: Environment, candidate: Candidate, scope: Scope): Step[] {
  return rolesOfScope[scope]
    .filter((role) => endpoints.has(role))
    .flatMap((role) => keysOf(candidate, roleOf(role).key).map((key) => ({ role, key })));
}

const referenceNames = { bcCo: 'bcCo', employeeId: 'employeeIds', userId: 'userIds', email: 'emails' } as const;

function keysOf({ reference }: Candidate, key: string): readonly string[] {
  const value = reference[referenceNames[key as keyof typeof referenceNames] ?? ''];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}
