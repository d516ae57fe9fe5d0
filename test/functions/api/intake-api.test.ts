import { anApp } from './fakes/browser';
import { aView, fakeDesk } from './fakes/fake-desk';

const request = {
  kind: 'access',
  subject: { category: 'pupil', givenName: 'Mila', infix: 'van', familyName: 'Dongen', birthDate: '2014-05-31' },
  requester: { relation: 'guardian', name: 'Roos van Dongen' },
  receivedOn: '2026-11-20',
};
const tokens: Record<string, readonly string[]> = { writer: ['requests:write'], reader: ['requests:read'] };
const apiAuth = {
  verify: async (bearer: string) => {
    const scopes = tokens[bearer];
    return scopes && { client: 'ouderportaal', scopes };
  },
};
const call = (app: ReturnType<typeof anApp>['app'], path: string, token?: string, body?: unknown) =>
  app.request(`http://127.0.0.1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
  });

describe('another system registers a request and follows it', () => {
  it('registers in the name of the client and hears number and dates', async () => {
    const { app, desk } = anApp(fakeDesk(), { apiAuth });
    const response = await call(app, '/api/v1/requests', 'writer', request);
    expect(response.status).toBe(201);
    expect(response.headers.get('Location')).toBe('/api/v1/requests/2026-0001');
    expect(desk.calls).toEqual(['register:api:api:ouderportaal']);
    expect(await response.json()).toMatchObject({ requestId: '2026-0001', status: 'intake', receivedOn: '2026-11-20' });
  });

  it('follows by states and counts, without a name (S-01)', async () => {
    const { app } = anApp(fakeDesk(aView()), { apiAuth });
    const response = await call(app, '/api/v1/requests/2026-0001', 'reader');
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('"status":"intake"');
    expect(text).not.toMatch(/Mila|Dongen|roos/i);
  });

  it('names every problem with its path', async () => {
    const { app, desk } = anApp(fakeDesk(), { apiAuth });
    const wrong = { ...request, kind: 'x', subject: { ...request.subject, birthDate: '2014-02-30' } };
    const response = await call(app, '/api/v1/requests', 'writer', wrong);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      error: 'invalid-request',
      problems: [
        { path: 'kind', code: 'kies' },
        { path: 'subject.birthDate', code: 'geen-datum' },
      ],
    });
    expect(desk.calls).toEqual([]);
  });

  it('a receipt in the future is a problem too', async () => {
    const { app } = anApp(fakeDesk(), { apiAuth });
    const response = await call(app, '/api/v1/requests', 'writer', { ...request, receivedOn: '2026-11-25' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ problems: [{ path: 'receivedOn', code: 'in-de-toekomst' }] });
  });

  it.each([
    ['no token', undefined, 401],
    ['a token that is not ours', 'stranger', 401],
    ['a token for reading only', 'reader', 403],
  ])('%s registers nothing', async (_, token, status) => {
    const { app, desk } = anApp(fakeDesk(), { apiAuth });
    expect((await call(app, '/api/v1/requests', token, request)).status).toBe(status);
    // Not even the shape of a request is told.
    expect((await call(app, '/api/v1/requests', token, { x: 1 })).status).toBe(status);
    expect(desk.calls).toEqual([]);
  });

  it('a session of the console is no key to the API', async () => {
    const { signedIn, desk } = anApp(fakeDesk(aView()));
    const browser = await signedIn('officer');
    expect((await browser.get('/api/v1/requests/2026-0001')).status).toBe(401);
    expect(desk.calls).toEqual([]);
  });

  it.each(['/api/v1/requests/2026-0009', '/api/v1/requests/x', '/api/v1/nowhere'])('%s is not there', async (path) => {
    const { app } = anApp(fakeDesk(), { apiAuth });
    expect((await call(app, path, 'reader')).status).toBe(404);
  });

  it('a body that is not JSON is refused without an incident', async () => {
    const { app } = anApp(fakeDesk(), { apiAuth });
    const response = await app.request('http://127.0.0.1/api/v1/requests', {
      method: 'POST',
      body: '{',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer writer' },
    });
    expect(response.status).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
    'a body that says it is "%s" registers nothing',
    async (type) => {
      const { app, desk } = anApp(fakeDesk(), { apiAuth });
      const response = await app.request('http://127.0.0.1/api/v1/requests', {
        method: 'POST',
        body: Buffer.from(JSON.stringify(request)),
        headers: { Authorization: 'Bearer writer', ...(type === '' ? {} : { 'Content-Type': type }) },
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(desk.calls).toEqual([]);
    },
  );

  it('describes itself', async () => {
    const { app } = anApp();
    expect(await (await call(app, '/api/v1/openapi.json')).json()).toMatchObject({
      paths: { '/api/v1/requests': { post: {} }, '/api/v1/requests/{requestId}': { get: {} } },
      components: { schemas: { NewRequest: { required: ['kind', 'subject', 'requester', 'receivedOn'] } } },
    });
  });
});
