import type { TaskDoers, TaskPerson } from './doers';
import type { TaskPlace } from './task';

/** Who may be asked for a task at this place, in order: director, deputy, head office. Nobody stands in it twice. */
export function chainFor(doers: TaskDoers | undefined, place: TaskPlace): readonly TaskPerson[] {
  if (!doers) return [];
  const school = doers.schools.find(({ brin }) => brin === place);
  const persons = [...(school ? [school.director, school.deputy] : []), ...doers.headOffice];
  return [...new Map(persons.map((person) => [person.id, person])).values()];
}
