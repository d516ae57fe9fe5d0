import { Hono } from 'hono';
import { defaultPolicy } from '../../../domain/redaction/policy';
import { listPage } from '../../../web/console/list-page';
import { policyPage } from '../../../web/console/policy-page';
import { reading } from './guard';
import { type ConsoleKit, homeOf } from './kit';

/** The deadline board. The director, who has no list, is sent to his own page. */
export function listRoutes(kit: ConsoleKit): Hono {
  const routes = new Hono();
  const list = reading(kit, 'requests.list', async ({ context, session }) => {
    const requests = await kit.deps.desk.list();
    return context.html(listPage(kit.frame(session), requests, kit.today(), context.req.query('gelukt')));
  });
  routes.get('/console', async (context) => {
    const session = await kit.sessions.read(context, true);
    return session && homeOf(session) !== '/console' ? context.redirect(homeOf(session), 303) : list(context);
  });
  routes.get(
    '/console/beleid',
    reading(kit, 'requests.list', async ({ context, session }) =>
      context.html(policyPage(kit.frame(session), kit.deps.board?.policies ?? defaultPolicy)),
    ),
  );
  return routes;
}
