import { Hono } from 'hono';
import { photosPage } from '../../../web/console/photos-page';
import { isAboutPhoto, photosPerSheet } from '../office/contact-sheet';
import { notFound, reading, withRequest } from './guard';
import type { ConsoleKit } from './kit';

/** Photos for an officer's eye, twelve on a sheet. @legal L-31 @security S-25 */
export function photoRoutes(kit: ConsoleKit): Hono {
  const { desk } = kit.deps;
  const routes = new Hono();
  const base = '/console/verzoeken/:id/fotos';
  routes.get(
    base,
    reading(
      kit,
      'review.open-file',
      withRequest(kit, async ({ context, request, of }) => {
        const asked = Number(context.req.query('blad') ?? '1');
        const sheet = Number.isInteger(asked) && asked > 0 ? asked : 1;
        const done = context.req.query('gelukt');
        const photos = (await desk.questions(request.requestId)).filter(isAboutPhoto);
        const shown = { sheet, perSheet: photosPerSheet, ...(done === undefined ? {} : { done }) };
        return context.html(photosPage(of, photos, shown));
      }),
    ),
  );
  routes.get(
    `${base}/:sheet{[1-9][0-9]{0,3}\\.jpg}`,
    reading(
      kit,
      'review.open-file',
      withRequest(kit, async ({ context, session, officer, request }) => {
        const sheet = Number.parseInt(context.req.param('sheet') ?? '', 10);
        const bytes = await desk.contactSheet(request.requestId, sheet, officer);
        if (!bytes) return notFound(kit, context, session);
        return context.body(new Uint8Array(bytes).buffer, 200, {
          'Content-Type': 'image/jpeg',
          'Cache-Control': 'no-store',
        });
      }),
    ),
  );
  return routes;
}
