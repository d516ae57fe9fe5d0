import type { Box } from './box';
import type { Handle, Pdfium } from './pdfium';

/** Blue, green, red, and a byte that says nothing. */
const format = 3;
const bytesPerPixel = 4;
const white = 0xffffffff;
/** A page at 150 dpi has 2.2 million, an A1 drawing 17. */
const mostPixels = 12_000_000;

/** A picture of a page, in PDFium's memory until it is closed. Pixels from the top left. */
export class PagePixels {
  private constructor(
    private readonly pdfium: Pdfium,
    private readonly bitmap: Handle,
    readonly width: number,
    readonly height: number,
    private readonly acrossPerPoint: number,
    private readonly downPerPoint: number,
  ) {}

  static of(
    pdfium: Pdfium,
    page: Handle,
    widthInPoints: number,
    heightInPoints: number,
    pixelsPerPoint: number,
  ): PagePixels {
    const scale = Math.min(pixelsPerPoint, Math.sqrt(mostPixels / (widthInPoints * heightInPoints)));
    const width = Math.min(mostPixels, Math.max(1, Math.round(widthInPoints * scale)));
    const height = Math.max(1, Math.min(Math.floor(mostPixels / width), Math.round(heightInPoints * scale)));
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, format, 0, 0);
    if (bitmap === 0) throw new Error('no room for the picture of a page');
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    const pixels = new PagePixels(pdfium, bitmap, width, height, width / widthInPoints, height / heightInPoints);
    pixels.draw(page);
    return pixels;
  }

  draw(page: Handle): void {
    this.pdfium._FPDF_RenderPageBitmap(this.bitmap, page, 0, 0, this.width, this.height, 0, 0);
  }

  /** A box in points as whole pixels that cover all of it, at least one each way; may lie outside the picture. */
  inPixels(box: Box): Box {
    const left = Math.floor(box.left * this.acrossPerPoint);
    const top = Math.floor(box.top * this.downPerPoint);
    return {
      left,
      top,
      right: Math.max(left + 1, Math.ceil(box.right * this.acrossPerPoint)),
      bottom: Math.max(top + 1, Math.ceil(box.bottom * this.downPerPoint)),
    };
  }

  /** A box in pixels, back in points. */
  inPoints(box: Box): Box {
    return {
      left: box.left / this.acrossPerPoint,
      right: box.right / this.acrossPerPoint,
      top: box.top / this.downPerPoint,
      bottom: box.bottom / this.downPerPoint,
    };
  }

  /** Overwrites what is there. @param grey 0 is black, 255 white */
  fill(box: Box, grey: number): void {
    const left = Math.max(0, box.left);
    const top = Math.max(0, box.top);
    const right = Math.min(this.width, box.right);
    const bottom = Math.min(this.height, box.bottom);
    if (right <= left || bottom <= top) return;
    const colour = (0xff000000 | (grey << 16) | (grey << 8) | grey) >>> 0;
    this.pdfium._FPDFBitmap_FillRect(this.bitmap, left, top, right - left, bottom - top, colour);
  }

  /** The part that lies in the box, as rows of red, green, blue. */
  rgb(box: Box = { left: 0, top: 0, right: this.width, bottom: this.height }): {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8Array;
  } {
    const left = Math.min(this.width - 1, Math.max(0, box.left));
    const top = Math.min(this.height - 1, Math.max(0, box.top));
    const width = Math.max(1, Math.min(this.width, box.right) - left);
    const height = Math.max(1, Math.min(this.height, box.bottom) - top);
    const data = new Uint8Array(width * height * 3);
    const memory = this.pdfium.HEAPU8;
    const start = this.pdfium._FPDFBitmap_GetBuffer(this.bitmap);
    const stride = this.pdfium._FPDFBitmap_GetStride(this.bitmap);
    let at = 0;
    for (let row = top; row < top + height; row += 1) {
      let from = start + row * stride + left * bytesPerPixel;
      for (let column = 0; column < width; column += 1, from += bytesPerPixel) {
        data[at++] = memory[from + 2] ?? 0;
        data[at++] = memory[from + 1] ?? 0;
        data[at++] = memory[from] ?? 0;
      }
    }
    return { width, height, data };
  }

  close(): void {
    this.pdfium._FPDFBitmap_Destroy(this.bitmap);
  }
}

/** Uses a picture and lets go of it. */
export function withPixels<T>(pixels: PagePixels, use: (pixels: PagePixels) => T): T {
  try {
    return use(pixels);
  } finally {
    pixels.close();
  }
}
