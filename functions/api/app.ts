import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { mailboxPage } from '../../web/console/mailbox-page';
import { messagePage } from '../../web/console/message-page';
import { brokenPage, noSessionPage } from '../../web/portal/message-page';
import { consoleText } from '../../web/text/console';
import { notFound } from './console/guard';
import { consoleAssets, consoleKit } from './console/kit';
import { consoleRoutes } from './console/routes';
import type { AppDependencies } from './deps';
import { assetRoutes } from './http/assets';
import { reportIncident } from './http/incidents';
import { loopbackHostOnly } from './http/loopback-host';
import { sameSiteWrites } from './http/same-site';
import { securityHeaders } from './http/security-headers';
import { intakeRoutes } from './intake/routes';
import { portalAssets, portalFrame } from './portal/kit';
import { portalRoutes } from './portal/routes';

/** A review of many questions is the largest form. */
const maxBodyBytes = 512 * 1024;
/** Photos of one upload together. Lambda takes six megabytes, after base64. @security S-38 */
const maxUploadBytes = { local: 64 * 1024 * 1024, aws: 4 * 1024 * 1024 };
const isUpload = (path: string): boolean => /^\/console\/taken\/[^/]+\/[^/]+\/bestanden$/.test(path);

/**
 * The whole HTTP side: console, download page, intake API and, in local mode, the mailbox. Runs on Node and on Lambda alike.
 *
 * @security S-18 … S-27, S-40, S-42
 */
export function createApp(deps: AppDependencies): Hono {
  const app = new Hono();
  const kit = consoleKit(deps);
  const portal = portalFrame(deps);
  const isApi = (path: string): boolean => path.startsWith('/api/');
  const isPortal = (path: string): boolean => path === '/d' || path.startsWith('/d/');

  app.use(securityHeaders(deps.mode === 'aws'));
  if (deps.mode === 'local') app.use(loopbackHostOnly);
  app.use(sameSiteWrites);
  const upTo = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (context) => context.text(consoleText.errors.tooLarge, 413) });
  const [form, upload] = [upTo(maxBodyBytes), upTo(maxUploadBytes[deps.mode])];
  app.use((context, next) => (isUpload(context.req.path) ? upload : form)(context, next));

  app.get('/', (context) => context.redirect('/console', 302));
  // Browsers ask for it by themselves; without an answer every page would write an error in their console.
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.route('/', assetRoutes([...consoleAssets, ...portalAssets]));
  app.route('/', portalRoutes(deps));
  app.route('/', intakeRoutes(deps));
  app.route('/', consoleRoutes(kit));

  const { mailbox } = deps;
  if (deps.mode === 'local' && mailbox) {
    app.get('/mailbox', async (context) => {
      const session = await kit.sessions.read(context, true);
      return context.html(mailboxPage(kit.frame(session), await mailbox.list()));
    });
  }

  app.notFound(async (context) => {
    const { path } = context.req;
    if (isApi(path)) return context.json({ error: 'not-found' }, 404);
    if (isPortal(path)) return context.html(noSessionPage(portal), 404);
    return notFound(kit, context, await kit.sessions.read(context, false));
  });

  app.onError((error, context) => {
    // A body that is not JSON, and the like: the caller's mistake, not an incident of ours.
    if (error instanceof HTTPException && error.status < 500)
      return context.json({ error: 'bad-request' }, error.status);
    const incident = reportIncident(deps, context, error);
    const { path } = context.req;
    if (isApi(path)) return context.json({ error: 'internal', incident }, 500);
    if (isPortal(path)) return context.html(brokenPage(portal, incident), 500);
    const { brokenTitle: title, broken, incident: word } = consoleText.errors;
    return context.html(messagePage(kit.frame(), { title, sentence: `${broken} ${word}: ${incident}` }), 500);
  });

  return app;
}
