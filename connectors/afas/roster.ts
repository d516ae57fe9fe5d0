import type { RosterPerson } from '../../domain/record/person';
import type { Candidate, SourceContext } from '../kit/connector';
import { openDirectory, writtenName } from './known-person';
import { checkedEnvironment } from './meta-info';
import { nameParts } from './name-match';
import { openProfit } from './profit';
import { textOf } from './row';
import type { AfasSettings } from './settings';

/** The colleagues: names and addresses for mail, to recognise them in text. Nothing else of them is taken over. */
export async function* roster(
  context: SourceContext<AfasSettings>,
  candidate: Candidate,
): AsyncGenerator<RosterPerson> {
  const profit = openProfit(context);
  const directory = openDirectory(context, profit, await checkedEnvironment(context, profit, ['users', 'employee']));
  const own = new Set([candidate.reference.employeeIds, candidate.reference.userIds].flat());
  const bcCo = candidate.reference.bcCo;
  for (const role of ['users', 'employee'] as const) {
    const key = role === 'users' ? 'UserId' : 'EmployeeId';
    for await (const row of directory.rows(role)) {
      const id = textOf(row[key]);
      const person = textOf(row.BcCo ?? row.PersonId);
      if (own.has(id) || (person !== '' && person === bcCo)) continue;
      const written = role === 'users' ? textOf(row.Description) : writtenName(row);
      if (written === '' || row.Connector === true) continue;
      const emails = [row.Email, row.EmailWork].map(textOf).filter((email) => email !== '');
      yield {
        id: `${context.sourceId}:${role}:${id}`,
        role: 'staff',
        name: nameParts(written),
        ...(emails.length > 0 && { emails }),
      };
    }
  }
}
