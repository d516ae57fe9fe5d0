import type { MiddlewareHandler } from 'hono';

/** Only our own files, nothing inline, nowhere else to send a form, in nobody's frame. @security S-25 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For files that come out of a source: nothing in them may load, run, or be framed. @security S-25 */
export const fileSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Headers on every answer, errors included. A handler may only loosen caching, and only our hashed assets do.
 *
 * @security S-19, S-25, S-40
 */
export const securityHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const headers = context.res.headers;
    // A file of somebody else's making carries a narrower one: it may not even run in a sandbox.
    if (headers.get('Content-Security-Policy') !== fileSecurityPolicy)
      headers.set('Content-Security-Policy', contentSecurityPolicy);
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    headers.set('X-Robots-Tag', 'noindex, nofollow');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    if (secure) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  };
