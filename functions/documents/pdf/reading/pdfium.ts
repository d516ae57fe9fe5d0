import { readFile } from 'node:fs/promises';
import { PDFiumModule } from '@hyzyla/pdfium';

/** A pointer into the reader's own memory; 0 is none. */
export type Handle = number;

/** The calls of PDFium that are used here, by their names in its public headers (fpdfview.h, fpdf_text.h, fpdf_edit.h, …). */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): Handle; free(at: Handle): void };
  _FPDF_InitLibrary(): void;
  _FPDF_LoadMemDocument(bytes: Handle, length: number, password: Handle): Handle;
  _FPDF_CloseDocument(file: Handle): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(file: Handle): number;
  _FPDF_GetFormType(file: Handle): number;
  _FPDFDOC_InitFormFillEnvironment(file: Handle, callbacks: Handle): Handle;
  _FPDFDOC_ExitFormFillEnvironment(form: Handle): void;
  _FORM_OnAfterLoadPage(page: Handle, form: Handle): void;
  _FORM_OnBeforeClosePage(page: Handle, form: Handle): void;
  _FPDF_LoadPage(file: Handle, index: number): Handle;
  _FPDF_ClosePage(page: Handle): void;
  _FPDF_GetPageWidthF(page: Handle): number;
  _FPDF_GetPageHeightF(page: Handle): number;
  _FPDFPage_Flatten(page: Handle, usage: number): number;
  _FPDFPage_GetAnnotCount(page: Handle): number;
  _FPDFPage_GetAnnot(page: Handle, index: number): Handle;
  _FPDFPage_CloseAnnot(annotation: Handle): void;
  _FPDFPage_RemoveAnnot(page: Handle, index: number): number;
  _FPDFAnnot_GetSubtype(annotation: Handle): number;
  _FPDFPage_CountObjects(page: Handle): number;
  _FPDFPage_GetObject(page: Handle, index: number): Handle;
  _FPDFFormObj_CountObjects(object: Handle): number;
  _FPDFFormObj_GetObject(object: Handle, index: number): Handle;
  _FPDFPageObj_GetType(object: Handle): number;
  _FPDFPageObj_GetBounds(object: Handle, left: Handle, bottom: Handle, right: Handle, top: Handle): number;
  _FPDFPageObj_GetMatrix(object: Handle, matrix: Handle): number;
  _FPDFPageObj_CountMarks(object: Handle): number;
  _FPDFPageObj_GetMark(object: Handle, index: number): Handle;
  _FPDFPageObj_RemoveMark(object: Handle, mark: Handle): number;
  _FPDFPageObjMark_GetName(mark: Handle, buffer: Handle, length: number, written: Handle): number;
  _FPDFPageObjMark_CountParams(mark: Handle): number;
  _FPDFPageObjMark_GetParamKey(mark: Handle, index: number, buffer: Handle, length: number, written: Handle): number;
  _FPDFPageObjMark_GetParamStringValue(
    mark: Handle,
    key: Handle,
    buffer: Handle,
    length: number,
    written: Handle,
  ): number;
  _FPDFText_LoadPage(page: Handle): Handle;
  _FPDFText_ClosePage(text: Handle): void;
  _FPDFText_CountChars(text: Handle): number;
  _FPDFText_GetUnicode(text: Handle, index: number): number;
  _FPDFText_IsGenerated(text: Handle, index: number): number;
  _FPDFText_IsHyphen(text: Handle, index: number): number;
  _FPDFText_HasUnicodeMapError(text: Handle, index: number): number;
  _FPDFText_GetCharBox(text: Handle, index: number, left: Handle, right: Handle, bottom: Handle, top: Handle): number;
  _FPDFText_GetLooseCharBox(text: Handle, index: number, box: Handle): number;
  _FPDFText_GetCharOrigin(text: Handle, index: number, x: Handle, y: Handle): number;
  _FPDFText_GetFontSize(text: Handle, index: number): number;
  _FPDFText_GetMatrix(text: Handle, index: number, matrix: Handle): number;
  _FPDFText_GetTextObject(text: Handle, index: number): Handle;
  _FPDFTextObj_GetTextRenderMode(object: Handle): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: Handle, stride: number): Handle;
  _FPDFBitmap_FillRect(
    bitmap: Handle,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): number;
  _FPDFBitmap_GetBuffer(bitmap: Handle): Handle;
  _FPDFBitmap_GetStride(bitmap: Handle): number;
  _FPDFBitmap_Destroy(bitmap: Handle): void;
  _FPDF_RenderPageBitmap(
    bitmap: Handle,
    page: Handle,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDF_PageToDevice(
    page: Handle,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: Handle,
    deviceY: Handle,
  ): number;
}

let running: Promise<Pdfium> | undefined;

/**
 * PDFium, started once for this process. After a crash of its memory nothing it says can be trusted: `forgetPdfium` makes the next file
 * start it anew.
 */
export function startedPdfium(): Promise<Pdfium> {
  running ??= start();
  return running;
}

/** Lets go of a reader that crashed. */
export function forgetPdfium(): void {
  running = undefined;
}

async function start(): Promise<Pdfium> {
  const file = await readFile(require.resolve('@hyzyla/pdfium/pdfium.wasm'));
  const wasmBinary = new Uint8Array(file).buffer;
  // What it prints is about somebody's file. The package's types name a third of what it has.
  const silent = { print: () => {}, printErr: () => {} };
  const options = { wasmBinary, locateFile: () => '', ...silent };
  const pdfium = (await PDFiumModule(options)) as unknown as Pdfium;
  pdfium._FPDF_InitLibrary();
  return pdfium;
}
