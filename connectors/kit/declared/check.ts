import type { TestOutcome } from '../connector';
import { AuthenticationRefused, NotPermitted, ProtocolViolation } from '../faults';
import { listPages } from './pages';
import { type DeclaredContext, openSession } from './session';

/** Can we log in, and does the list of persons have the shape that the settings say? Lists of one person cannot be tried without one. */
export async function checkDeclared(context: DeclaredContext): Promise<TestOutcome> {
  const { persons, lists } = context.settings;
  try {
    const body = persons.search && Object.fromEntries(Object.keys(persons.search).map((name) => [name, '']));
    for await (const _ of listPages(context, openSession(context), persons, body ? { body } : {})) break;
  } catch (fault) {
    const ours = [AuthenticationRefused, NotPermitted, ProtocolViolation].some((kind) => fault instanceof kind);
    if (!ours || !(fault instanceof Error)) throw fault;
    return { ok: false, problems: [`persons: ${fault.message}`] };
  }
  return { ok: true, checked: ['login', 'persons', `${lists.length} lists configured, not tried without a person`] };
}
