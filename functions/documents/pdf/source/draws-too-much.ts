import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { boundedStream } from './bounded-stream';

/** Drawings within drawings, each time they are called. A map with a sign for every house has some thousands. */
const mostCalls = 50_000;
const deepest = 40;

/**
 * Whether a page calls drawings that call drawings that call drawings, until there are more than any reader can hold: ten calls, six deep,
 * are a million from a file of two kilobytes.
 */
export function drawsTooMuch(source: PDFDocument): boolean {
  const known = new Map<PDFStream, number>();
  const callsBy = (drawings: readonly PDFStream[], resources: PDFDict | undefined, depth: number): number => {
    if (resources === undefined || depth > deepest) return 0;
    const names = new Map<string, number>();
    for (const drawing of drawings) {
      const text = Buffer.from(boundedStream(drawing) ?? new Uint8Array()).toString('latin1');
      for (const [, name = ''] of text.matchAll(/\/([^\s/<>[\](){}%]+)\s+(?:Do|scn|SCN)\b/g))
        names.set(name, (names.get(name) ?? 0) + 1);
    }
    let calls = 0;
    for (const [name, times] of names) {
      const called = resourceNamed(resources, name);
      if (called !== undefined) calls += times * (1 + callsWithin(called, resources, depth + 1));
    }
    return Math.min(calls, Number.MAX_SAFE_INTEGER);
  };
  const callsWithin = (drawing: PDFStream, outer: PDFDict, depth: number): number => {
    const before = known.get(drawing);
    if (before !== undefined) return before;
    // One that calls itself is stopped by every reader.
    known.set(drawing, 0);
    const own = drawing.dict.lookup(PDFName.of('Resources'));
    const calls = callsBy([drawing], own instanceof PDFDict ? own : outer, depth);
    known.set(drawing, calls);
    return calls;
  };
  return source.getPages().some((page) => {
    try {
      const contents = page.node.Contents();
      const parts = contents instanceof PDFArray ? contents.asArray().map((_, n) => contents.lookup(n)) : [contents];
      const drawings = parts.filter((part) => part instanceof PDFStream);
      return callsBy(drawings, page.node.Resources(), 0) > mostCalls;
    } catch {
      // A page that is not as it should be is judged by the reader that draws it.
      return false;
    }
  });
}

function resourceNamed(resources: PDFDict, name: string): PDFStream | undefined {
  for (const kind of ['XObject', 'Pattern']) {
    const group = resources.lookup(PDFName.of(kind));
    const value = group instanceof PDFDict ? group.lookup(PDFName.of(name)) : undefined;
    if (value instanceof PDFStream && value.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return value;
  }
  return undefined;
}
