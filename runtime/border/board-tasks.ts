import type { Board } from '../../domain/register/board';
import type { TaskPerson } from '../../domain/tasks/doers';
import type { Problem } from './parsed';

/**
 * What the tasks of board.json must say together: every school has somebody and somebody behind him, and an id or an address is one
 * person. A task that went to the wrong one would show him a child. @security S-40
 */
export function whoDoesTasks({ tasks, schools, sources }: Board): readonly Problem[] {
  const activities = sources.flatMap(({ connector, settings, covers }, n): readonly Problem[] => {
    const activity = settings.activity;
    if (connector !== 'manual' || typeof activity !== 'string' || covers.includes(activity)) return [];
    const message = `"${activity}" is none of what the source covers: add it to covers, or take one of those`;
    return [{ path: `sources[${n}].settings.activity`, message }];
  });
  if (!tasks) return activities;
  const problems: Problem[] = [...activities];
  const persons: (readonly [string, TaskPerson])[] = tasks.headOffice.map((one, n) => [`tasks.headOffice[${n}]`, one]);
  const brins = new Set<string>();
  for (const [n, { brin, director, deputy }] of tasks.schools.entries()) {
    const path = `tasks.schools[${n}]`;
    if (!schools.some((school) => school.brin === brin)) {
      problems.push({
        path: `${path}.brin`,
        message: `there is no school "${brin}": add it to schools, or take it out here`,
      });
    }
    if (brins.has(brin)) problems.push({ path: `${path}.brin`, message: 'stands here twice: keep one' });
    brins.add(brin);
    if (director.id === deputy.id) {
      problems.push({
        path: `${path}.deputy`,
        message: 'is the director: name somebody else, who can take over from him',
      });
    }
    persons.push([`${path}.director`, director], [`${path}.deputy`, deputy]);
  }
  for (const { brin } of schools.filter((school) => !brins.has(school.brin))) {
    problems.push({ path: 'tasks.schools', message: `school "${brin}" has nobody: name its director and a deputy` });
  }
  return [...problems, ...oneIdOnePerson(persons)];
}

function oneIdOnePerson(persons: readonly (readonly [string, TaskPerson])[]): readonly Problem[] {
  const emailOf = new Map<string, string>();
  const idOf = new Map<string, string>();
  return persons.flatMap(([path, { id, email }]) => {
    const address = email.toLowerCase();
    const [knownEmail, knownId] = [emailOf.get(id) ?? address, idOf.get(address) ?? id];
    emailOf.set(id, knownEmail);
    idOf.set(address, knownId);
    if (knownEmail !== address)
      return [{ path: `${path}.id`, message: 'is another person elsewhere: give each an id of his own' }];
    return knownId === id
      ? []
      : [{ path: `${path}.email`, message: 'is the address of another person: an address is one person' }];
  });
}
