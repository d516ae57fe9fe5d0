import { createHash } from 'node:crypto';
import { type CalendarDate, isCalendarDate } from '../../domain/deadline/calendar-date';
import { dateInAmsterdam, instant } from '../../domain/deadline/instant';
import type { PersonReference, PersonRole, RosterPerson } from '../../domain/record/person';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';
import type { SourceId } from '../../domain/request/ids';
import { ifisIn, type Json, keyOf, listOf, nameOf, objectOf, textOf } from './agent';

/** Somebody in a statement, with the place where he stands. */
export interface Standing {
  readonly path: string;
  readonly agent: Json;
  readonly role: PersonRole;
}

/** Every agent of a statement, members of groups too. */
export function agentsIn(statement: Json, prefix = ''): readonly Standing[] {
  const at = (path: string): string => `${prefix}${path}`;
  const context = objectOf(statement.context);
  const object = objectOf(statement.object);
  const isPerson = object.objectType === 'Agent' || object.objectType === 'Group';
  return [
    ...withMembers(at('actor'), statement.actor, 'other'),
    ...(isPerson ? withMembers(at('object'), object, 'other') : []),
    ...(object.objectType === 'SubStatement' ? agentsIn(object, at('object.')) : []),
    ...withMembers(at('context.instructor'), context.instructor, 'staff'),
    ...withMembers(at('context.team'), context.team, 'other'),
    ...listOf(context.contextAgents).flatMap(({ agent }, n) =>
      withMembers(at(`context.contextAgents.${n}.agent`), agent, 'other'),
    ),
    ...listOf(context.contextGroups).flatMap(({ group }, n) =>
      withMembers(at(`context.contextGroups.${n}.group`), group, 'other'),
    ),
    ...withMembers(at('authority'), statement.authority, 'other'),
  ];
}

function withMembers(path: string, value: unknown, role: PersonRole): readonly Standing[] {
  if (value === undefined || value === null) return [];
  const agent = objectOf(value);
  const members = listOf(agent.member).map((member, n) => ({ path: `${path}.member.${n}`, agent: member, role }));
  return [{ path, agent, role }, ...members];
}

/** What the statement is to the person: his own, about him, or only a mention. */
export type Relation =
  | { readonly kind: 'own' | 'about' }
  | { readonly kind: 'mention'; readonly as: readonly string[] };

/**
 * Whose statement it is. Another pupil's is never the person's, however he stands in it: as instructor, in the team, as
 * authority, or because it answers one of his. @legal L-26, L-31
 */
export function relationOf(statement: Json, own: ReadonlySet<string>): Relation {
  const places = agentsIn(statement)
    .filter(({ agent }) => isOne(agent, own))
    .map(({ path }) => path.replace(/\.\d+(?=\.|$)/g, ''));
  if (places.some((path) => path === 'actor' || path === 'actor.member')) return { kind: 'own' };
  if (places.some((path) => path === 'object' || path === 'object.member')) return { kind: 'about' };
  const as = [...new Set(places)].sort();
  return { kind: 'mention', as: as.length > 0 ? as : ['context.statement'] };
}

const isOne = (agent: Json, own: ReadonlySet<string>): boolean => ifisIn(agent).some((ifi) => own.has(keyOf(ifi)));

/** Others in the statement, and the person himself, as the record's persons and for the roster. */
export function personsIn(
  sourceId: SourceId,
  statement: Json,
  own: ReadonlySet<string>,
): { readonly persons: readonly PersonReference[]; readonly roster: readonly RosterPerson[] } {
  // A group's own name is no person's; its members are.
  const single = agentsIn(statement).filter(({ agent }) => agent.objectType !== 'Group' && agent.member === undefined);
  const persons = single.flatMap(({ path, agent, role }): PersonReference[] => {
    const [ifi] = ifisIn(agent);
    const name = nameOf(textOf(agent.name));
    const person = { role: isOne(agent, own) ? 'subject' : role, name, ...(ifi && { sourceKey: printOf(keyOf(ifi)) }) };
    // The account is an object of its own within the agent: without a reference its name would be anybody's.
    return [{ ...person, path }, ...(agent.account === undefined ? [] : [{ ...person, path: `${path}.account` }])];
  });
  const roster = single.flatMap(({ agent, role }): RosterPerson[] => {
    const ifis = ifisIn(agent);
    const [first] = ifis;
    if (isOne(agent, own) || (!first && textOf(agent.name) === '')) return [];
    const emails = ifis.flatMap((ifi) => ('mbox' in ifi ? [ifi.mbox.replace(/^mailto:/i, '')] : []));
    const identifiers = ifis.flatMap((ifi) => ('account' in ifi ? [ifi.account.name] : []));
    return [
      {
        id: `${sourceId}:agent-${printOf(first ? keyOf(first) : textOf(agent.name))}`,
        role,
        name: nameOf(textOf(agent.name)),
        ...(emails.length > 0 && { emails }),
        ...(identifiers.length > 0 && { identifiers }),
      },
    ];
  });
  return { persons, roster };
}

const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const languageMaps = new Set(['display', 'description', 'name']);
const activityLists = new Set(['parent', 'grouping', 'category', 'other']);

/**
 * A statement as fields: maps per language become lists, extensions (whose keys are addresses) one JSON text, a single context
 * activity a list. Everything else stays as it was sent. @legal L-28
 */
export function fieldsOf(statement: Json): RecordFields {
  return Object.fromEntries(Object.entries(statement).map(([name, value]) => [name, converted(name, value)]));
}

function converted(name: string, value: unknown): FieldValue {
  if (name === 'extensions') return JSON.stringify(value, null, 2);
  if (Array.isArray(value)) return value.map((entry) => converted('', entry));
  if (typeof value !== 'object' || value === null) return value as FieldValue;
  const entries = Object.entries(value);
  if (languageMaps.has(name) && entries.every(([, text]) => typeof text === 'string')) {
    return entries.map(([language, text]) => ({ language, text: String(text) }));
  }
  if (activityLists.has(name)) return [converted('', value)];
  return Object.fromEntries(entries.map(([inner, entry]) => [inner, converted(inner, entry)]));
}

/** The Dutch day of the statement. Older LRSs leave the zone out: then the day as written. */
export function dayOf(statement: Json): CalendarDate | undefined {
  const written = textOf(statement.timestamp) || textOf(statement.stored);
  try {
    return dateInAmsterdam(instant(written));
  } catch {
    const day = written.slice(0, 10);
    return isCalendarDate(day) ? day : undefined;
  }
}
