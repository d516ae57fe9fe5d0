import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { dateInAmsterdam } from '../../../domain/deadline/instant';
import { isRequestId } from '../../../domain/request/ids';
import type { AppDependencies } from '../deps';
import { newRequestSchema, parseNewRequest } from './new-request';
import { problemSchema, requestStateSchema, stateForApi } from './schemas';

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const security = [{ oauth2: [] }];
const refusals = {
  401: json(problemSchema, 'No bearer token, or one that is not valid'),
  403: json(problemSchema, 'The token lacks the scope'),
};

const registerRoute = createRoute({
  method: 'post',
  path: '/api/v1/requests',
  summary: 'Register a request; the month to answer starts on receivedOn',
  description: 'Needs the scope requests:write. A person still checks, reviews and releases.',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: newRequestSchema } } } },
  responses: {
    201: json(requestStateSchema, 'Registered'),
    ...refusals,
    409: json(problemSchema, 'Refused by the rules; the reason is in words'),
    422: json(problemSchema, 'Not a valid request; every problem with its path'),
  },
});

const followRoute = createRoute({
  method: 'get',
  path: '/api/v1/requests/{requestId}',
  summary: 'How far a request is, without a word of its content',
  description: 'Needs the scope requests:read.',
  security,
  request: { params: z.object({ requestId: z.string().openapi({ example: '2026-0001' }) }) },
  responses: {
    200: json(requestStateSchema, 'The state'),
    ...refusals,
    404: json(problemSchema, 'No such request'),
  },
});

/** The machine client behind the token. */
type ApiEnv = { Variables: { client: string } };

/** JSON for automated intake: register a request and follow it. Machines get states and counts, never names or content. @security S-40 */
export function intakeRoutes(deps: AppDependencies): OpenAPIHono<ApiEnv> {
  const { desk, apiAuth, clock } = deps;
  const routes = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const problems = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }));
      return context.json({ error: 'invalid-request', problems }, 422);
    },
  });

  const refusal = async (context: Context, scope: string) => {
    const bearer = /^Bearer ([A-Za-z0-9._~+/=-]{1,8000})$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    const caller = bearer === undefined ? undefined : await apiAuth?.verify(bearer);
    if (!caller) return { status: 401, error: 'not-authenticated' } as const;
    return caller.scopes.includes(scope)
      ? { client: caller.client }
      : ({ status: 403, error: 'scope-missing' } as const);
  };

  // Before validation: who has no token learns nothing about the shape of a request either.
  routes.use('/api/v1/requests', async (context, next) => authorise(context, next, 'requests:write'));
  routes.use('/api/v1/requests/:requestId', async (context, next) => authorise(context, next, 'requests:read'));
  const authorise = async (context: Context<ApiEnv>, next: () => Promise<void>, scope: string) => {
    const caller = await refusal(context, scope);
    if ('error' in caller) {
      if (caller.status === 401) context.header('WWW-Authenticate', 'Bearer');
      return context.json({ error: caller.error }, caller.status);
    }
    context.set('client', caller.client);
    return next();
  };

  routes.openapi(registerRoute, async (context) => {
    const parsed = parseNewRequest(context.req.valid('json'), calendarDate(dateInAmsterdam(clock.now())));
    if (!parsed.ok) return context.json({ error: 'invalid-request', problems: [...parsed.problems] }, 422);
    // A machine registers as a director does: it can report a request and do nothing else with it.
    const officer = { name: `api:${context.get('client')}`, role: 'director' } as const;
    const outcome = await desk.register(parsed.request, officer, 'api');
    if (!outcome.ok) return context.json({ error: 'refused', because: outcome.because }, 409);
    const view = await desk.view(outcome.value);
    if (!view) return context.json({ error: 'refused' }, 409);
    context.header('Location', `/api/v1/requests/${outcome.value}`);
    return context.json(stateForApi(view), 201);
  });

  routes.openapi(followRoute, async (context) => {
    const { requestId } = context.req.valid('param');
    const view = isRequestId(requestId) ? await desk.view(requestId) : undefined;
    return view ? context.json(stateForApi(view), 200) : context.json({ error: 'not-found' }, 404);
  });

  routes.openAPIRegistry.registerComponent('securitySchemes', 'oauth2', {
    type: 'http',
    scheme: 'bearer',
    description: 'OAuth2 client credentials; scopes requests:write and requests:read',
  });
  routes.doc('/api/v1/openapi.json', {
    openapi: '3.0.3',
    info: { title: 'Inzage', version: '1', description: 'Intake of GDPR access and portability requests.' },
  });
  return routes;
}
