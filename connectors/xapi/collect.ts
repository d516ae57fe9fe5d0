import { z } from 'zod';
import type { SourceId } from '../../domain/request/ids';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { cursorPages } from '../kit/paging';
import { type Ifi, type Json, keyOf, objectOf, textOf } from './agent';
import { attachmentsOf } from './attachments';
import { recordTypes, typeFor } from './fields';
import { type Lrs, openLrs, type StatementPage } from './lrs';
import { dayOf, fieldsOf, personsIn, relationOf } from './parse';
import type { XapiSettings } from './settings';

const checkpointShape = z.strictObject({
  /** Queries before this one are done. */
  query: z.int().min(0),
  /** Where the next page of this one begins. */
  next: z.string().optional(),
});

const voiding = 'http://adlnet.gov/expapi/verbs/voided';

/** The person as this run knows him. */
interface Person {
  readonly sourceId: SourceId;
  readonly subject: SubjectDescription;
  /** Keys of all his identifiers. */
  readonly own: ReadonlySet<string>;
  readonly reference: string;
}

/**
 * Every statement of the person and about him, per identifier, oldest first, with its files; then what only mentions him, of
 * which no more is taken over than that. A statement that came by two identifiers counts once. @legal L-26, L-31
 */
export async function* collect(
  context: SourceContext<XapiSettings>,
  candidate: Candidate,
  subject: SubjectDescription,
  from: unknown,
): AsyncGenerator<Collected> {
  const { sourceId, settings } = context;
  const parsed = checkpointShape.safeParse(from ?? { query: 0 });
  if (!parsed.success) throw new ProtocolViolation(sourceId, { code: 'XAPI_CHECKPOINT' });
  const start = parsed.data;
  const agents = [candidate.reference.agents ?? []].flat();
  const own = new Set(agents.map((agent) => keyOf(JSON.parse(agent) as Ifi)));
  const person: Person = { sourceId, subject, own, reference: agents[0] ?? '' };
  const lrs = openLrs(context);
  const queries = [
    ...agents.map((agent) => ({ agent, related: false })),
    ...(settings.mentions ? agents.map((agent) => ({ agent, related: true })) : []),
  ];
  for (const [n, { agent, related }] of queries.entries()) {
    if (n < start.query) continue;
    const first = {
      agent,
      limit: String(settings.pageSize),
      ascending: 'true',
      ...(related ? { related_agents: 'true' } : { attachments: 'true' }),
    };
    const resumed = n === start.query && start.next !== undefined ? { from: start.next } : {};
    const pages = cursorPages({ sourceId, ...resumed }, async (next) => {
      const page = await lrs.statements(next === undefined ? first : { next });
      return { items: [page], ...(page.next !== undefined && { next: page.next }) };
    });
    for await (const { items, next } of pages) {
      for (const page of items) yield* related ? mentionsIn(page, person) : statementsIn(lrs, page, person);
      yield { kind: 'page' };
      yield { kind: 'checkpoint', value: next ? { query: n, next } : { query: n + 1 } };
    }
  }
}

async function* statementsIn(lrs: Lrs, page: StatementPage, person: Person): AsyncGenerator<Collected> {
  for (const statement of page.statements) {
    yield* recordsOf(statement, page.files, person, false);
    const target = textOf(objectOf(statement.object).id);
    if (objectOf(statement.verb).id !== voiding || target === '') continue;
    // A voided statement shows only when it is asked for by its number. It is still kept about the person.
    const found = await lrs.voided(target);
    for (const each of found?.statements ?? []) {
      if (relationOf(each, person.own).kind !== 'mention')
        yield* recordsOf(each, found?.files ?? new Map(), person, true);
    }
  }
}

function* mentionsIn(page: StatementPage, person: Person): Generator<Collected> {
  for (const statement of page.statements) {
    // His own came before, with their files: without those it would be another record under the same number.
    if (relationOf(statement, person.own).kind === 'mention') yield* recordsOf(statement, page.files, person, false);
  }
}

function* recordsOf(
  statement: Json & { readonly id: string },
  files: StatementPage['files'],
  person: Person,
  voided: boolean,
): Generator<Collected> {
  const relation = relationOf(statement, person.own);
  const type = typeFor(relation.kind === 'mention' ? 'mention' : 'statement', person.subject.category);
  const occurredOn = dayOf(statement);
  const about = {
    type,
    id: statement.id,
    ...(occurredOn !== undefined && { occurredOn }),
    title: recordTypes[type]?.nl ?? type,
    belongsTo: person.reference,
  };
  if (relation.kind === 'mention') {
    const verb = textOf(objectOf(statement.verb).id);
    const fields = { verb, as: relation.as.join(', '), timestamp: textOf(statement.timestamp) };
    yield { kind: 'record', record: { ...about, fields, persons: [] } };
    return;
  }
  const { persons, roster } = personsIn(person.sourceId, statement, person.own);
  const attachments = attachmentsOf(statement, files);
  const fields = fieldsOf(voided ? { ...statement, voided } : statement);
  yield { kind: 'record', record: { ...about, fields, persons, attachments } };
  for (const other of roster) yield { kind: 'person', person: other };
}
