import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from './faults';

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What the source says the whole list holds. */
  readonly total?: number;
}

interface PagingOptions {
  readonly sourceId: SourceId;
  /** No list is longer than this many pages; default 10,000. @security S-38 */
  readonly maxPages?: number;
}

const endless = (sourceId: SourceId, page: number) =>
  new ProtocolViolation(sourceId, { code: 'ENDLESS_PAGING', ids: { page } });

/** Whether the two pages say the same. The first item nearly always tells, so that not every page is written out. */
export function samePage(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length === 0 || a.length !== b.length || JSON.stringify(a[0]) !== JSON.stringify(b[0])) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Pages by position, until one is shorter than asked for (or empty). The position moves by what was returned, so a server
 * that gives fewer per page than asked is read on: only a page shorter than the size it *returned before* ends the list.
 *
 * @param from Position of the first item; a checkpoint gives it back.
 * @throws ProtocolViolation when the list does not end, or the same page comes twice.
 */
export async function* offsetPages<Item>(
  options: PagingOptions & { readonly size: number; readonly from?: number },
  fetch: (skip: number, take: number) => Promise<Page<Item>>,
): AsyncGenerator<Page<Item> & { readonly next: number }> {
  let skip = options.from ?? 0;
  let usual = 0;
  let previous: readonly Item[] = [];
  for (let page = 1; ; page += 1) {
    if (page > (options.maxPages ?? 10_000)) throw endless(options.sourceId, page);
    const answer = await fetch(skip, options.size);
    if (answer.items.length === 0) return;
    // A server that ignores the position gives page one for ever.
    if (samePage(answer.items, previous)) throw endless(options.sourceId, page);
    previous = answer.items;
    skip += answer.items.length;
    yield { ...answer, next: skip };
    const size = answer.items.length;
    if (answer.total !== undefined ? skip >= answer.total : size < Math.min(options.size, usual || size)) return;
    usual = Math.max(usual, size);
  }
}

/**
 * Pages by what the answer itself says is next: a cursor or a link. Ends when it says nothing.
 *
 * @throws ProtocolViolation when a cursor comes back that was already used, or the list does not end.
 */
export async function* cursorPages<Item>(
  options: PagingOptions & { readonly from?: string },
  fetch: (cursor: string | undefined) => Promise<Page<Item> & { readonly next?: string | undefined }>,
): AsyncGenerator<Page<Item> & { readonly next: string | undefined }> {
  const used = new Set<string>();
  let cursor = options.from;
  for (let page = 1; ; page += 1) {
    if (page > (options.maxPages ?? 10_000)) throw endless(options.sourceId, page);
    if (cursor !== undefined) used.add(cursor);
    const answer = await fetch(cursor);
    yield { ...answer, next: answer.next };
    if (answer.next === undefined || answer.next === '') return;
    if (used.has(answer.next)) throw endless(options.sourceId, page);
    cursor = answer.next;
  }
}

/** Target of `rel="next"` in a Link header (RFC 8288), made absolute; undefined when there is none. */
export function nextLink(header: string | undefined, base: string): string | undefined {
  for (const [, target, parameters] of (header ?? '').matchAll(/<([^>]*)>((?:\s*;[^,]*)?)/g)) {
    if (/;\s*rel\s*=\s*"?[^";]*\bnext\b/i.test(parameters ?? '')) return URL.parse(target ?? '', base)?.href;
  }
  return undefined;
}
