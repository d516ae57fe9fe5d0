import type { SourceId } from '../../domain/request/ids';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Collected, NewRecord } from '../kit/connector';
import { type PlainRole, recordTypes, type Scope, typeOfRole } from './fields';
import { localDate } from './local-time';
import { personsIn, relativeIn, rosterOf, subjectIn } from './persons-in';
import { roleOf } from './roles';
import { type Row, rowPrint } from './row';

interface Belongs {
  readonly sourceId: SourceId;
  readonly subject: SubjectDescription;
  readonly scope: Scope;
  /** Key of the subject in Profit. */
  readonly key: string;
  /** The key by which this row was asked for. */
  readonly rowKey: string;
}

/** A row of a plain GetConnector as record, with the persons it shows. Values stay as Profit sent them. @legal L-28 */
export function* parseRow(row: Row, role: PlainRole, belongs: Belongs): Generator<Collected> {
  const type = typeOfRole(role, belongs.scope);
  const meaning = recordTypes[type];
  if (!meaning) throw new RangeError('a plain role has a record type');
  const { dateField } = roleOf(role);
  const occurredOn = dateField === undefined ? undefined : localDate(row[dateField]);
  const persons = personsIn(row, meaning.fields);
  const record: NewRecord = {
    type,
    // Profit's own keys can be an IBAN or an employee number; ids go further than records do.
    id: rowPrint(row),
    ...(occurredOn !== undefined && { occurredOn }),
    title: meaning.nl,
    fields: row,
    persons,
    belongsTo: belongs.rowKey,
  };
  yield { kind: 'record', record };
  const relative = role === 'family' ? relativeIn(belongs.sourceId, row) : undefined;
  if (relative) yield { kind: 'person', person: relative };
  else for (const person of rosterOf(belongs.sourceId, persons)) yield { kind: 'person', person };
  if (role === 'organisationPerson' || role === 'employee') {
    const person = subjectIn(belongs.sourceId, belongs.key, belongs.subject, row, meaning.fields);
    yield { kind: 'person', person };
  }
}
