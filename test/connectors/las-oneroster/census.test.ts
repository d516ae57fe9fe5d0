import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { oneRosterRecordTypes } from '../../../connectors/las-oneroster/fields';
import { startOneRosterSimulator } from '../../../connectors/las-oneroster/simulator';
import { lists } from './open-oneroster';

const folder = path.resolve(process.cwd(), '..', 'shared', 'sources', 'oneroster');
const withShared = existsSync(folder) ? describe : describe.skip;
const why = '(skipped when ../shared/sources/oneroster is not there)';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
interface Api {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly responses: Readonly<
            Record<string, { readonly content?: { readonly 'application/json': { readonly schema: Schema } } }>
          >;
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const read = (file: string) => parse(readFileSync(path.join(folder, file), 'utf8')) as Api;
const resolved = (api: Api, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : resolved(api, api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});

/** Paths of everything in a schema; `opaque` for objects that it does not describe. */
function pathsOf(api: Api, given: Schema, prefix = ''): readonly { readonly path: string; readonly opaque: boolean }[] {
  const schema = resolved(api, given);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const nested = parts.flatMap((part) => pathsOf(api, part, prefix));
  if (schema.items) return [...nested, ...pathsOf(api, schema.items, prefix)];
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length > 0) {
    return [
      ...nested,
      ...properties.flatMap(([name, one]) => pathsOf(api, one, prefix === '' ? name : `${prefix}.${name}`)),
    ];
  }
  if (nested.length > 0) return nested;
  return [{ path: prefix, opaque: schema.type === 'object' || schema.type === undefined }];
}

const undeclared = (type: string, api: Api, schema: Schema) => {
  const fields = Object.keys(oneRosterRecordTypes[type]?.fields ?? {});
  const described = pathsOf(api, schema).filter(({ path: at }) => at !== '' && !at.startsWith('metadata'));
  expect(described.length).toBeGreaterThan(5);
  return described
    .filter(
      ({ path: at, opaque }) => !fields.includes(at) && !(opaque && fields.some((field) => field.startsWith(`${at}.`))),
    )
    .map(({ path: at }) => at);
};

withShared(`the field tables and two vendors’ OpenAPI files ${why}`, () => {
  it.each([
    ['user', 'user'],
    ['agent', 'user'],
    ['employee-user', 'user'],
    ['demographics', 'demographic'],
    ['enrollment', 'enrollment'],
    ['class', 'class'],
    ['org', 'org'],
    ['result', 'result'],
    ['line-item', 'lineItem'],
  ])('every field of a %s at Ed-Fi is declared', (type, name) => {
    const api = read('edfi-openapi.yml');
    expect(undeclared(type, api, api.components.schemas[name] ?? {})).toEqual([]);
  });

  const timeback = [
    ['user', 'rostering/v1p2/users/{sourcedId}', 'user'],
    ['agent', 'rostering/v1p2/users/{sourcedId}', 'user'],
    ['demographics', 'rostering/v1p2/demographics/{sourcedId}', 'demographics'],
    ['enrollment', 'rostering/v1p2/enrollments/{sourcedId}', 'enrollment'],
    ['class', 'rostering/v1p2/classes/{sourcedId}', 'class'],
    ['org', 'rostering/v1p2/orgs/{sourcedId}', 'org'],
    ['result', 'gradebook/v1p2/results/{sourcedId}', 'result'],
    ['line-item', 'gradebook/v1p2/lineItems/{sourcedId}', 'lineItem'],
    ['assessment-result', 'gradebook/v1p2/assessmentResults/{sourcedId}', 'assessmentResult'],
    ['assessment-line-item', 'gradebook/v1p2/assessmentLineItems/{sourcedId}', 'assessmentLineItem'],
  ] as const;
  const answerOf = (api: Api, at: string): Schema =>
    api.paths[`/ims/oneroster/${at}`]?.get?.responses['200']?.content?.['application/json'].schema ?? {};

  it.each(timeback)('every field of a %s at Timeback is declared', (type, at, name) => {
    const api = read('timeback-openapi.yaml');
    expect(undeclared(type, api, resolved(api, answerOf(api, at)).properties?.[name] ?? {})).toEqual([]);
  });

  it('the simulator answers in the shapes and types of Timeback’s file', async () => {
    const api = read('timeback-openapi.yaml');
    const simulator = await startOneRosterSimulator({ lists, vendor: 'timeback' });
    const form = { grant_type: 'client_credentials', client_id: 'inzage', client_secret: 'geheim-van-de-simulator+/=' };
    const login = await fetch(simulator.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
    const { access_token } = (await login.json()) as { access_token: string };
    const ask = async (at: string) => {
      const url = `${simulator.origin}/ims/oneroster/${at}`;
      return (await (await fetch(url, { headers: { authorization: `Bearer ${access_token}` } })).json()) as unknown;
    };
    const problems = [
      ...differences(api, await ask('rostering/v1p2/users/'), answerOf(api, 'rostering/v1p2/users/')),
      ...differences(api, await ask('rostering/v1p2/users/u-1'), answerOf(api, 'rostering/v1p2/users/{sourcedId}')),
      ...differences(api, await ask('rostering/v1p2/enrollments/'), answerOf(api, 'rostering/v1p2/enrollments/')),
      ...differences(
        api,
        await ask('rostering/v1p2/demographics/u-1'),
        answerOf(api, 'rostering/v1p2/demographics/{sourcedId}'),
      ),
      ...differences(api, await ask('gradebook/v1p2/results/'), answerOf(api, 'gradebook/v1p2/results/')),
      ...differences(api, await ask('rostering/v1p2/users/nobody'), api.components.schemas.NotFoundResponse ?? {}),
    ];
    await simulator.close();
    // Meant: values that the file demands and a provider may leave out, booleans as texts, which the standard wants, an extra error code.
    const meant = /: missing$|\.primary: string$/;
    expect(problems.filter((problem) => !meant.test(problem))).toEqual([]);
  });
});

/** Where a value differs from the schema: `.users.0.givenName: number`. */
function differences(api: Api, value: unknown, given: Schema, at = ''): readonly string[] {
  const schema = resolved(api, given);
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (choices.length > 0) {
    const each = choices.map((choice) => differences(api, value, choice, at));
    return each.some((problems) => problems.length === 0) ? [] : (each[0] ?? []);
  }
  const is = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  const types = [schema.type ?? []].flat();
  const fits = types.length === 0 || types.includes(is) || (types.includes('integer') && Number.isInteger(value));
  if (!fits) return [`${at}: ${is}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: not in the list`];
  if (Array.isArray(value))
    return value.flatMap((entry, n) => differences(api, entry, schema.items ?? {}, `${at}.${n}`));
  if (is !== 'object') return [];
  const entries = Object.entries(value as object);
  return [
    ...(schema.required ?? [])
      .filter((name) => !entries.some(([key]) => key === name))
      .map((name) => `${at}.${name}: missing`),
    ...entries.flatMap(([name, inner]) => differences(api, inner, schema.properties?.[name] ?? {}, `${at}.${name}`)),
  ];
}
