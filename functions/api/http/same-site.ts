import type { MiddlewareHandler } from 'hono';

/**
 * Refuses writes that a browser says come from another site. `Origin` cannot serve here: with `Referrer-Policy: no-referrer`
 * browsers send `Origin: null` with our own forms. Old browsers send neither header; there the form's own token decides.
 *
 * @security S-40
 */
export const sameSiteWrites: MiddlewareHandler = async (context, next) => {
  const site = context.req.header('Sec-Fetch-Site');
  const writes = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
  if (writes && site !== undefined && site !== 'same-origin' && site !== 'none') return context.text('Geweigerd.', 403);
  return next();
};
