import type { SubjectCategory } from '../../domain/requester/subject';
import type { SourceContext } from '../kit/connector';
import type { OneRoster, Service } from './api';
import { idOf, pointsAt, type Row } from './parse';
import type { OneRosterSettings } from './settings';

/** One key of one person, being read. */
export interface Session {
  readonly context: SourceContext<OneRosterSettings>;
  readonly api: OneRoster;
  readonly id: string;
  readonly category: SubjectCategory;
}

/**
 * The rows of a list that point at the person. A filter on a nested field is refused by some servers, ignored by others and
 * answered with nothing by a third: unless it gave something, everything is read and filtered here. @legal L-26
 */
async function rowsOf(
  session: Session,
  service: Service,
  name: string,
  field: 'user' | 'student',
): Promise<readonly Row[] | undefined> {
  const { api, id } = session;
  const own = (rows: readonly Row[]) => rows.filter((row) => pointsAt(row[field]) === id);
  const filtered = await api.all(service, name, name, { field: `${field}.sourcedId`, value: id });
  if (filtered && own(filtered).length > 0) return own(filtered);
  const all = await api.all(service, name, name);
  return all && own(all);
}

/** @throws ConfigurationInvalid when the server has no such list. */
export async function enrollmentsOf(session: Session): Promise<readonly Row[]> {
  return (await rowsOf(session, 'rostering', 'enrollments', 'user')) ?? missing(session, 'rostering', 'enrollments');
}

/** @throws ConfigurationInvalid when there is no gradebook at the address of the settings. */
export async function resultsOf(session: Session): Promise<readonly Row[]> {
  return (await rowsOf(session, 'gradebook', 'results', 'student')) ?? missing(session, 'gradebook', 'results');
}

/** Assessments came with 1.2 and not every server has them: without the list there are none. */
export async function assessmentsOf(session: Session): Promise<readonly Row[]> {
  return (await rowsOf(session, 'gradebook', 'assessmentResults', 'student')) ?? [];
}

const missing = (session: Session, service: Service, name: string): Promise<readonly Row[]> =>
  session.api.required(service, name, name);

/**
 * The classes of the person: those the server names, and those of his enrolments.
 */
export async function classesOf(session: Session): Promise<readonly Row[]> {
  const { api, id, category, context } = session;
  const ids = new Set((await enrollmentsOf(session)).map((row) => pointsAt(row.class)).filter((key) => key !== ''));
  const path = encodeURIComponent(id);
  const collections = ['users', ...(category === 'pupil' ? ['students'] : category === 'employee' ? ['teachers'] : [])];
  const found = new Map<string, Row>();
  for (const collection of collections) {
    const rows = await api.all('rostering', `${collection}/${path}/classes`, 'classes');
    for (const row of rows ?? []) found.set(idOf(context.sourceId, row), row);
    if (rows) break;
  }
  for (const key of [...ids].filter((one) => !found.has(one)).sort()) {
    const row = await api.find('rostering', 'classes', key);
    if (row) found.set(key, row);
  }
  return [...found.values()].sort((a, b) => (idOf(context.sourceId, a) < idOf(context.sourceId, b) ? -1 : 1));
}
