import { cursorPages, nextLink, offsetPages } from '../../../connectors/kit/paging';
import { sourceId } from '../../../domain/request/ids';

const source = sourceId('bron');

async function all<T>(pages: AsyncIterable<{ items: readonly T[] }>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) items.push(...page.items);
  return items;
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('reading a list page by page', () => {
  it.each([
    [0, 10, 10],
    [9, 10, 10],
    [10, 10, 10],
    [25, 10, 10],
    [25, 100, 10],
    [20, 100, 10],
  ])('gets all %d items, asking %d at a time from a server that gives %d', async (count, size, cap) => {
    const list = numbers(count);
    const pages = offsetPages({ sourceId: source, size }, async (skip, take) => ({
      items: list.slice(skip, skip + Math.min(take, cap)),
    }));
    expect(await all(pages)).toEqual(list);
  });

  it('goes on from a checkpoint', async () => {
    const list = numbers(25);
    const pages = offsetPages({ sourceId: source, size: 10, from: 20 }, async (skip, take) => ({
      items: list.slice(skip, skip + take),
    }));
    expect(await all(pages)).toEqual([20, 21, 22, 23, 24]);
  });

  it('reads on after a short page when the source says how much there is', async () => {
    const list = numbers(25);
    const pages = offsetPages({ sourceId: source, size: 10 }, async (skip) => ({
      items: list.slice(skip, skip + (skip === 10 ? 4 : 10)),
      total: 25,
    }));
    expect(await all(pages)).toEqual(list);
  });

  it('stops a server that gives the same page for ever', async () => {
    const pages = offsetPages({ sourceId: source, size: 2 }, async () => ({ items: [1, 2] }));
    await expect(all(pages)).rejects.toMatchObject({ name: 'ProtocolViolation', code: 'ENDLESS_PAGING' });
  });

  it('stops a list without end', async () => {
    const pages = offsetPages({ sourceId: source, size: 1, maxPages: 50 }, async (skip) => ({ items: [skip] }));
    await expect(all(pages)).rejects.toMatchObject({ code: 'ENDLESS_PAGING' });
  });

  it('follows cursors to the end, and stops when one comes back', async () => {
    const pages: Record<string, { items: string[]; next?: string }> = {
      start: { items: ['a'], next: 'two' },
      two: { items: ['b'], next: 'three' },
      three: { items: ['c'] },
    };
    const fetch = async (cursor: string | undefined) => pages[cursor ?? 'start'] ?? { items: [] };
    expect(await all(cursorPages({ sourceId: source }, fetch))).toEqual(['a', 'b', 'c']);
    pages.three = { items: ['c'], next: 'two' };
    await expect(all(cursorPages({ sourceId: source }, fetch))).rejects.toMatchObject({ code: 'ENDLESS_PAGING' });
  });

  it('finds the next page in a Link header', () => {
    const header = '<https://a.example/p?page=1>; rel="prev", </p?page=3>; rel="next"; title="x"';
    expect(nextLink(header, 'https://a.example/p?page=2')).toBe('https://a.example/p?page=3');
    expect(nextLink('<https://a.example/>; rel="last"', 'https://a.example')).toBeUndefined();
    expect(nextLink(undefined, 'https://a.example')).toBeUndefined();
  });
});
