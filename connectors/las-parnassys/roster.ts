import { z } from 'zod';
import type { RosterPerson } from '../../domain/record/person';
import type { Candidate, SourceContext } from '../kit/connector';
import { personName } from '../kit/person/school-names';
import { childOf, childrenOf, textOfChild, type XmlElement } from '../kit/soap/xml-element';
import { nameOfYear, pointsAt, readSchoolYear } from './parse';
import { groupsOf, writtenName } from './person';
import type { ParnassysSettings } from './settings';

const referenceShape = z.object({ at: z.array(z.string()), keys: z.array(z.string()) });

/**
 * The other pupils and the staff of the subject's schools, in the years that he was there: name, role, group or function, to recognise
 * them in text. Addresses and numbers of others are not taken over, secret or not. @legal L-31
 */
export async function* roster(
  context: SourceContext<ParnassysSettings>,
  candidate: Candidate,
): AsyncGenerator<RosterPerson> {
  const { at, keys } = referenceShape.parse(candidate.reference);
  for (const school of context.settings.schools) {
    const people = new Map<string, { readonly person: RosterPerson; readonly roles: Set<string> }>();
    const add = (role: 'pupil' | 'staff', id: string, element: XmlElement, roles: readonly string[]) => {
      const name = personName(writtenName(element));
      if (keys.includes(`${school.brin} ${id}`) || (name.givenName === '' && name.familyName === '')) return;
      // Somebody who married is known by both names.
      const entry = `${role}-${id}-${JSON.stringify(name)}`;
      const kind = role === 'pupil' ? 'leerling' : 'medewerker';
      const person = { id: `${context.sourceId}:${school.brin}-${kind}-${id}`, role, name };
      const known = people.get(entry) ?? { person, roles: new Set<string>() };
      for (const text of roles) if (text !== '') known.roles.add(text);
      people.set(entry, known);
    };
    for (const schoolYear of context.settings.schoolYears) {
      const year = { school, schoolYear };
      if (!at.includes(nameOfYear(year))) continue;
      const pupils = await readSchoolYear(context, year, 'getLeerlingen');
      for (const [id, pupil] of pupils.leerling) {
        add(
          'pupil',
          id,
          pupil,
          groupsOf(pupil).map((group) => textOfChild(pupils.groep.get(group), 'naam')),
        );
      }
      const staff = await readSchoolYear(context, year, 'getMedewerkers');
      for (const [id, one] of staff.medewerker) {
        const jobs = childrenOf(childOf(one, 'dienstverbanden'), 'dienstverband').map(pointsAt);
        add(
          'staff',
          id,
          one,
          jobs.map((job) => textOfChild(staff.dienstverband.get(job), 'afkorting')),
        );
      }
    }
    for (const { person, roles } of people.values()) {
      yield { ...person, ...(roles.size > 0 && { roleText: [...roles].join(', ') }) };
    }
  }
}
