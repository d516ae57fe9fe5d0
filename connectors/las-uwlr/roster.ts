import { z } from 'zod';
import type { RosterPerson } from '../../domain/record/person';
import type { Candidate, SourceContext } from '../kit/connector';
import { personName } from '../kit/person/school-names';
import { childOf, childrenOf, textOfChild, type XmlElement } from '../kit/soap/xml-element';
import { teacherRoles } from './fields/codes';
import { keyOf, nameOfYear, readSchoolYear } from './parse';
import { appearanceOf, writtenName } from './person';
import { placeOf, type UwlrSettings } from './settings';

const referenceShape = z.object({ at: z.array(z.string()), keys: z.array(z.string()) });

/**
 * The other pupils and the teachers of the subject's schools, in the years that he was there: name, role and group, to recognise
 * them in text. Nothing else of them is taken over. @legal L-31
 */
export async function* roster(
  context: SourceContext<UwlrSettings>,
  candidate: Candidate,
): AsyncGenerator<RosterPerson> {
  const { at, keys } = referenceShape.parse(candidate.reference);
  for (const school of context.settings.schools) {
    const place = placeOf(school);
    const people = new Map<string, Omit<RosterPerson, 'roleText'> & { readonly roles: Set<string> }>();
    const add = (kind: string, role: RosterPerson['role'], person: XmlElement, roles: readonly string[]) => {
      const key = keyOf(context.sourceId, person);
      const name = personName(writtenName(person));
      if (keys.includes(`${place} ${key}`) || (name.givenName === '' && name.familyName === '')) return;
      // Somebody who married is known by both names.
      const entry = `${kind}-${key}-${JSON.stringify(name)}`;
      const known = people.get(entry) ?? {
        id: `${context.sourceId}:${place}-${kind}-${key}`,
        role,
        name,
        roles: new Set(),
      };
      for (const text of roles) if (text !== '') known.roles.add(text);
      people.set(entry, known);
    };
    for (const schoolYear of context.settings.schoolYears) {
      const year = { school, schoolYear };
      if (!at.includes(nameOfYear(year))) continue;
      const answer = await readSchoolYear(context, year, { pupils: true, teachers: true });
      const groups = new Map(
        [...(answer?.groups ?? []), ...(answer?.combinedGroups ?? [])].map((group) => [
          keyOf(context.sourceId, group),
          textOfChild(group, 'naam'),
        ]),
      );
      for (const pupil of answer?.pupils ?? []) {
        const own = appearanceOf(context.sourceId, year, pupil).groupKeys.map((key) => groups.get(key) ?? '');
        add('leerling', 'pupil', pupil, own);
      }
      for (const teacher of answer?.teachers ?? []) add('leerkracht', 'staff', teacher, rolesOf(teacher, groups));
    }
    for (const { roles, ...person } of people.values()) {
      yield { ...person, ...(roles.size > 0 && { roleText: [...roles].join(', ') }) };
    }
  }
}

function rolesOf(teacher: XmlElement, groups: ReadonlyMap<string, string>): readonly string[] {
  const said = (element: XmlElement) => [
    ...childrenOf(element, 'rol').map(({ text }) => teacherRoles[text.trim()] ?? text.trim()),
    ...childrenOf(element, 'rolomschrijving').map(({ text }) => text.trim()),
  ];
  const inGroups = (childOf(teacher, 'groepen')?.children ?? []).flatMap((group) => [
    ...said(group),
    groups.get(group.attributes.get('key') ?? '') ?? '',
  ]);
  return [...said(teacher), ...inGroups];
}
