import type { PDFContext } from '@cantoo/pdf-lib';
import type { DrawnPage } from './output-pdf';

/** Pages of the source that can be drawn again, operator by operator. */
export interface DrawnPages {
  /** Starts to copy into a new PDF. */
  into(target: PDFContext): { drawnPage(index: number): DrawnPage | undefined };
}

export async function drawnPagesOf(_bytes: Uint8Array): Promise<DrawnPages | undefined> {
  return undefined;
}
