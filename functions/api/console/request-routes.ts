import { Hono } from 'hono';
import { codePage } from '../../../web/console/code-page';
import { stateOf } from '../../../web/console/request-page';
import { sourcesSection } from '../../../web/console/sources-section';
import { consoleText, type DoneKey } from '../../../web/text/console';
import { spokenCode } from '../../links/link-code';
import type { Outcome } from '../desk';
import { isConflictFlag, isExtensionGround, isGapReason, isIdentityMethod } from './closed-lists';
import { type OfRequest, type Post, reading, withRequest, writing } from './guard';
import type { ConsoleKit } from './kit';
import type { Action } from './roles';
import { candidatesOf, settle, showRequest, sourceInAddress } from './settle';

/** A refusal before the desk is asked: the form lacks what the rules need. */
const incomplete = (because: string): Outcome => ({ ok: false, because });
const { nothingChosen, reasonNeeded } = consoleText.errors;

/** The page of one request and everything that can be done there, except review and release. */
export function requestRoutes(kit: ConsoleKit): Hono {
  const { desk } = kit.deps;
  const routes = new Hono();

  routes.get(
    '/console/verzoeken/:id',
    reading(
      kit,
      'request.read',
      withRequest(kit, (visit) => {
        const done = visit.context.req.query('gelukt');
        return showRequest(kit, visit, done === undefined ? {} : { done });
      }),
    ),
  );

  // Asked every second by the page itself: it is not a sign of life of the person before it.
  routes.get(
    '/console/verzoeken/:id/voortgang',
    reading(
      kit,
      'request.read',
      withRequest(kit, async (visit) => {
        visit.context.header('X-Inzage-State', stateOf(visit.request));
        return visit.context.html(sourcesSection(visit.of, await candidatesOf(kit, visit)));
      }),
      { passive: true },
    ),
  );

  const command = (path: string, action: Action, done: DoneKey, act: (post: Post & OfRequest) => Promise<Outcome>) =>
    routes.post(
      `/console/verzoeken/:id/${path}`,
      writing(
        kit,
        action,
        withRequest(kit, async (post) => settle(kit, post, await act(post), done)),
      ),
    );

  command('identiteit', 'identity.check', 'identity', async ({ request, form, officer }) => {
    const method = form.text('method');
    return isIdentityMethod(method)
      ? desk.checkIdentity(request.requestId, method, officer)
      : incomplete(nothingChosen);
  });
  command('bevoegdheid', 'authority.override', 'authority', async ({ request, form, officer }) => {
    const reason = form.text('reason');
    return reason === '' ? incomplete(reasonNeeded) : desk.overrideAuthority(request.requestId, reason, officer);
  });
  command('belangen', 'conflict.check', 'conflict', async ({ request, form, officer }) =>
    desk.checkConflict(request.requestId, form.all('flag').filter(isConflictFlag), officer),
  );
  command('behandelen', 'request.accept', 'accepted', async ({ request, officer }) =>
    desk.accept(request.requestId, officer),
  );
  command('informatieverzoek', 'request.accept', 'information', async ({ request, officer }) =>
    request.authority.kind === 'information-only'
      ? desk.accept(request.requestId, officer)
      : incomplete(consoleText.errors.stale),
  );
  command('verder', 'request.proceed', 'proceeding', async ({ request }) => desk.proceed(request.requestId));
  command('intrekken', 'request.withdraw', 'withdrawn', async ({ request, officer }) =>
    desk.withdraw(request.requestId, officer),
  );
  command('afsluiten', 'request.close', 'closed', async ({ request, officer }) =>
    desk.close(request.requestId, officer),
  );
  command('verlengen', 'request.extend', 'extended', async ({ request, form, officer }) => {
    const [ground, reason] = [form.text('ground'), form.text('reason')];
    if (!isExtensionGround(ground)) return incomplete(nothingChosen);
    return reason === '' ? incomplete(reasonNeeded) : desk.extend(request.requestId, ground, reason, officer);
  });

  command('bronnen/:source/opnieuw', 'source.retry', 'retried', async (post) => {
    const source = sourceInAddress(post);
    return source ? desk.retrySource(post.request.requestId, source, post.officer) : incomplete(nothingChosen);
  });
  command('bronnen/:source/ontbreekt', 'gap.accept', 'gap', async (post) => {
    const source = sourceInAddress(post);
    const reason = post.form.text('reason');
    if (!source || !isGapReason(reason)) return incomplete(nothingChosen);
    return desk.acceptGap(post.request.requestId, source, reason, post.officer);
  });
  command('bronnen/:source/kandidaat', 'candidate.choose', 'candidate', async (post) => {
    const source = sourceInAddress(post);
    const chosen = post.form.all('candidate');
    if (!source || chosen.length === 0 || !chosen.every((candidate) => /^\d{1,4}$/.test(candidate))) {
      return incomplete(nothingChosen);
    }
    return desk.chooseCandidates(post.request.requestId, source, chosen.map(Number), post.officer);
  });
  command('bronnen/:source/geen-van-deze', 'candidate.choose', 'noCandidate', async (post) => {
    const source = sourceInAddress(post);
    if (!source || post.form.text('stated') !== 'yes') return incomplete(nothingChosen);
    return desk.refuseCandidates(post.request.requestId, source, post.officer);
  });

  command('link/nieuw', 'link.reissue', 'reissued', async ({ request, officer }) =>
    desk.reissueLink(request.requestId, officer),
  );
  command('link/intrekken', 'link.revoke', 'revoked', async ({ request, officer }) =>
    desk.revokeLink(request.requestId, officer),
  );
  command('links/:link/ontgrendelen', 'link.unlock', 'unlocked', async ({ context, request, officer }) => {
    const link = request.links.find((one) => one.link === context.req.param('link'));
    return link && desk.unlockLink
      ? desk.unlockLink(request.requestId, link.link, officer)
      : incomplete(consoleText.errors.notFound);
  });

  // The code is in the answer of a post, never behind an address: going back does not show it again. S-21
  routes.post(
    '/console/verzoeken/:id/code',
    writing(
      kit,
      'code.take',
      withRequest(kit, async (post) => {
        const outcome = await desk.takeCode(post.request.requestId, post.officer);
        if (!outcome.ok) return showRequest(kit, post, { refusal: outcome.because });
        return post.context.html(codePage(post.of, spokenCode(outcome.value)));
      }),
    ),
  );

  return routes;
}
