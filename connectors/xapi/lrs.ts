import { z } from 'zod';
import type { SourceContext } from '../kit/connector';
import { AuthenticationRefused, ConfigurationInvalid, ProtocolViolation, SourceUnavailable } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import type { Ifi, Json } from './agent';
import { type Part, partsOf } from './multipart';
import type { XapiSettings } from './settings';

/** One page of statements with the files that came along, by their hash. */
export interface StatementPage {
  readonly statements: readonly (Json & { readonly id: string })[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Absolute address of the next page. */
  readonly next: string | undefined;
}

/** A session with one LRS. Lives as long as one call of `locate`, `collect` or `test`. @security S-17 */
export interface Lrs {
  readonly context: SourceContext<XapiSettings>;
  statements(query: Readonly<Record<string, string>> | { readonly next: string }): Promise<StatementPage>;
  /** One statement that was voided; undefined when the LRS has none. */
  voided(id: string): Promise<StatementPage | undefined>;
  /** What the LRS itself links to an agent; undefined when it has no `/agents`. */
  person(ifi: Ifi): Promise<Json | undefined>;
  about(): Promise<Json | undefined>;
}

const loose = z.looseObject({});
const statement = z.looseObject({ id: z.string().min(1), actor: loose, verb: loose, object: loose });
const pageShape = z.looseObject({ statements: z.array(statement), more: z.string().nullish() });
const tokenShape = z.object({ access_token: z.string().min(1) });

const largestPage = 512 * 1024 * 1024;

/** Opens the session; credentials are read when first needed. @security S-12 */
export function openLrs(context: SourceContext<XapiSettings>): Lrs {
  const { settings, sourceId, http } = context;
  let authorization: Promise<string> | undefined;

  const send = async (url: string): Promise<SourceResponse> => {
    const ask = async () => {
      authorization ??= authorizationFor(context);
      const headers = {
        authorization: await authorization,
        'x-experience-api-version': settings.version,
        accept: 'application/json, multipart/mixed',
      };
      return http.send({ method: 'GET', url, headers, timeoutSeconds: 300, maxBytes: largestPage });
    };
    try {
      return await ask();
    } catch (fault) {
      // An access token expires in the middle; it is renewed once.
      if (!(fault instanceof AuthenticationRefused) || settings.auth.kind !== 'oauth') throw fault;
      authorization = undefined;
      return ask();
    }
  };

  const refused = async (answer: SourceResponse): Promise<never> => {
    await answer.bytes();
    const ids = { status: answer.status };
    if (answer.status === 404) {
      throw new ConfigurationInvalid(sourceId, {
        code: 'XAPI_NOT_THERE',
        ids,
        problems: ['settings.endpoint: no statements there'],
      });
    }
    throw new ProtocolViolation(sourceId, { code: 'XAPI_REFUSED_QUESTION', ids });
  };

  const page = async (answer: SourceResponse): Promise<StatementPage> => {
    consistent(context, answer);
    const { json, files } = await contentOf(context, answer);
    const parsed = pageShape.safeParse(json);
    if (!parsed.success) throw new ProtocolViolation(sourceId, { code: 'XAPI_SHAPE' });
    const { statements, more } = parsed.data;
    return { statements, files, next: more ? nextAddress(context, more) : undefined };
  };

  const optional = async (path: string): Promise<Json | undefined> => {
    const answer = await send(`${settings.endpoint}${path}`);
    if (answer.status === 200) return loose.parse(await answer.json());
    await answer.bytes();
    // Not every LRS has these resources; neither holds statements.
    if ([404, 405, 501].includes(answer.status)) return undefined;
    throw new ProtocolViolation(sourceId, { code: 'XAPI_REFUSED_QUESTION', ids: { status: answer.status } });
  };

  return {
    context,
    async statements(query) {
      const url =
        'next' in query && query.next !== undefined
          ? query.next
          : `${settings.endpoint}/statements?${new URLSearchParams(query as Record<string, string>)}`;
      const answer = await send(url);
      return answer.status === 200 ? page(answer) : refused(answer);
    },
    async voided(id) {
      const query = new URLSearchParams({ voidedStatementId: id, attachments: 'true' });
      const answer = await send(`${settings.endpoint}/statements?${query}`);
      if (answer.status === 404) {
        await answer.bytes();
        return undefined;
      }
      if (answer.status !== 200) return refused(answer);
      const { json, files } = await contentOf(context, answer);
      const parsed = statement.safeParse(json);
      if (!parsed.success) throw new ProtocolViolation(sourceId, { code: 'XAPI_SHAPE' });
      return { statements: [parsed.data], files, next: undefined };
    },
    person: (ifi) => optional(`/agents?${new URLSearchParams({ agent: JSON.stringify(ifi) })}`),
    about: () => optional('/about'),
  };
}

/** `more` is relative to the root of the server, and never leaves it. @security S-11 */
function nextAddress({ sourceId, settings }: SourceContext<XapiSettings>, more: string): string {
  const { origin } = new URL(settings.endpoint);
  const url = URL.parse(more, `${origin}/`);
  if (!url || url.origin !== origin) throw new ProtocolViolation(sourceId, { code: 'XAPI_MORE_ELSEWHERE' });
  return url.href;
}

/** The LRS says up to when its answer is whole. Far behind: what happened since would be missing. @legal L-26 */
function consistent({ sourceId, settings }: SourceContext<XapiSettings>, { headers }: SourceResponse): void {
  const through = Date.parse(headers['x-experience-api-consistent-through'] ?? '');
  const now = Date.parse(headers.date ?? '');
  if (Number.isNaN(through) || Number.isNaN(now)) return;
  if (now - through > settings.consistentWithinSeconds * 1000) {
    throw new SourceUnavailable(sourceId, {
      code: 'XAPI_NOT_CONSISTENT_YET',
      ids: { secondsBehind: Math.round((now - through) / 1000) },
    });
  }
}

async function contentOf({ sourceId }: SourceContext<XapiSettings>, answer: SourceResponse) {
  const contentType = answer.headers['content-type'] ?? '';
  if (!/^multipart\/mixed/i.test(contentType))
    return { json: await answer.json(), files: new Map<string, Uint8Array>() };
  const [first, ...others] = partsOf(sourceId, contentType, await answer.bytes());
  if (!first) throw new ProtocolViolation(sourceId, { code: 'XAPI_MULTIPART' });
  return { json: jsonOf(sourceId, first), files: new Map(others.map(({ hash, body }) => [hash, body])) };
}

function jsonOf(sourceId: SourceContext<XapiSettings>['sourceId'], { body }: Part): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown;
  } catch {
    throw new ProtocolViolation(sourceId, { code: 'XAPI_MULTIPART' });
  }
}

async function authorizationFor({ settings, secret, http, sourceId }: SourceContext<XapiSettings>): Promise<string> {
  const { auth } = settings;
  const value = await secret(auth.secret);
  if (auth.kind === 'basic') return `Basic ${Buffer.from(`${auth.user}:${value}`).toString('base64')}`;
  const answer = await http.send({
    method: 'POST',
    url: auth.tokenUrl,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: auth.clientId,
      client_secret: value,
      scope: auth.scope,
    }).toString(),
  });
  const token = answer.status === 200 ? tokenShape.safeParse(await answer.json()) : undefined;
  if (!token?.success) throw new AuthenticationRefused(sourceId, { ids: { status: answer.status } });
  return `Bearer ${token.data.access_token}`;
}
