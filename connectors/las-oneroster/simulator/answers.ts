import type { OneRosterSimulatorOptions, Vendor } from '../simulator';
import { filtered, oneOf, type SimulatedObject, simulatedClient } from './lists';

export interface SimulatedReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Question {
  readonly url: URL;
  readonly authorization: string;
  readonly form: URLSearchParams;
}

/** The answer, by the habits of the vendor. */
export function answerTo(
  options: OneRosterSimulatorOptions,
  tokens: Map<string, number>,
  { url, authorization, form }: Question,
): SimulatedReply {
  const { vendor = 'standard' } = options;
  if (url.pathname === '/token') return token(vendor, tokens, authorization, form);
  const bearer = authorization.replace(/^Bearer /, '');
  const used = (tokens.get(bearer) ?? Number.POSITIVE_INFINITY) + 1;
  if (!tokens.has(bearer) || used > (options.tokenLasts ?? Number.POSITIVE_INFINITY)) {
    return failure(vendor, 401, 'unauthorisedrequest');
  }
  tokens.set(bearer, used);
  const path = url.pathname.replace(/^\/ims\/oneroster\/(rostering\/|gradebook\/)?v1p[12]\//, '');
  const isSlashed = path.endsWith('/');
  const [name = '', id, child] = path.replace(/\/$/, '').split('/').map(decodeURIComponent);
  const objects = options.lists[name];
  // Timeback's lists end in a slash.
  if (id === undefined) {
    if (!objects || (vendor === 'timeback') !== isSlashed) return failure(vendor, 404, 'unknownobject');
    return list(options, name, objects, url.searchParams);
  }
  if (child === 'classes' && vendor !== 'ed-fi') {
    const enrolled = (options.lists.enrollments ?? []).filter(
      ({ user }) => Reflect.get(user as object, 'sourcedId') === id,
    );
    const ids = enrolled.map((enrollment) => Reflect.get(enrollment.class as object, 'sourcedId'));
    return list(
      options,
      'classes',
      (options.lists.classes ?? []).filter(({ sourcedId }) => ids.includes(sourcedId)),
      url.searchParams,
    );
  }
  const found =
    child === undefined && !options.listsOnly ? objects?.find(({ sourcedId }) => sourcedId === id) : undefined;
  return found ? { status: 200, body: { [oneOf[name] ?? name]: found } } : failure(vendor, 404, 'unknownobject');
}

function list(
  options: OneRosterSimulatorOptions,
  name: string,
  objects: readonly SimulatedObject[],
  query: URLSearchParams,
): SimulatedReply {
  const { vendor = 'standard' } = options;
  const filter = query.get('filter');
  if (filter !== null && vendor === 'ed-fi' && /userMasterIdentifier|\./.test(filter)) {
    return failure(vendor, 400, 'invalid_filter_field');
  }
  if (filter !== null && vendor === 'timeback' && filter.includes('.')) return failure(vendor, 422, 'invaliddata');
  const matching = filtered(objects, filter);
  if (!matching) return failure(vendor, 400, 'invalid_filter_field');
  // Ed-Fi answers in the order of its database unless it is asked for another.
  const sorted =
    query.get('sort') === 'sourcedId' ? [...matching].sort((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1)) : matching;
  const asked = Number(query.get('limit') ?? 100);
  const limit = Math.min(asked, options.largestPage ?? (vendor === 'ed-fi' ? 500 : asked));
  const offset = Number(query.get('offset') ?? 0);
  const page = { [name]: sorted.slice(offset, offset + limit) };
  if (vendor === 'ed-fi') return { status: 200, body: page };
  const totalCount = sorted.length;
  if (vendor === 'timeback') {
    const pageCount = Math.ceil(totalCount / limit);
    const pageNumber = Math.floor(offset / limit) + 1;
    return { status: 200, body: { ...page, totalCount, pageCount, pageNumber, offset, limit } };
  }
  return { status: 200, body: page, headers: { 'x-total-count': String(totalCount) } };
}

/** An error in the shape of the vendor: `imsx_CodeMinor` is an object in the standard and a text at Ed-Fi. */
export function failure(vendor: Vendor, status: number, minor: string): SimulatedReply {
  const field = { imsx_codeMinorFieldName: 'TargetEndSystem', imsx_codeMinorFieldValue: minor };
  const code = vendor === 'ed-fi' ? { imsx_codeMinor: minor } : { imsx_CodeMinor: { imsx_codeMinorField: [field] } };
  return {
    status,
    body: { imsx_codeMajor: 'failure', imsx_severity: 'error', imsx_description: 'Geweigerd', ...code },
  };
}

function token(
  vendor: Vendor,
  tokens: Map<string, number>,
  authorization: string,
  form: URLSearchParams,
): SimulatedReply {
  const proof = Buffer.from(
    `${encodeURIComponent(simulatedClient.clientId)}:${encodeURIComponent(simulatedClient.secret)}`,
  ).toString('base64');
  const byBody =
    form.get('client_id') === simulatedClient.clientId && form.get('client_secret') === simulatedClient.secret;
  const known = vendor === 'timeback' ? byBody : authorization === `Basic ${proof}`;
  if (!known || form.get('grant_type') !== 'client_credentials')
    return { status: 401, body: { error: 'invalid_client' } };
  const access = `token-${tokens.size + 1}`;
  tokens.set(access, 0);
  return { status: 200, body: { access_token: access, token_type: 'Bearer', expires_in: 3600 } };
}
