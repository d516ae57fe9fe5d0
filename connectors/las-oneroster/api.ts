import type { SourceContext } from '../kit/connector';
import { AuthenticationRefused, ConfigurationInvalid, ProtocolViolation } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import { offsetPages } from '../kit/paging';
import { accessToken } from './credential';
import { codeMinorOf, idOf, isRow, type Row } from './parse';
import { gradebookOf, type OneRosterSettings } from './settings';

/** Which of the two services of OneRoster is asked. */
export type Service = 'rostering' | 'gradebook';

/** A session with one OneRoster provider. Lives as long as one call of `locate`, `collect`, `roster` or `test`. @security S-17 */
export interface OneRoster {
  /**
   * One object of a list by its key; undefined when there is none. A server that does not give objects by key (404) is asked for the
   * list, filtered or whole.
   */
  find(service: Service, list: ListName, id: string): Promise<Row | undefined>;
  /**
   * Every object of a list, in order of `sourcedId`. Undefined when the server does not know the list (404) or refuses the filter.
   *
   * @throws ProtocolViolation when the list changed while it was read, or does not end. @legal L-26
   */
  all(service: Service, path: string, name: string, filter?: Filter): Promise<readonly Row[] | undefined>;
  /** The same, for lists that must be there. @throws ConfigurationInvalid when the server does not know it. */
  required(service: Service, path: string, name: string): Promise<readonly Row[]>;
}

/** Lists of objects that are asked for by key, and what one of them is called. */
const oneOf = {
  users: 'user',
  demographics: 'demographics',
  classes: 'class',
  orgs: 'org',
  lineItems: 'lineItem',
  assessmentLineItems: 'assessmentLineItem',
} as const;

export type ListName = keyof typeof oneOf;

export interface Filter {
  readonly field: string;
  readonly value: string;
}

/** Statuses with which servers say that there is no such object, or that this can be no key. */
const saysNone = new Set([400, 404, 405, 422]);

/** Statuses with which servers refuse a filter, a field of it, or a nested one. */
const refusesFilter = new Set([400, 404, 405, 422]);

/** Opens the session; a token is reused until it is refused, then renewed once. @security S-12 */
export function openOneRoster(context: SourceContext<OneRosterSettings>): OneRoster {
  const { http, settings, sourceId } = context;
  let token: Promise<string> | undefined;
  const get = async (url: string): Promise<SourceResponse> => {
    token ??= accessToken(context);
    const used = token;
    const ask = async (bearer: Promise<string>) =>
      http.send({
        method: 'GET',
        url,
        headers: { authorization: `Bearer ${await bearer}`, accept: 'application/json' },
        timeoutSeconds: 120,
      });
    try {
      return await ask(used);
    } catch (fault) {
      if (!(fault instanceof AuthenticationRefused)) throw fault;
    }
    if (token === used) token = accessToken(context);
    return ask(token);
  };
  const baseOf = (service: Service): string => {
    const base = service === 'rostering' ? settings.rosteringUrl : gradebookOf(settings);
    if (base === undefined) throw new ConfigurationInvalid(sourceId, { code: 'ONEROSTER_NO_GRADEBOOK' });
    return base;
  };
  const refused = async (answer: SourceResponse): Promise<never> => {
    const minor = codeMinorOf(await answer.json().catch(() => undefined));
    const ids = { status: answer.status, ...(minor !== undefined && { minor }) };
    throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_REFUSED', ids });
  };

  /** Undefined: refused with one of the statuses that were expected, on the first page. */
  const pages = async (url: string, name: string, expected: ReadonlySet<number>, filter?: Filter) => {
    const rows = new Map<string, Row>();
    let total: number | undefined;
    let isRefused = false;
    const fetch = async (offset: number, limit: number) => {
      const query = new URLSearchParams({ limit: String(limit), offset: String(offset) });
      if (settings.sort) {
        query.set('sort', 'sourcedId');
        query.set('orderBy', 'asc');
      }
      if (filter) query.set('filter', `${filter.field}='${filter.value}'`);
      // A plus sign for a space is a form's habit; some servers keep the plus.
      const answer = await get(`${url}?${query.toString().replaceAll('+', '%20')}`);
      if (answer.status === 404 && total !== undefined && rows.size >= total) {
        // Past the end, some say so.
        await answer.bytes();
        return { items: [] };
      }
      if (answer.status !== 200) {
        if (offset > 0 || !expected.has(answer.status)) return refused(answer);
        await answer.bytes();
        isRefused = true;
        return { items: [] };
      }
      const body = await answer.json();
      const list = isRow(body) ? body[name] : undefined;
      if (!isRow(body) || !Array.isArray(list) || !list.every(isRow)) {
        throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_LIST_SHAPE' });
      }
      total = countOf(body.totalCount) ?? countOf(answer.headers['x-total-count']);
      // The count decides together with the page: some servers count wrongly, and a list must not end early.
      return { items: list as readonly Row[] };
    };
    for await (const page of offsetPages({ sourceId, size: settings.pageSize }, fetch)) {
      for (const row of page.items) {
        const id = idOf(sourceId, row);
        if (rows.has(id)) throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_LIST_MOVED' });
        rows.set(id, row);
      }
    }
    if (isRefused) return undefined;
    if (total !== undefined && rows.size < total) {
      const ids = { found: total, fetched: rows.size };
      throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_ROWS_MISSING', ids });
    }
    return [...rows.values()].sort((a, b) => (idOf(sourceId, a) < idOf(sourceId, b) ? -1 : 1));
  };

  const all: OneRoster['all'] = async (service, path, name, filter) => {
    const url = `${baseOf(service)}/${path}`;
    // A quote in a value cannot be written in a filter: everything is read then.
    if (filter?.value.includes("'")) return undefined;
    const first = await pages(url, name, filter ? refusesFilter : new Set([404]), filter);
    // Some servers know their lists by a closing slash only.
    return first ?? (filter ? undefined : pages(`${url}/`, name, new Set([404])));
  };
  const lists = new Map<string, Promise<readonly Row[] | undefined>>();
  const whole = (service: Service, list: ListName) => {
    const name = `${service}/${list}`;
    const rows = lists.get(name) ?? all(service, list, list);
    lists.set(name, rows);
    return rows;
  };
  return {
    all,
    async find(service, list, id) {
      const answer = await get(`${baseOf(service)}/${list}/${encodeURIComponent(id)}`);
      if (answer.status === 200) {
        const body = await answer.json();
        const row = isRow(body) ? body[oneOf[list]] : undefined;
        if (!isRow(row)) throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_OBJECT_SHAPE' });
        // Anything else than what was asked for is somebody else's.
        if (idOf(sourceId, row) !== id) throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_OTHER_OBJECT' });
        return row;
      }
      if (!saysNone.has(answer.status)) return refused(answer);
      await answer.bytes();
      const rows = (await all(service, list, list, { field: 'sourcedId', value: id })) ?? (await whole(service, list));
      return rows?.find((row) => idOf(sourceId, row) === id);
    },
    async required(service, path, name) {
      const rows = await all(service, path, name);
      if (rows) return rows;
      const setting = service === 'rostering' ? 'rosteringUrl' : 'gradebookUrl';
      const problems = [`settings.${setting}: no list “${name}” there`];
      throw new ConfigurationInvalid(sourceId, { code: 'ONEROSTER_NO_LIST', problems });
    },
  };
}

function countOf(value: unknown): number | undefined {
  const count = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}
