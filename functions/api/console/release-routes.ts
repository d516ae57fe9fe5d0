import { Hono } from 'hono';
import { type ReleaseGate, releasePage } from '../../../web/console/release-page';
import { consoleText } from '../../../web/text/console';
import { type OfRequest, reading, type Visit, withRequest, writing } from './guard';
import type { ConsoleKit } from './kit';
import { mayDo } from './roles';
import { isFreshlyAuthenticated } from './session';
import { onwards } from './settle';
import { lastVerified } from './signatures';

/** Letting an archive out of the house: one signature, or two for a sensitive request. @legal L-46, L-47 @security S-40 */
export function releaseRoutes(kit: ConsoleKit): Hono {
  const { desk, clock } = kit.deps;
  const { errors } = consoleText;
  const routes = new Hono();
  const path = '/console/verzoeken/:id/vrijgave';

  routes.get(
    path,
    reading(
      kit,
      'release.read',
      withRequest(kit, (visit) => show(kit, visit)),
    ),
  );

  routes.post(
    path,
    writing(
      kit,
      'release.sign',
      withRequest(kit, async (post) => {
        const { request, session, officer, form, context } = post;
        const verifiedSeq = lastVerified(request);
        if (request.status !== 'ready-to-release' || verifiedSeq === undefined) return show(kit, post, errors.notReady);
        if (!isFreshlyAuthenticated(session, clock.now())) return show(kit, post);
        if (form.text('confirmed') !== 'yes') return show(kit, post, errors.confirmRelease);
        if (!request.sensitive) {
          const outcome = await desk.release(request.requestId, officer);
          return outcome.ok ? onwards(context, request, '', 'released') : show(kit, post, outcome.because);
        }
        const { subject, name, role } = session;
        await kit.signatures.put(request.requestId, { subject, name, role, at: clock.now(), verifiedSeq });
        return onwards(context, request, '', 'signed');
      }),
    ),
  );

  routes.post(
    `${path}/tweede`,
    writing(
      kit,
      'release.countersign',
      withRequest(kit, async (post) => {
        const { request, session, officer, form, context } = post;
        if (request.status !== 'ready-to-release') return show(kit, post, errors.notReady);
        if (!isFreshlyAuthenticated(session, clock.now())) return show(kit, post);
        if (form.text('confirmed') !== 'yes') return show(kit, post, errors.confirmRelease);
        const first = await kit.signatures.find(request);
        if (!first) return show(kit, post, errors.noFirstSignature);
        if (first.subject === session.subject || first.name === session.name) return show(kit, post, errors.twoPeople);
        const outcome = await desk.release(request.requestId, { name: first.name, role: first.role }, officer);
        if (!outcome.ok) return show(kit, post, outcome.because);
        await kit.signatures.forget(request.requestId);
        return onwards(context, request, '', 'released');
      }),
    ),
  );
  return routes;
}

async function show(kit: ConsoleKit, visit: Visit & OfRequest, refusal?: string): Promise<Response> {
  const gate = await gateFor(kit, visit);
  const status = refusal !== undefined ? 409 : visit.context.req.method === 'POST' ? 403 : 200;
  return visit.context.html(releasePage(visit.of, gate, refusal), status);
}

async function gateFor(kit: ConsoleKit, { request, session }: Visit & OfRequest): Promise<ReleaseGate> {
  if (request.status !== 'ready-to-release') return { kind: 'not-ready' };
  const fresh = isFreshlyAuthenticated(session, kit.deps.clock.now());
  const first = request.sensitive ? await kit.signatures.find(request) : undefined;
  if (mayDo(session.role, 'release.sign')) {
    if (first) return { kind: 'wait-for-second', by: first.name, at: first.at };
    return fresh ? { kind: 'sign' } : { kind: 'sign-in-again' };
  }
  if (mayDo(session.role, 'release.countersign') && request.sensitive) {
    if (!first) return { kind: 'wait-for-first' };
    return fresh ? { kind: 'countersign', by: first.name, at: first.at } : { kind: 'sign-in-again' };
  }
  return { kind: 'reader' };
}
