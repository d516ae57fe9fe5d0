import { Hono } from 'hono';
import { dossierRoutes } from './dossier-routes';
import { fileRoutes } from './file-routes';
import type { ConsoleKit } from './kit';
import { listRoutes } from './list-routes';
import { newRequestRoutes } from './new-request-routes';
import { oversightRoutes } from './oversight-routes';
import { photoRoutes } from './photo-routes';
import { releaseRoutes } from './release-routes';
import { requestRoutes } from './request-routes';
import { reviewRoutes } from './review-routes';
import { signInRoutes } from './sign-in-routes';
import { taskRoutes } from './task-routes';

/** All routes under `/console`. The new-request form stands before the pages of single requests: its address looks like one. */
export function consoleRoutes(kit: ConsoleKit): Hono {
  const routes = new Hono();
  const parts = [
    fileRoutes,
    signInRoutes,
    listRoutes,
    taskRoutes,
    newRequestRoutes,
    reviewRoutes,
    dossierRoutes,
    photoRoutes,
    releaseRoutes,
    oversightRoutes,
    requestRoutes,
  ];
  for (const part of parts) routes.route('/', part(kit));
  return routes;
}
