import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * The file as a tree of objects. Undefined when this reader cannot take it apart although PDFium can: then every page goes out as a
 * picture.
 */
export async function loadSource(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    const source = await PDFDocument.load(bytes, {
      password: '',
      updateMetadata: false,
      throwOnInvalidObject: false,
      capNumbers: true,
      warnOnInvalidObjects: false,
    });
    return source.getPageCount() > 0 ? source : undefined;
  } catch {
    return undefined;
  }
}
