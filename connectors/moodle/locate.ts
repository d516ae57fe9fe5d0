import { z } from 'zod';
import { identifiersOf, type SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { ConfigurationInvalid, NotPermitted } from '../kit/faults';
import { foundIdentifiers } from '../kit/person/found-identifiers';
import { type Moodle, missingCore, openMoodle } from './api';
import { isSomebodyElse, namesSubject } from './names';
import { type Row, textOf } from './parse';
import type { WebServiceSettings } from './settings';

const accounts = z.array(z.looseObject({ id: z.number() }));
const search = z.looseObject({ users: accounts });

type UserField = WebServiceSettings['userFields'][number];

/** Which identifiers of a subject usually stand in a field of an account. The source's own id is always tried. Never a BSN. @legal L-25 */
const usualIdentifiers: Readonly<Record<UserField, readonly string[]>> = {
  idnumber: ['moodle', 'idnumber', 'pupilNumber', 'las-oso', 'eckId', 'employeeId', 'afas', 'bcCo'],
  username: ['moodle', 'username', 'email'],
  email: ['moodle', 'email'],
};

interface Found {
  readonly row: Row & { readonly id: number };
  /** Fields of the account that matched. */
  readonly fields: ReadonlySet<UserField>;
}

/**
 * Which accounts may be the person's. By idnumber, user name and e-mail; by name only when none of these finds anybody.
 * Moodle knows no date of birth: an identifier of the account is strong evidence unless the name is another's, and an address
 * for mail is only when the name is his. @legal L-25
 *
 * @throws NotPermitted when "nobody" would prove nothing: the control account is not shown either. @legal L-26
 */
export async function locateOnSite(
  context: SourceContext<WebServiceSettings>,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const { sourceId } = context;
  const moodle = await openMoodle(context);
  const [missing] = missingCore(moodle);
  if (missing !== undefined) {
    throw new NotPermitted(sourceId, { code: 'MOODLE_NOT_IN_SERVICE', ids: { function: missing } });
  }
  const byId = new Map<number, Found>();
  let asked = 0;
  for (const field of context.settings.userFields) {
    const values = valuesFor(context, subject, field);
    if (values.length === 0) continue;
    asked += 1;
    for (const row of await usersBy(moodle, field, values)) {
      byId.set(row.id, { row, fields: new Set([...(byId.get(row.id)?.fields ?? []), field]) });
    }
  }
  if (byId.size === 0) {
    if (moodle.offered.has('core_user_get_users')) {
      asked += 1;
      for (const row of await usersByName(moodle, subject)) byId.set(row.id, { row, fields: new Set() });
    }
    if (asked === 0) {
      throw new ConfigurationInvalid(sourceId, {
        code: 'MOODLE_NOTHING_TO_SEARCH_BY',
        problems: ['subject.identifiers: none fits settings.userFields, and core_user_get_users is not in the service'],
      });
    }
  }
  if (byId.size === 0) await proveSight(moodle);
  return [...byId.values()].sort((a, b) => a.row.id - b.row.id).map((found) => candidate(context, found, subject));
}

function valuesFor(
  { settings, sourceId }: SourceContext<WebServiceSettings>,
  subject: SubjectDescription,
  field: UserField,
): readonly string[] {
  const names = [sourceId, ...(settings.identifiers[field] ?? usualIdentifiers[field])];
  const values = identifiersOf(subject, ...names)
    .filter((value) => field !== 'email' || value.includes('@'))
    // User names are small letters; Moodle refuses the question otherwise.
    .map((value) => (field === 'username' ? value.toLowerCase() : value))
    .filter((value) => field !== 'username' || /^[-.@_a-z0-9]+$/.test(value));
  return [...new Set(values)];
}

async function usersBy(moodle: Moodle, field: UserField, values: readonly string[]) {
  const rows = await moodle.call('core_user_get_users_by_field', { field, values }, accounts);
  // A server that ignores the question answers with everybody.
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return rows.filter((row) => wanted.has(textOf(row[field]).trim().toLowerCase()));
}

async function usersByName(moodle: Moodle, subject: SubjectDescription) {
  const criteria = [{ key: 'lastname', value: `%${subject.familyName.replace(/[%_]/g, '')}%` }];
  const { users } = await moodle.call('core_user_get_users', { criteria }, search);
  return users.filter((row) => namesSubject(fullNameOf(row), subject));
}

/** Moodle shows nothing of an account that we may not see: an empty list can be a missing right. */
async function proveSight(moodle: Moodle): Promise<void> {
  const { control } = moodle.context.settings;
  if (!control || (await usersBy(moodle, control.field, [control.value])).length > 0) return;
  throw new NotPermitted(moodle.context.sourceId, { code: 'MOODLE_CONTROL_NOT_SEEN' });
}

const fullNameOf = (row: Row): string =>
  `${textOf(row.firstname)} ${textOf(row.lastname)}`.trim() || textOf(row.fullname);

function candidate(
  { sourceId }: SourceContext<WebServiceSettings>,
  { row, fields }: Found,
  subject: SubjectDescription,
): Candidate {
  const name = fullNameOf(row);
  const named = namesSubject(name, subject);
  const ownKey = fields.has('idnumber') || fields.has('username');
  const filled = (entries: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''));
  return {
    reference: { userId: String(row.id) },
    evidence: {
      strong: ownKey ? !isSomebodyElse(name, subject) : fields.has('email') && named,
      matched: [
        ...(ownKey ? [`identifier:${sourceId}`] : []),
        ...(named ? ['name'] : []),
        ...(fields.has('email') ? ['email'] : []),
      ],
    },
    distinguishing: filled({
      naam: name,
      gebruikersnaam: textOf(row.username),
      idnummer: textOf(row.idnumber),
      email: textOf(row.email),
    }),
    identifiers: foundIdentifiers({
      moodle: [textOf(row.idnumber) || textOf(row.username)],
      email: [textOf(row.email)],
    }),
  };
}
