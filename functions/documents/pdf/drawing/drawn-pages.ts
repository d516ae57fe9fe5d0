import { type PDFContext, PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { loadSource } from '../source/load-source';
import type { DrawnPage } from '../writing/output-pdf';
import { drawingOf } from './drawing-of';
import { DrawnResources } from './drawn-resources';

/** Pages of the source that can be drawn again, operator by operator. */
export interface DrawnPages {
  /** Starts to write into a new PDF. */
  into(target: PDFContext): {
    /** Undefined for a page of which something is not understood. */
    drawnPage(index: number): DrawnPage | undefined;
  };
}

/** Undefined when the source cannot be taken apart. */
export async function drawnPagesOf(bytes: Uint8Array): Promise<DrawnPages | undefined> {
  const source = await loadSource(bytes);
  if (source === undefined) return undefined;
  return {
    into(target) {
      const resources = new DrawnResources(target);
      return { drawnPage: (index) => drawn(source, index, resources) };
    },
  };
}

function drawn(source: PDFDocument, index: number, resources: DrawnResources): DrawnPage | undefined {
  try {
    const page = source.getPage(index);
    const available = page.node.Resources() ?? PDFDict.withContext(source.context);
    const { operators, used } = resources.redraw(drawingOf(page.node.Contents()), available);
    const { x, y, width, height } = page.getCropBox();
    const media = page.getMediaBox();
    const [left, bottom] = [Math.max(x, media.x), Math.max(y, media.y)];
    const [right, top] = [Math.min(x + width, media.x + media.width), Math.min(y + height, media.y + media.height)];
    if (!(right > left && top > bottom)) return undefined;
    return {
      box: [left, bottom, right, top],
      rotation: ((page.getRotation().angle % 360) + 360) % 360,
      operators,
      resources: used,
    };
  } catch {
    // Whatever it was that is not as it should be: the picture of the page is always right.
    return undefined;
  }
}
