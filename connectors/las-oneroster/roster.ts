import { z } from 'zod';
import type { PersonRole, RosterPerson } from '../../domain/record/person';
import type { Candidate, SourceContext } from '../kit/connector';
import { personName } from '../kit/person/school-names';
import { openOneRoster } from './api';
import { roles as roleWords } from './fields/blocks';
import { idOf, listOf, orgsOf, pointsAt, rolesOf, writtenName } from './parse';
import type { OneRosterSettings } from './settings';

const referenceShape = z.object({ sourcedIds: z.array(z.string()), orgs: z.array(z.string()) });

/** The other users of the subject's schools: name and role, to recognise them in text. Nothing else of them is taken over. @legal L-31 */
export async function* roster(
  context: SourceContext<OneRosterSettings>,
  candidate: Candidate,
): AsyncGenerator<RosterPerson> {
  const { sourcedIds, orgs } = referenceShape.parse(candidate.reference);
  const users = await openOneRoster(context).required('rostering', 'users', 'users');
  const own = users.filter((user) => sourcedIds.includes(idOf(context.sourceId, user)));
  // The subject's own parents were met while collecting, as what they are.
  const agents = new Set(own.flatMap((user) => listOf(user.agents).map(pointsAt)));
  for (const user of users) {
    const id = idOf(context.sourceId, user);
    if (agents.has(id) && !rolesOf(user).includes('student')) continue;
    const name = personName(writtenName(user));
    const schools = orgsOf(user);
    const isNear = schools.length === 0 || orgs.length === 0 || schools.some((school) => orgs.includes(school));
    if (sourcedIds.includes(id) || !isNear || (name.givenName === '' && name.familyName === '')) continue;
    const roles = [...new Set(rolesOf(user))];
    const roleText = roles.map((role) => roleWords[role as keyof typeof roleWords] ?? role).join(', ');
    yield {
      id: `${context.sourceId}:${id}`,
      role: personRole(roles),
      name,
      ...(roleText !== '' && { roleText }),
    };
  }
}

function personRole(roles: readonly string[]): PersonRole {
  if (roles.includes('student')) return 'pupil';
  if (roles.some((role) => ['parent', 'guardian', 'relative'].includes(role))) return 'parent-of-pupil';
  return roles.length > 0 ? 'staff' : 'other';
}
