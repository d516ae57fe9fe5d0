import type { html } from 'hono/html';

/** A piece of a page. Everything put into it is escaped, unless it is itself a piece of a page. */
export type Html = ReturnType<typeof html>;
