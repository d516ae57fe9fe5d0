import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { filesPage } from '../../../web/portal/files-page';
import {
  noSessionPage,
  overMessage,
  overPage,
  refusedPage,
  stoppedPage,
  tooManyPage,
} from '../../../web/portal/message-page';
import { openPage } from '../../../web/portal/open-page';
import type { AppDependencies } from '../deps';
import { clientAddress } from '../http/client-address';
import { readForm } from '../http/form';
import { memoryRateLimiter } from '../http/rate-limiter';
import { portalFrame } from './kit';
import { volumeResponse } from './volume-response';

/** Tries of codes that one address gets, whatever the links. @security S-22 */
const triesPerAddress = { limit: 20, windowSeconds: 10 * 60 };
const sessionSeconds = 24 * 60 * 60;

/** The download page. @security S-18 … S-26 */
export function portalRoutes(deps: AppDependencies): Hono {
  const { downloads } = deps;
  const frame = portalFrame(deps);
  const attempts = deps.codeAttempts ?? memoryRateLimiter(deps.clock, triesPerAddress);
  const addressOf = deps.clientAddress ?? clientAddress;
  const secure = deps.mode === 'aws';
  const cookieName = secure ? '__Secure-inzage-download' : 'inzage-download';
  const cookie = { path: '/d', httpOnly: true, secure, sameSite: 'Strict' } as const;
  const routes = new Hono();

  // Opening a link does nothing: mail scanners open links. S-20
  routes.get('/d', (context) => context.html(openPage(frame)));

  // For the page's own script: tells the holder of a valid token that it is over, and nobody anything else. S-24
  routes.post('/d/stand', async (context) => {
    if (!(await attempts.allow(`stand:${addressOf(context)}`))) return context.body(null, 204);
    const standing = await downloads.standing(tokenIn((await readForm(context)).text('reference')));
    return standing === 'expired' || standing === 'withdrawn'
      ? context.html(overMessage(frame, standing), 410)
      : context.body(null, 204);
  });

  routes.post('/d', async (context) => {
    if (!(await attempts.allow(addressOf(context)))) return context.html(tooManyPage(frame), 429);
    const form = await readForm(context);
    const token = tokenIn(form.text('reference'));
    const opened = await downloads.open(token, form.text('code'));
    if (opened.ok) {
      setCookie(context, cookieName, opened.session, { ...cookie, maxAge: sessionSeconds });
      return context.redirect('/d/bestanden', 303);
    }
    const standing = await downloads.standing(token);
    if (standing === 'expired' || standing === 'withdrawn') return context.html(overPage(frame, standing), 410);
    return context.html(refusedPage(frame), 403);
  });

  routes.get('/d/bestanden', async (context) => {
    const volumes = await downloads.volumes(getCookie(context, cookieName) ?? '');
    return volumes ? context.html(filesPage(frame, volumes)) : context.html(noSessionPage(frame), 403);
  });

  routes.get('/d/bestanden/:volume', async (context) => {
    const session = getCookie(context, cookieName) ?? '';
    const asked = (await downloads.volumes(session))?.find(
      ({ volume }) => String(volume) === context.req.param('volume'),
    );
    // A HEAD is a look: answered here, so that no address is made and nothing is recorded.
    if (asked && downloads.address && context.req.raw.method !== 'HEAD') {
      const address = await downloads.address(session, asked.volume);
      return address ? context.redirect(address, 302) : context.html(noSessionPage(frame), 403);
    }
    const response = asked && (await volumeResponse(context, downloads, session, asked));
    return response ?? context.html(noSessionPage(frame), 403);
  });

  routes.post('/d/stoppen', (context) => {
    deleteCookie(context, cookieName, cookie);
    return context.html(stoppedPage(frame));
  });

  return routes;
}

/** The token in what was pasted: the token itself, or a whole link with the token behind `#`. */
const tokenIn = (reference: string): string => reference.slice(reference.lastIndexOf('#') + 1).replace(/\s/g, '');
