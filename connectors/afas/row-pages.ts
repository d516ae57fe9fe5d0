import type { SourceId } from '../../domain/request/ids';
import { ConfigurationInvalid, ProtocolViolation } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import type { Profit } from './profit';
import { type Condition, rowsQuery } from './query';
import { refusalIn } from './refusal';
import { isRow, type Row, renamed, rowPrint } from './row';
import type { Endpoint } from './settings';

/** How far a list was read. `last` is the print of the row before `skip`: on resuming, it must still stand there. */
export interface Position {
  readonly skip: number;
  readonly last?: string;
}

interface RowPage {
  readonly rows: readonly Row[];
  readonly next: Position;
  /** Nothing comes after this page. */
  readonly final: boolean;
}

interface RowsWanted {
  readonly sourceId: SourceId;
  readonly profit: Profit;
  readonly endpoint: Endpoint;
  readonly take: number;
  readonly conditions: readonly Condition[];
  readonly from?: Position;
}

/** No person, and no board's staff, fills more pages than this. @security S-38 */
const maxPages = 2000;

/**
 * The rows of a GetConnector under our names, page by page, until the first page that is shorter than its size.
 *
 * @throws ProtocolViolation when the server ignores the filter (another person's row), gives a row twice, moves rows between
 * pages, or does not end. @legal L-26 @security S-35, S-38
 */
export async function* rowPages(wanted: RowsWanted): AsyncGenerator<RowPage> {
  const { sourceId, endpoint, take } = wanted;
  const violation = (code: string, page: number) =>
    new ProtocolViolation(sourceId, { code, ids: { role: endpoint.role, page } });
  const seen = new Set<string>();
  let { skip, last } = wanted.from ?? { skip: 0 };
  for (let page = 1; ; page += 1) {
    if (page > maxPages) throw violation('ENDLESS_PAGING', page);
    // One row back: when the list moved since the checkpoint, that row is another one now.
    const overlap = page === 1 && last !== undefined ? 1 : 0;
    const answer = await onePage(wanted, skip - overlap, take + overlap, page);
    if (overlap === 1 && (answer.rows[0] === undefined || rowPrint(answer.rows[0]) !== last)) {
      throw violation('AFAS_LIST_MOVED', page);
    }
    for (const row of answer.rows) {
      if (!matches(row, wanted.conditions)) throw violation('WRONG_PERSONS_ROW', page);
      const print = rowPrint(row);
      if (seen.has(print)) throw violation('DUPLICATE_ROW', page);
      seen.add(print);
    }
    const fresh = answer.rows.slice(overlap);
    skip += fresh.length;
    const bottom = fresh.at(-1);
    if (bottom) last = rowPrint(bottom);
    const rows = fresh.map((row) => renamed(endpoint, row));
    const final = fresh.length < Math.min(take, answer.size - overlap) || fresh.length === 0;
    yield { rows, next: { skip, ...(last !== undefined && { last }) }, final };
    if (final) return;
  }
}

async function onePage(wanted: RowsWanted, skip: number, take: number, page: number) {
  const { sourceId, endpoint, conditions, profit } = wanted;
  const query = rowsQuery(sourceId, { conditions, orderFields: endpoint.orderFields, skip, take });
  const response = await profit.get(`/connectors/${encodeURIComponent(endpoint.connector)}${query}`, {
    timeoutSeconds: 900,
    role: endpoint.role,
  });
  if (response.status !== 200) throw await statusFault(sourceId, endpoint, response);
  const body = await response.json();
  const violation = new ProtocolViolation(sourceId, { code: 'AFAS_ROWS_SHAPE', ids: { role: endpoint.role, page } });
  if (!isRow(body) || !Array.isArray(body.rows)) throw violation;
  const rows: readonly unknown[] = body.rows;
  if (!rows.every(isRow) || rows.length > take) throw violation;
  if (typeof body.skip === 'number' && body.skip !== skip) throw violation;
  const size = typeof body.take === 'number' && body.take > 0 ? body.take : take;
  return { rows, size };
}

/** An answer that is neither rows nor one of the kit's own faults. Never an empty list. @legal L-26 */
async function statusFault(sourceId: SourceId, endpoint: Endpoint, response: SourceResponse): Promise<Error> {
  const ids = { role: endpoint.role, status: response.status };
  const refusal = refusalIn(sourceId, await response.text(), endpoint.role);
  if (refusal) return refusal;
  if (response.status === 404) {
    const problems = [`getConnectors.${endpoint.role}: ${endpoint.connector} does not exist in this environment`];
    return new ConfigurationInvalid(sourceId, { code: 'AFAS_GETCONNECTOR_MISSING', problems });
  }
  return new ProtocolViolation(sourceId, { code: 'AFAS_STATUS', ids });
}

/** Whether a row is what was asked for. A row without the field is not: it could be anybody's. */
function matches(row: Row, conditions: readonly Condition[]): boolean {
  return conditions.every(({ field, operator, value }) => {
    const has = row[field];
    if (operator !== 1) return has !== undefined;
    // Profit's database compares without regard to capitals, and answers in its own.
    return has !== undefined && has !== null && String(has).trim().toLowerCase() === value.toLowerCase();
  });
}
