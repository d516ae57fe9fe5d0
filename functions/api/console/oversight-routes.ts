import { Hono } from 'hono';
import { letterPage } from '../../../web/console/letter-page';
import { consoleText } from '../../../web/text/console';
import { isKeptHow } from './closed-lists';
import { notFound, reading, withRequest, writing } from './guard';
import type { ConsoleKit } from './kit';
import { settle, sourceInAddress } from './settle';

/** What the officer does about the freeze, the people who may not be asked, and suppliers. @legal L-22, L-30, L-52 */
export function oversightRoutes(kit: ConsoleKit): Hono {
  const routes = new Hono();
  const refused = { ok: false, because: consoleText.errors.nothingChosen } as const;

  routes.post(
    '/console/verzoeken/:id/bewaren',
    writing(
      kit,
      'keep.confirm',
      withRequest(kit, async (post) => {
        const { form, request, officer } = post;
        const [retention, how] = [form.text('retention'), form.text('how')];
        const tasks = kit.deps.desk.tasks;
        const outcome =
          tasks && isKeptHow(how) ? await tasks.confirmKept(request.requestId, retention, how, officer) : refused;
        return settle(kit, post, outcome, 'kept');
      }),
    ),
  );

  routes.post(
    '/console/verzoeken/:id/uitsluiten',
    writing(
      kit,
      'task.exclude',
      withRequest(kit, async (post) => {
        const { form, request, officer } = post;
        const outcome =
          (await kit.deps.desk.tasks?.exclude(request.requestId, form.text('person'), officer)) ?? refused;
        return settle(kit, post, outcome, 'excluded');
      }),
    ),
  );

  routes.get(
    '/console/verzoeken/:id/bronnen/:source/brief',
    reading(
      kit,
      'supplier-letter.read',
      withRequest(kit, async (visit) => {
        const { context, session, request } = visit;
        const source = sourceInAddress(visit);
        const letter = source && (await kit.deps.desk.tasks?.supplierLetter(request.requestId, source));
        if (!source || letter === undefined) return notFound(kit, context, session);
        if (context.req.query('bestand') === undefined) return context.html(letterPage(visit.of, source, letter));
        return context.body(letter, 200, {
          'Content-Type': 'text/plain; charset=utf-8',
          'Content-Disposition': `attachment; filename="${request.requestId}-${source}.txt"`,
        });
      }),
    ),
  );

  return routes;
}
