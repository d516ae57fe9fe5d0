import { createHash } from 'node:crypto';
import { Hono } from 'hono';

/** A stylesheet or script of our own, at an address that changes with its content. */
export interface Asset {
  readonly path: string;
  readonly body: string;
  readonly type: 'text/css' | 'text/javascript';
}

/** The asset under `/assets/{name}-{hash}.{css|js}`. */
export function asset(name: string, type: Asset['type'], body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${hash}.${type === 'text/css' ? 'css' : 'js'}`, body, type };
}

/** Serves the assets. They hold no data and never change under their address, so browsers may keep them. */
export function assetRoutes(assets: readonly Asset[]): Hono {
  const routes = new Hono();
  for (const { path, body, type } of assets) {
    routes.get(path, (context) =>
      context.body(body, 200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    );
  }
  return routes;
}
