import { StaysShut } from '../../container/guarded-opening';
import type { ClosedReason } from '../../document';
import { PdfPage } from './pdf-page';
import { forgetPdfium, type Handle, type Pdfium, startedPdfium } from './pdfium';

/** PDFium's error numbers (fpdfview.h) that say the file is locked: a password, or a lock it does not know. */
const locked: readonly number[] = [4, 5];
/** A form that a program draws, not the file: its pages say "please wait". */
const drawnByXfa = 2;
/** Room for FPDF_FORMFILLINFO; all of it is zero but the version. */
const formCallbackBytes = 512;

/** A PDF that PDFium has open. Close it. */
export class PdfFile {
  private constructor(
    private readonly pdfium: Pdfium,
    private readonly file: Handle,
    private readonly form: Handle,
    private readonly owned: readonly Handle[],
  ) {}

  /** Opens with no password; a file that only restricts printing and the like opens. */
  static async open(bytes: Uint8Array): Promise<PdfFile | ClosedReason> {
    const pdfium = await startedPdfium();
    return crashAware(() => {
      const { malloc, free } = pdfium.wasmExports;
      const copy = malloc(bytes.byteLength);
      if (copy === 0) return 'too-large';
      pdfium.HEAPU8.set(bytes, copy);
      const file = pdfium._FPDF_LoadMemDocument(copy, bytes.byteLength, 0);
      if (file === 0) {
        const because = locked.includes(pdfium._FPDF_GetLastError()) ? 'encrypted' : 'damaged';
        free(copy);
        return because;
      }
      const callbacks = malloc(formCallbackBytes);
      pdfium.HEAPU8.fill(0, callbacks, callbacks + formCallbackBytes);
      pdfium.HEAPU8[callbacks] = 2;
      const form = pdfium._FPDFDOC_InitFormFillEnvironment(file, callbacks);
      return new PdfFile(pdfium, file, form, [copy, callbacks]);
    });
  }

  get pageCount(): number {
    return this.pdfium._FPDF_GetPageCount(this.file);
  }

  /** Whether the real pages are made by a program inside the file, which is not run here. */
  get isDrawnByProgram(): boolean {
    return this.pdfium._FPDF_GetFormType(this.file) === drawnByXfa;
  }

  /** Uses one page, its filled-in form fields drawn into it and every other annotation gone. @throws Error when the page is broken */
  page<T>(index: number, use: (page: PdfPage) => T): T {
    return crashAware(() => {
      const page = PdfPage.load(this.pdfium, this.file, this.form, index);
      try {
        return use(page);
      } finally {
        page.close();
      }
    });
  }

  close(): void {
    crashAware(() => {
      if (this.form !== 0) this.pdfium._FPDFDOC_ExitFormFillEnvironment(this.form);
      this.pdfium._FPDF_CloseDocument(this.file);
      for (const handle of this.owned) this.pdfium.wasmExports.free(handle);
    });
  }
}

function crashAware<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    // Any fault but our own comes out of the reader's machine, and may have left it half way.
    if (!(fault instanceof StaysShut)) forgetPdfium();
    throw fault;
  }
}
