import type { SourceContext } from '../kit/connector';
import { ConfigurationInvalid, ProtocolViolation } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import type { Profit } from './profit';
import { type RoleName, roleNames, roleOf } from './roles';
import { isRow } from './row';
import { type AfasSettings, type Endpoint, endpointOf } from './settings';

/** A GetConnector that was seen to exist, with all we need of it. */
export interface CheckedEndpoint extends Endpoint {
  /** Rows to ask for at once; one more still fits, for resuming asks one row back. */
  readonly take: number;
  /** Field ids, as the customer has them. */
  readonly columns: readonly string[];
}

/** What this environment offers of what we want. */
export interface Environment {
  readonly endpoints: ReadonlyMap<RoleName, CheckedEndpoint>;
  /** Empty when all is well; else one sentence for each thing to mend. Names of settings and fields, nothing personal. */
  readonly problems: readonly string[];
}

/** Profit fails on answers of 150,000 cells and more. */
const mostCells = 149_999;

/** Compares the settings with `/MetaInfo` and with the fields of each GetConnector that is wanted. */
export async function surveyEnvironment(
  context: SourceContext<AfasSettings>,
  profit: Profit,
  wanted: readonly RoleName[] = roleNames,
): Promise<Environment> {
  const offered = await offeredConnectors(context, profit);
  const endpoints = new Map<RoleName, CheckedEndpoint>();
  const problems: string[] = [];
  for (const name of wanted) {
    const endpoint = endpointOf(context.settings, name);
    if (!endpoint) continue;
    if (!offered.has(endpoint.connector)) {
      if (endpoint.mustExist)
        problems.push(`getConnectors.${name}: ${endpoint.connector} is not offered to this account`);
      continue;
    }
    const columns = await columnsOf(context, profit, endpoint);
    if (!columns) {
      problems.push(`getConnectors.${name}: ${endpoint.connector} has no fields that this account may know`);
      continue;
    }
    for (const [what, field] of fieldsNeeded(endpoint)) {
      if (!columns.includes(field))
        problems.push(`getConnectors.${name}.${what}: ${endpoint.connector} has no field ${field}`);
    }
    const take = Math.max(
      1,
      Math.min(context.settings.pageSize, Math.floor(mostCells / Math.max(1, columns.length)) - 1),
    );
    endpoints.set(name, { ...endpoint, take, columns });
  }
  return { endpoints, problems };
}

/** The environment, when nothing is wrong with it. @throws ConfigurationInvalid with every problem at once. */
export async function checkedEnvironment(
  context: SourceContext<AfasSettings>,
  profit: Profit,
  wanted: readonly RoleName[],
): Promise<Environment> {
  const environment = await surveyEnvironment(context, profit, wanted);
  if (environment.problems.length > 0) {
    throw new ConfigurationInvalid(context.sourceId, {
      code: 'AFAS_GETCONNECTORS_DIFFER',
      problems: environment.problems,
    });
  }
  return environment;
}

function* fieldsNeeded(endpoint: Endpoint): Generator<readonly [string, string]> {
  if (roleOf(endpoint.role).key !== 'everything') yield ['filterField', endpoint.filterField];
  for (const field of endpoint.orderFields) yield ['orderFields', field.replace(/^-/, '')];
  for (const [theirs, ours] of endpoint.rename) yield [`fields.${ours}`, theirs];
}

async function offeredConnectors(context: SourceContext<AfasSettings>, profit: Profit): Promise<ReadonlySet<string>> {
  const list = idsIn(context, await profit.get('/MetaInfo'), 'getConnectors');
  return new Set(await list);
}

async function columnsOf(context: SourceContext<AfasSettings>, profit: Profit, { connector, role }: Endpoint) {
  const answer = await profit.get(`/Metainfo/get/${encodeURIComponent(connector)}`, { role });
  if (answer.status !== 404) return idsIn(context, answer, 'fields');
  await answer.bytes();
  return undefined;
}

async function idsIn(context: SourceContext<AfasSettings>, answer: SourceResponse, list: 'getConnectors' | 'fields') {
  const violation = (code: string) =>
    new ProtocolViolation(context.sourceId, { code, ids: { status: answer.status, list } });
  if (answer.status !== 200) {
    await answer.bytes();
    throw violation('AFAS_METAINFO_STATUS');
  }
  const body = await answer.json();
  const entries: unknown = isRow(body) ? body[list] : undefined;
  if (!Array.isArray(entries)) throw violation('AFAS_METAINFO_SHAPE');
  return entries.map((entry: unknown) => {
    const id = isRow(entry) ? entry.id : undefined;
    if (typeof id !== 'string') throw violation('AFAS_METAINFO_SHAPE');
    return id;
  });
}
