import { z } from 'zod';
import { isCalendarDate } from '../../domain/deadline/calendar-date';
import type { PersonReference, RosterPerson } from '../../domain/record/person';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, NewRecord, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { personName } from '../kit/person/school-names';
import { openOneRoster } from './api';
import { type Kind, oneRosterRecordTypes, typeOf } from './fields';
import { appearanceOf, fieldsOf, idOf, listOf, orgsOf, pointsAt, type Row, textOf, writtenName } from './parse';
import { assessmentsOf, classesOf, enrollmentsOf, resultsOf, type Session } from './rows';
import { gradebookOf, type OneRosterSettings } from './settings';

const referenceShape = z.object({ sourcedIds: z.array(z.string()), orgs: z.array(z.string()) });
const checkpointShape = z.object({ id: z.int().min(0), part: z.int().min(0) });

/**
 * Everything of one person, for each of his keys: user, demographics, parents, enrolments, classes, results with what they are for,
 * schools. A checkpoint follows each part. What the server does not hold (404 on an object) is nothing; a list it does not know is a fault. @legal L-26
 */
export async function* collect(
  context: SourceContext<OneRosterSettings>,
  candidate: Candidate,
  subject: SubjectDescription,
  from: unknown,
): AsyncGenerator<Collected> {
  const { sourcedIds } = referenceShape.parse(candidate.reference);
  const start = from === undefined || from === null ? { id: 0, part: 0 } : checkpointShape.parse(from);
  for (const [n, id] of sourcedIds.entries()) {
    if (n < start.id) continue;
    const session: Session = { context, api: openOneRoster(context), id, category: subject.category };
    for (const [m, part] of partsFor(session).entries()) {
      if (n === start.id && m < start.part) continue;
      for (const item of await part()) yield item;
      yield { kind: 'page' };
      yield { kind: 'checkpoint', value: { id: n, part: m + 1 } };
    }
    yield { kind: 'checkpoint', value: { id: n + 1, part: 0 } };
  }
}

type Part = () => Promise<readonly Collected[]>;

function partsFor(session: Session): readonly Part[] {
  const { context, category, id } = session;
  const isPupil = category === 'pupil';
  const parts: Part[] = [() => userAndDemographics(session), ...(isPupil ? [() => agents(session)] : [])];
  parts.push(async () => {
    const rows = await enrollmentsOf(session);
    return rows.map((row) => recordFor(session, 'enrollment', row, { date: row.beginDate, belongsTo: id }));
  });
  parts.push(async () => (await classesOf(session)).map((row) => recordFor(session, 'class', row)));
  if (isPupil && gradebookOf(context.settings) !== undefined) {
    parts.push(async () => withLineItems(session, 'result', await resultsOf(session)));
    parts.push(async () => withLineItems(session, 'assessment-result', await assessmentsOf(session)));
  }
  parts.push(() => schools(session));
  return parts;
}

async function userAndDemographics(session: Session): Promise<readonly Collected[]> {
  const { context, api, id } = session;
  const user = await userOf(session);
  const demographics = context.settings.demographics ? undefined : await api.find('rostering', 'demographics', id);
  const self: PersonReference = { path: '', role: 'subject', name: personName(writtenName(user)), sourceKey: id };
  return [
    recordFor(session, 'user', user, { belongsTo: textOf(user.sourcedId), persons: [self] }),
    ...(demographics
      ? [
          recordFor(session, 'demographics', demographics, {
            belongsTo: textOf(demographics.sourcedId),
            persons: [self],
          }),
        ]
      : []),
  ];
}

/** The user is there, or was deleted between the search and now. */
async function userOf({ context, api, id }: Session): Promise<Row> {
  const user = await api.find('rostering', 'users', id);
  if (!user) throw new ProtocolViolation(context.sourceId, { code: 'ONEROSTER_USER_GONE' });
  return user;
}

/** Parents and guardians of a pupil: a record each, for what the school keeps with the child, and recognised in text. @legal L-31 */
async function agents(session: Session): Promise<readonly Collected[]> {
  const { context, api, id } = session;
  const found: Collected[] = [];
  const user = await userOf(session);
  const ids = new Set([...listOf(user.agents).map(pointsAt), ...[user.agentSourcedIds].flat().map(textOf)]);
  for (const agentId of [...ids].filter((key) => key !== '' && key !== id).sort()) {
    const agent = await api.find('rostering', 'users', agentId);
    if (!agent) continue;
    const name = personName(writtenName(agent));
    const { emails } = appearanceOf(context.sourceId, agent);
    const telephones = [textOf(agent.phone), textOf(agent.sms)].filter((text) => text !== '');
    const person: RosterPerson = {
      id: `${context.sourceId}:${agentId}`,
      role: 'parent',
      name,
      ...(emails.length > 0 && { emails }),
      ...(telephones.length > 0 && { telephones }),
      parentOf: [`${context.sourceId}:${id}`],
    };
    const reference: PersonReference = { path: '', role: 'parent', name, sourceKey: agentId };
    found.push(recordFor(session, 'agent', agent, { persons: [reference] }), { kind: 'person', person });
  }
  return found;
}

/** Results, and once each what they are for: without its title a score says nothing. @legal L-39 */
async function withLineItems(
  session: Session,
  kind: 'result' | 'assessment-result',
  rows: readonly Row[],
): Promise<readonly Collected[]> {
  const isAssessment = kind === 'assessment-result';
  const [list, field] = isAssessment
    ? (['assessmentLineItems', 'assessmentLineItem'] as const)
    : (['lineItems', 'lineItem'] as const);
  const items: Collected[] = [];
  for (const id of [...new Set(rows.map((row) => pointsAt(row[field])))].filter((key) => key !== '').sort()) {
    const item = await session.api.find('gradebook', list, id);
    if (item)
      items.push(
        recordFor(session, isAssessment ? 'assessment-line-item' : 'line-item', item, { date: item.assignDate }),
      );
  }
  return [
    ...rows.map((row) =>
      recordFor(session, kind, row, { date: row.scoreDate ?? row.date, belongsTo: pointsAt(row.student) }),
    ),
    ...items,
  ];
}

async function schools(session: Session): Promise<readonly Collected[]> {
  const user = await userOf(session);
  const found: Collected[] = [];
  for (const id of [...orgsOf(user)].sort()) {
    const org = await session.api.find('rostering', 'orgs', id);
    if (org) found.push(recordFor(session, 'org', org));
  }
  return found;
}

function recordFor(
  { context, category }: Session,
  kind: Kind,
  row: Row,
  more: { readonly date?: unknown; readonly belongsTo?: string; readonly persons?: readonly PersonReference[] } = {},
): Collected {
  const type = typeOf(kind, category);
  const day = textOf(more.date).slice(0, 10);
  const label = oneRosterRecordTypes[type]?.nl ?? type;
  const record: NewRecord = {
    type,
    id: idOf(context.sourceId, row),
    ...(isCalendarDate(day) && { occurredOn: day }),
    title: isCalendarDate(day) ? `${label}, ${day.split('-').reverse().join('-')}` : label,
    fields: fieldsOf(row),
    persons: more.persons ?? [],
    ...(more.belongsTo !== undefined && { belongsTo: more.belongsTo }),
  };
  return { kind: 'record', record };
}
