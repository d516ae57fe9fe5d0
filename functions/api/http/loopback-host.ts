import type { MiddlewareHandler } from 'hono';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Local mode answers to this machine's own names only: a page elsewhere that lets its name point here gets nothing.
 *
 * @security S-42
 */
export const loopbackHostOnly: MiddlewareHandler = async (context, next) =>
  loopback.has(new URL(context.req.url).hostname) ? next() : context.text('Alleen voor dit apparaat.', 421);
