import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Everything that the catalogue leads to. */
export function reachable(context: PDFContext): ReadonlySet<PDFRef> {
  const found = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (found.has(object)) continue;
      found.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) {
      waiting.push(...object.asArray());
    } else if (object instanceof PDFDict) {
      waiting.push(...object.values());
    } else if (object instanceof PDFStream) {
      waiting.push(object.dict);
    }
  }
  return found;
}
