import { z } from 'zod';
import type { SourceContext } from '../kit/connector';
import { ConfigurationInvalid, NotPermitted, ProtocolViolation, SourceFault } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import { type AreaName, areaOf, coreFunctions, missingFunctions } from './functions';
import { type Answer, judged, moodleError } from './refusals';
import type { WebServiceSettings } from './settings';

type Parameter = string | number | readonly (string | number)[] | readonly Readonly<Record<string, string | number>>[];
export type Parameters = Readonly<Record<string, Parameter>>;

const siteInfo = z.object({
  userid: z.number(),
  release: z.string().default('unknown'),
  functions: z.array(z.object({ name: z.string() })),
  siteid: z.number().default(1),
  downloadfiles: z.union([z.number(), z.boolean()]).default(0),
});

/** A session with one Moodle site. Lives as long as one call of `locate`, `collect` or `test`. @security S-17 */
export interface Moodle {
  readonly context: SourceContext<WebServiceSettings>;
  readonly offered: ReadonlySet<string>;
  readonly release: string;
  readonly mayDownload: boolean;
  /** Number of the front page, which is a course too. */
  readonly frontPage: number;
  /** Calls a function; a refusal of this part alone is a value. @throws the kit's faults. */
  ask<Value>(fn: string, parameters: Parameters, shape: z.ZodType<Value>): Promise<Answer<Value>>;
  /** Calls a function that must answer. @throws NotPermitted when it refuses. */
  call<Value>(fn: string, parameters: Parameters, shape: z.ZodType<Value>): Promise<Value>;
  /** POST of the token to a file's path below `/webservice/pluginfile.php/`. @security S-12 */
  file(path: string): Promise<SourceResponse>;
}

const largestFile = 1024 ** 3;

/** Opens the session: asks what the service offers. @throws AuthenticationRefused when the token is refused. */
export async function openMoodle(context: SourceContext<WebServiceSettings>): Promise<Moodle> {
  const { sourceId, settings, http } = context;
  const token = await context.secret(settings.token.secret);
  const post = (path: string, body: URLSearchParams, limits: { timeoutSeconds?: number; maxBytes?: number } = {}) =>
    http.send({
      method: 'POST',
      url: `${settings.baseUrl}${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json, */*' },
      body: body.toString(),
      ...limits,
    });

  const ask = async <Value>(fn: string, parameters: Parameters, shape: z.ZodType<Value>): Promise<Answer<Value>> => {
    const body = formOf(parameters);
    body.set('wstoken', token);
    body.set('moodlewsrestformat', 'json');
    body.set('wsfunction', fn);
    const response = await post('/webservice/rest/server.php', body);
    if (response.status !== 200) {
      await response.bytes();
      if (response.status !== 404) {
        throw new ProtocolViolation(sourceId, { code: 'MOODLE_STATUS', ids: { status: response.status } });
      }
      throw new ConfigurationInvalid(sourceId, {
        code: 'MOODLE_NOT_THERE',
        problems: ['settings.baseUrl: no web service there'],
      });
    }
    const json = await response.json();
    const error = moodleError(json);
    if (error) {
      const meaning = judged(sourceId, fn, error);
      if (meaning instanceof SourceFault) throw meaning;
      return meaning;
    }
    const parsed = shape.safeParse(json);
    if (!parsed.success) throw new ProtocolViolation(sourceId, { code: 'MOODLE_SHAPE', ids: { function: fn } });
    return { kind: 'answer', value: parsed.data };
  };

  const call = async <Value>(fn: string, parameters: Parameters, shape: z.ZodType<Value>): Promise<Value> => {
    const answer = await ask(fn, parameters, shape);
    if (answer.kind === 'answer') return answer.value;
    throw new NotPermitted(sourceId, { ids: { function: fn, errorcode: answer.errorcode } });
  };

  const site = await call('core_webservice_get_site_info', {}, siteInfo);
  return {
    context,
    offered: new Set(site.functions.map(({ name }) => name)),
    release: site.release,
    mayDownload: Boolean(site.downloadfiles),
    frontPage: site.siteid,
    ask,
    call,
    file: (path) => post(path, new URLSearchParams({ token }), { timeoutSeconds: 900, maxBytes: largestFile }),
  };
}

/** Areas that are read, or a fault when one that is wanted cannot be. @throws NotPermitted with the first missing function. */
export function readableAreas(moodle: Moodle, names: readonly AreaName[]): ReadonlySet<AreaName> {
  const { settings, sourceId } = moodle.context;
  return new Set(
    names.filter((name) => {
      if (settings.skip[name] !== undefined) return false;
      const [missing] = problemsOf(moodle, name);
      if (missing === undefined) return true;
      if (areaOf(name).use === 'offered') return false;
      throw new NotPermitted(sourceId, { code: 'MOODLE_NOT_IN_SERVICE', ids: { area: name, function: missing } });
    }),
  );
}

/** What keeps an area from being read: names of functions, or the right to download. */
export const problemsOf = (moodle: Pick<Moodle, 'offered' | 'mayDownload'>, name: AreaName): readonly string[] =>
  name === 'files' ? (moodle.mayDownload ? [] : ['downloadfiles']) : missingFunctions(name, moodle.offered);

/** Functions that must be there whatever is skipped. */
export const missingCore = ({ offered }: Moodle): readonly string[] => coreFunctions.filter((fn) => !offered.has(fn));

/** Lists as Moodle wants them: `values[0]=…`, `criteria[0][key]=…`. */
function formOf(parameters: Parameters): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value !== 'object') form.set(name, String(value));
    else {
      for (const [n, entry] of value.entries()) {
        if (typeof entry !== 'object') form.set(`${name}[${n}]`, String(entry));
        else for (const [key, inner] of Object.entries(entry)) form.set(`${name}[${n}][${key}]`, String(inner));
      }
    }
  }
  return form;
}
