import { ProtocolViolation } from '../faults';
import { cursorPages, nextLink, offsetPages, samePage } from '../paging';
import { textAt, valuesAt } from './json-at';
import type { Ask, DeclaredContext } from './session';
import type { DeclaredList } from './settings';

export type Row = Readonly<Record<string, unknown>>;

export interface RowPage {
  readonly items: readonly Row[];
  readonly total?: number;
  /** Where the next page begins, for a checkpoint; undefined after the last. */
  readonly next: string | undefined;
}

export interface PagesOptions {
  readonly from?: string;
  /** Fills in `{key}`. */
  readonly key?: string;
  readonly body?: unknown;
  readonly absentIsNone?: boolean;
}

/** The pages of a list, however the source divides it. @throws ProtocolViolation when an answer has another shape, or there is no end. @legal L-26 */
export async function* listPages(
  { sourceId, settings }: DeclaredContext,
  ask: Ask,
  list: DeclaredList,
  options: PagesOptions,
): AsyncGenerator<RowPage> {
  const { paging } = list;
  const base = `${settings.baseUrl}${list.path.replaceAll('{key}', encodeURIComponent(options.key ?? ''))}`;
  const urlWith = (more: Readonly<Record<string, string>>): string => {
    const url = new URL(base);
    for (const [name, value] of Object.entries({ ...list.query, ...more })) url.searchParams.set(name, value);
    return url.href;
  };
  const fetch = async (url: string) => {
    const answer = await ask({ url, ...(options.body !== undefined && { body: options.body }) });
    if (answer.status === 404 && options.absentIsNone) {
      await answer.bytes();
      return { items: [], json: undefined, link: undefined };
    }
    if (answer.status !== 200) {
      await answer.bytes();
      throw new ProtocolViolation(sourceId, { code: 'STATUS_UNEXPECTED', ids: { status: answer.status } });
    }
    const json = await answer.json();
    const [rows] = valuesAt(json, list.items);
    const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);
    if (!Array.isArray(rows) || !rows.every(isRow)) throw new ProtocolViolation(sourceId, { code: 'PAGE_UNREADABLE' });
    const total = Number(textAt(json, list.total) || Number.NaN);
    return {
      items: rows as readonly Row[],
      json,
      link: answer.headers.link,
      ...(Number.isSafeInteger(total) && { total }),
    };
  };

  if (paging.kind === 'none') {
    const { items, total } = await fetch(urlWith({}));
    yield { items, ...(total !== undefined && { total }), next: undefined };
    return;
  }
  if (paging.kind === 'offset') {
    const { size, skip: skipName, take: takeName } = paging;
    const pages = offsetPages({ sourceId, size, from: Number(options.from ?? 0) }, (skip, take) =>
      fetch(urlWith({ [skipName]: String(skip), [takeName]: String(take) })),
    );
    for await (const { items, total, next } of pages) {
      yield { items, ...(total !== undefined && { total }), next: String(next) };
    }
    return;
  }
  let before: readonly Row[] = [];
  const pages = cursorPages({ sourceId, ...(options.from !== undefined && { from: options.from }) }, async (cursor) => {
    if (paging.kind === 'cursor') {
      const page = await fetch(urlWith(cursor === undefined ? {} : { [paging.parameter]: cursor }));
      return { ...page, next: textAt(page.json, paging.next) || undefined };
    }
    if (paging.kind === 'page') {
      const number = Number(cursor ?? paging.first);
      const page = await fetch(
        urlWith({ [paging.page]: String(number), ...(paging.take && { [paging.take]: String(paging.size) }) }),
      );
      // A server that ignores the number gives page one for ever.
      if (samePage(page.items, before)) throw new ProtocolViolation(sourceId, { code: 'ENDLESS_PAGING' });
      before = page.items;
      // A server may give fewer than asked for: only an empty page is the end for certain.
      return { ...page, next: page.items.length === 0 ? undefined : String(number + 1) };
    }
    const url = cursor ?? urlWith({});
    const page = await fetch(url);
    const target = paging.kind === 'link' ? nextLink(page.link, url) : textAt(page.json, paging.next);
    return { ...page, next: target ? URL.parse(target, url)?.href : undefined };
  });
  for await (const { items, total, next } of pages) yield { items, ...(total !== undefined && { total }), next };
}
