import type { Handle, Pdfium } from './pdfium';

/** Room for a handful of numbers that PDFium writes back, and for the short texts it is asked for. */
const bytes = 128;
const mostTextBytes = 1 << 20;

/** A place in PDFium's memory where it leaves its answers. Close it. */
export class Scratch {
  readonly at: Handle;

  constructor(private readonly pdfium: Pdfium) {
    this.at = pdfium.wasmExports.malloc(bytes);
  }

  /** The memory may move with every call: look anew each time. */
  get #view(): DataView {
    return new DataView(this.pdfium.HEAPU8.buffer);
  }

  double(index: number): number {
    return this.#view.getFloat64(this.at + 8 * index, true);
  }

  float(index: number): number {
    return this.#view.getFloat32(this.at + 4 * index, true);
  }

  integer(index: number): number {
    return this.#view.getInt32(this.at + 4 * index, true);
  }

  /** UTF-16 text from a call that takes a buffer, its length and a place for the length it needs. Empty when there is none. */
  text(ask: (buffer: Handle, length: number, written: Handle) => number): string {
    if (ask(0, 0, this.at) === 0) return '';
    const length = this.integer(0);
    if (length <= 2 || length > mostTextBytes) return '';
    const buffer = this.pdfium.wasmExports.malloc(length);
    try {
      if (ask(buffer, length, this.at) === 0) return '';
      return Buffer.from(this.pdfium.HEAPU8.subarray(buffer, buffer + length - 2)).toString('utf16le');
    } finally {
      this.pdfium.wasmExports.free(buffer);
    }
  }

  /** Calls with a zero-ended ASCII text in PDFium's memory. */
  with<T>(ascii: string, use: (text: Handle) => T): T {
    const text = this.pdfium.wasmExports.malloc(ascii.length + 1);
    this.pdfium.HEAPU8.set(Buffer.from(`${ascii}\0`, 'latin1'), text);
    try {
      return use(text);
    } finally {
      this.pdfium.wasmExports.free(text);
    }
  }

  close(): void {
    this.pdfium.wasmExports.free(this.at);
  }
}
