import { z } from '@hono/zod-openapi';
import type { RequestView } from '../desk';

/** Why an answer is no. */
export const problemSchema = z
  .object({
    error: z.string(),
    because: z.string().optional(),
    problems: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  })
  .openapi('Problem');

/** How far a request is: codes, dates and counts. @security S-01 */
export const requestStateSchema = z
  .object({
    requestId: z.string().openapi({ example: '2026-0001' }),
    kind: z.enum(['access', 'portability', 'both']),
    status: z.enum([
      'intake',
      'collecting',
      'waiting-for-source',
      'review',
      'preparing',
      'ready-to-release',
      'delivered',
      'refused',
      'information-request',
      'withdrawn',
      'closed',
    ]),
    receivedOn: z.string().openapi({ format: 'date' }),
    target: z.string().openapi({ format: 'date', description: 'Planned: one month after receipt' }),
    dueBy: z.string().openapi({ format: 'date', description: 'The last day' }),
    waitsFor: z.enum(['nothing', 'sources', 'review', 'release', 'officer']),
    sources: z.array(z.object({ sourceId: z.string(), state: z.string(), fetched: z.number(), found: z.number() })),
  })
  .openapi('RequestState');

/** The part of a request that a machine may see: no names, no trail, no links. */
export const stateForApi = (view: RequestView): z.infer<typeof requestStateSchema> => ({
  requestId: view.requestId,
  kind: view.kind,
  status: view.status,
  receivedOn: view.receivedOn,
  target: view.target,
  dueBy: view.dueBy,
  waitsFor: view.waitsFor,
  sources: view.sources.map(({ sourceId, state, tally }) => ({
    sourceId,
    state,
    fetched: tally?.fetched ?? 0,
    found: tally?.found ?? 0,
  })),
});
