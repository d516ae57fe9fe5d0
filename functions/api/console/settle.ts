import type { Context } from 'hono';
import type { SourceId } from '../../../domain/request/ids';
import { requestPage } from '../../../web/console/request-page';
import type { CandidatesPerSource } from '../../../web/console/sources-section';
import type { DoneKey } from '../../../web/text/console';
import type { Outcome, RequestView } from '../desk';
import type { OfRequest, Visit } from './guard';
import type { ConsoleKit } from './kit';
import { mayDo } from './roles';

/** The page of a request. `refusal` says why nothing changed. */
export async function showRequest(
  kit: ConsoleKit,
  visit: Visit & OfRequest,
  said: { readonly done?: string; readonly refusal?: string } = {},
): Promise<Response> {
  const candidates = await candidatesOf(kit, visit);
  const status = said.refusal === undefined ? 200 : 409;
  return visit.context.html(requestPage(visit.of, candidates, kit.today(), said), status);
}

/** Candidates of the sources that wait for a choice; nobody but who may choose gets to see them. */
export async function candidatesOf(
  kit: ConsoleKit,
  { request, session }: Visit & OfRequest,
): Promise<CandidatesPerSource> {
  if (!mayDo(session.role, 'candidates.read')) return {};
  const waiting = request.sources.filter(({ state }) => state === 'ambiguous').map(({ sourceId }) => sourceId);
  const found = await Promise.all(
    waiting.map(async (sourceId) => [sourceId, await kit.deps.desk.candidates(request.requestId, sourceId)] as const),
  );
  return Object.fromEntries(found);
}

/** After a write: on with a sentence when it was done, the page with the desk's reason when it was not. */
export async function settle(
  kit: ConsoleKit,
  visit: Visit & OfRequest,
  outcome: Outcome<unknown>,
  done: DoneKey,
): Promise<Response> {
  if (outcome.ok) return onwards(visit.context, visit.request, '', done);
  const { requestId } = visit.request;
  const request = (await kit.deps.desk.view(requestId)) ?? visit.request;
  return showRequest(kit, { ...visit, request, of: { ...visit.of, request } }, { refusal: outcome.because });
}

/** Redirect to a page of the request, with the sentence to show there. */
export const onwards = (context: Context, request: RequestView, path: string, done: DoneKey): Response =>
  context.redirect(
    `/console/verzoeken/${request.requestId}${path}${path.includes('?') ? '&' : '?'}gelukt=${done}`,
    303,
  );

/** The source of this request that the address names. */
export const sourceInAddress = ({ context, request }: Visit & OfRequest): SourceId | undefined =>
  request.sources.find(({ sourceId }) => sourceId === context.req.param('source'))?.sourceId;
