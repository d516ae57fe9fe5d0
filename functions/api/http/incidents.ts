import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { Fault } from '../../../domain/fault';
import type { AppDependencies } from '../deps';

/** Gives a failure a number, tells the log what may be told, and returns the number for the page. @security S-03 */
export function reportIncident(
  deps: Pick<AppDependencies, 'ids' | 'onIncident'>,
  context: Context,
  error: unknown,
): string {
  const incident = deps.ids
    .token()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 8)
    .toUpperCase();
  deps.onIncident?.({
    incident,
    method: context.req.method,
    route: routePath(context, -1),
    code: error instanceof Fault ? error.code : error instanceof Error ? error.name : 'UNKNOWN',
    ids: error instanceof Fault ? error.ids : {},
  });
  return incident;
}
