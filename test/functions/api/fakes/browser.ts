import type { Hono } from 'hono';
import { createApp } from '../../../../functions/api/app';
import type { Role } from '../../../../functions/api/console/roles';
import type { AppDependencies } from '../../../../functions/api/deps';
import { memoryStore } from '../../../../functions/api/http/memory-store';
import { type FakeDesk, fakeDesk } from './fake-desk';
import { fakeSignIn } from './fake-sign-in';
import { testClock, testIds } from './test-clock';

/** A browser without JavaScript: keeps cookies, posts forms. */
export class Browser {
  readonly cookies = new Map<string, string>();
  constructor(private readonly app: Hono) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  async post(path: string, fields: Record<string, string> | URLSearchParams, headers: Record<string, string> = {}) {
    const body = new URLSearchParams(fields).toString();
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    return this.send(path, { method: 'POST', body, headers: { ...type, ...headers } });
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('Cookie', [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; '));
    const response = await this.app.request(`http://127.0.0.1:8080${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** The token in the forms of a page. */
  async csrf(path = '/console/verzoeken/nieuw'): Promise<string> {
    return /name="csrf" value="([^"]+)"/.exec(await (await this.get(path)).text())?.[1] ?? '';
  }
}

/** An app over fakes, with the handles that tests need. */
export function anApp(desk: FakeDesk = fakeDesk(), change: Partial<AppDependencies> = {}) {
  const clock = testClock();
  const signIn = fakeSignIn(clock);
  const noDownloads: AppDependencies['downloads'] = {
    standing: async () => 'unknown',
    open: async () => ({ ok: false }),
    volumes: async () => undefined,
    read: async () => undefined,
  };
  const app = createApp({
    desk,
    downloads: noDownloads,
    signIn,
    sessions: memoryStore(change.clock ?? clock),
    clock,
    ids: testIds(),
    mode: 'local',
    ...change,
  });
  const signedIn = async (role: Role): Promise<Browser> => {
    const browser = new Browser(app);
    signIn.next = role;
    await browser.get('/console/aanmelden');
    await browser.get('/console/callback?code=abc&state=state');
    return browser;
  };
  return { app, clock, signIn, desk, signedIn, browser: () => new Browser(app) };
}
