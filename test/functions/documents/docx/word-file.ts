import { packed } from '../container/packed';

const office = 'http://schemas.openxmlformats.org';
const wordNames = [
  ['w', `${office}/wordprocessingml/2006/main`],
  ['r', `${office}/officeDocument/2006/relationships`],
  ['a', `${office}/drawingml/2006/main`],
  ['wp', `${office}/drawingml/2006/wordprocessingDrawing`],
  ['pic', `${office}/drawingml/2006/picture`],
  ['mc', `${office}/markup-compatibility/2006`],
  ['m', `${office}/officeDocument/2006/math`],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A part of a Word document with all the usual names bound. */
export const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${wordNames}>${content}</w:${root}>`;

export const run = (text: string, looks = ''): string =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const words = (text: string): string => paragraph(run(text));

interface Extra {
  /** Relations of the main part: id, type, target, and whether it is outside. */
  readonly relations?: readonly (readonly [string, string, string, boolean?])[];
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A Word document with this body. */
export function wordFile(body: string, { relations = [], parts = {} }: Extra = {}): Uint8Array {
  const arrows = relations.map(
    ([id, type, target, outside]) =>
      `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
  );
  return packed({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships">${arrows.join('')}</Relationships>`,
    ...parts,
  });
}
