import { StaysShut } from '../../container/guarded-opening';
import type { Box } from './box';
import type { Handle, Pdfium } from './pdfium';
import type { Scratch } from './scratch';

/** What is on a page besides its letters. */
export interface PageContents {
  /** Pictures, in points from the top left of the page as shown. */
  readonly pictures: readonly Box[];
  /** Drawn lines and areas, counted. */
  readonly drawings: number;
  /** Whether something belongs to a layer that can be switched off. */
  readonly hasLayers: boolean;
  /** Texts that the file gives a program in the place of letters or pictures. */
  readonly spokenTexts: readonly string[];
}

const kinds = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;
const mostObjects = 500_000;
const deepestForm = 16;

type Matrix = readonly [number, number, number, number, number, number];
const unchanged: Matrix = [1, 0, 0, 1, 0, 0];

/** Walks over a page's objects, also those inside others; takes off what makes PDFium say other letters than are drawn. */
export function surveyedContents(
  pdfium: Pdfium,
  page: Handle,
  scratch: Scratch,
  toShown: (x: number, y: number) => readonly [number, number],
): PageContents {
  const pictures: Box[] = [];
  const spokenTexts: string[] = [];
  let drawings = 0;
  let hasLayers = false;
  let seen = 0;

  const visit = (object: Handle, matrix: Matrix, depth: number): void => {
    seen += 1;
    if (seen > mostObjects || depth > deepestForm) throw new StaysShut('too-large');
    for (let index = pdfium._FPDFPageObj_CountMarks(object) - 1; index >= 0; index -= 1) {
      const mark = pdfium._FPDFPageObj_GetMark(object, index);
      if (scratch.text((...room) => pdfium._FPDFPageObjMark_GetName(mark, ...room)) === 'OC') hasLayers = true;
      const spoken = spokenBy(pdfium, mark, scratch);
      if (spoken === undefined) continue;
      spokenTexts.push(...spoken);
      pdfium._FPDFPageObj_RemoveMark(object, mark);
    }
    const kind = pdfium._FPDFPageObj_GetType(object);
    if (kind === kinds.path || kind === kinds.shading) drawings += 1;
    if (kind === kinds.image) pictures.push(boundsOf(pdfium, object, matrix, scratch, toShown));
    if (kind !== kinds.form) return;
    const inner = matrixOf(pdfium, object, matrix, scratch);
    const count = pdfium._FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1)
      visit(pdfium._FPDFFormObj_GetObject(object, index), inner, depth + 1);
  };

  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) visit(pdfium._FPDFPage_GetObject(page, index), unchanged, 0);
  return { pictures, drawings, hasLayers, spokenTexts };
}

/** Undefined when the mark does not change which letters are read. */
function spokenBy(pdfium: Pdfium, mark: Handle, scratch: Scratch): readonly string[] | undefined {
  const spoken: string[] = [];
  let replacesLetters = false;
  for (let index = pdfium._FPDFPageObjMark_CountParams(mark) - 1; index >= 0; index -= 1) {
    const key = scratch.text((...room) => pdfium._FPDFPageObjMark_GetParamKey(mark, index, ...room));
    if (key === 'ActualText') replacesLetters = true;
    if (!['ActualText', 'Alt', 'E', 'Contents'].includes(key)) continue;
    const said = scratch.with(key, (name) =>
      scratch.text((...room) => pdfium._FPDFPageObjMark_GetParamStringValue(mark, name, ...room)),
    );
    if (said !== '') spoken.push(said);
  }
  return replacesLetters || spoken.length > 0 ? spoken : undefined;
}

function matrixOf(pdfium: Pdfium, form: Handle, outer: Matrix, scratch: Scratch): Matrix {
  if (pdfium._FPDFPageObj_GetMatrix(form, scratch.at) === 0) return outer;
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((index) => scratch.float(index)) as unknown as Matrix;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function boundsOf(
  pdfium: Pdfium,
  object: Handle,
  [a, b, c, d, e, f]: Matrix,
  scratch: Scratch,
  toShown: (x: number, y: number) => readonly [number, number],
): Box {
  const { at } = scratch;
  if (pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0)
    return { left: 0, top: 0, right: 0, bottom: 0 };
  const [left, bottom, right, top] = [0, 1, 2, 3].map((index) => scratch.float(index)) as [
    number,
    number,
    number,
    number,
  ];
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ].map(([x = 0, y = 0]) => toShown(x * a + y * c + e, x * b + y * d + f));
  const across = corners.map(([x]) => x);
  const down = corners.map(([, y]) => y);
  return { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) };
}
