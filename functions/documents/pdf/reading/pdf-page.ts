import { StaysShut } from '../../container/guarded-opening';
import type { Box } from './box';
import type { Letter } from './letters';
import { lettersOfPage } from './letters-of-page';
import { type PageContents, surveyedContents } from './page-contents';
import { PagePixels } from './page-pixels';
import type { Handle, Pdfium } from './pdfium';
import { readGlyphs } from './read-glyphs';
import { Scratch } from './scratch';

const widget = 20;
/** A page with more annotations than any form has fields. */
const mostAnnotations = 20_000;

/** One page that PDFium has open. Everything outside this folder sees it in points from the top left of the page as it is shown. */
export class PdfPage {
  readonly #scratch: Scratch;
  #contents: PageContents | undefined;
  readonly #toShown: (x: number, y: number) => readonly [number, number];

  private constructor(
    private readonly pdfium: Pdfium,
    private readonly handle: Handle,
    /** Whether form fields stand on it, now drawn into it. */
    readonly hasFields: boolean,
  ) {
    this.#scratch = new Scratch(pdfium);
    this.#toShown = shownPlaces(pdfium, handle, this.#scratch, this.width, this.height);
  }

  static load(pdfium: Pdfium, file: Handle, form: Handle, index: number): PdfPage {
    const page = loaded(pdfium, file, index);
    if (pdfium._FPDFPage_GetAnnotCount(page) === 0) return new PdfPage(pdfium, page, false);
    if (form !== 0) pdfium._FORM_OnAfterLoadPage(page, form);
    const hasFields = keepFieldsOnly(pdfium, page);
    if (hasFields) pdfium._FPDFPage_Flatten(page, 0);
    if (form !== 0) pdfium._FORM_OnBeforeClosePage(page, form);
    pdfium._FPDF_ClosePage(page);
    return new PdfPage(pdfium, loaded(pdfium, file, index), hasFields);
  }

  /** Points. */
  get width(): number {
    return Math.max(1, this.pdfium._FPDF_GetPageWidthF(this.handle));
  }

  /** Points. */
  get height(): number {
    return Math.max(1, this.pdfium._FPDF_GetPageHeightF(this.handle));
  }

  /** What is on the page besides letters, and every text that a program would be given instead of them. */
  contents(): PageContents {
    this.#contents ??= surveyedContents(this.pdfium, this.handle, this.#scratch, this.#toShown);
    return this.#contents;
  }

  /** The text layer in reading order, drawn or not. */
  letters(): readonly Letter[] {
    // First takes off what would give other letters than are drawn.
    this.contents();
    return lettersOfPage(readGlyphs(this.pdfium, this.handle, this.#scratch, this.#toShown));
  }

  /** The page as it is seen. @param pixelsPerPoint Lowered where the picture would be larger than may be. */
  pixels(pixelsPerPoint: number): PagePixels {
    return PagePixels.of(this.pdfium, this.handle, this.width, this.height, pixelsPerPoint);
  }

  /** Draws this page over a picture of the same shape; where it has nothing, the picture stays. */
  drawOver(pixels: PagePixels): void {
    pixels.draw(this.handle);
  }

  /** The area shown. */
  get area(): Box {
    return { left: 0, top: 0, right: this.width, bottom: this.height };
  }

  close(): void {
    this.#scratch.close();
    this.pdfium._FPDF_ClosePage(this.handle);
  }
}

function loaded(pdfium: Pdfium, file: Handle, index: number): Handle {
  const page = pdfium._FPDF_LoadPage(file, index);
  if (page === 0) throw new StaysShut('damaged');
  return page;
}

/** Notes, links, stamps: not on the page that goes out. What was filled in is the form's content, and stays. */
function keepFieldsOnly(pdfium: Pdfium, page: Handle): boolean {
  const count = pdfium._FPDFPage_GetAnnotCount(page);
  if (count > mostAnnotations) throw new StaysShut('too-large');
  for (let index = count - 1; index >= 0; index -= 1) {
    const annotation = pdfium._FPDFPage_GetAnnot(page, index);
    const isField = annotation !== 0 && pdfium._FPDFAnnot_GetSubtype(annotation) === widget;
    if (annotation !== 0) pdfium._FPDFPage_CloseAnnot(annotation);
    if (!isField) pdfium._FPDFPage_RemoveAnnot(page, index);
  }
  return pdfium._FPDFPage_GetAnnotCount(page) > 0;
}

/** From the page's own coordinates (turned, cropped, origin anywhere) to points from the top left as shown. */
function shownPlaces(pdfium: Pdfium, page: Handle, scratch: Scratch, width: number, height: number) {
  // Whole pixels only come back: ask on a large sheet, far from the origin.
  const scale = 1e6 / Math.max(width, height);
  const across = Math.round(width * scale);
  const down = Math.round(height * scale);
  const far = 1000;
  const place = (x: number, y: number): readonly [number, number] => {
    pdfium._FPDF_PageToDevice(page, 0, 0, across, down, 0, x, y, scratch.at, scratch.at + 4);
    return [(scratch.integer(0) * width) / across, (scratch.integer(1) * height) / down];
  };
  const [x0, y0] = place(0, 0);
  const [x1, y1] = place(far, 0);
  const [x2, y2] = place(0, far);
  return (x: number, y: number): readonly [number, number] => [
    x0 + ((x1 - x0) * x + (x2 - x0) * y) / far,
    y0 + ((y1 - y0) * x + (y2 - y0) * y) / far,
  ];
}
