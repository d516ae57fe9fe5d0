import type { Block, Cell, Flow, Paragraph, Run, Table } from '../container/flow';
import { writeZip } from '../container/write-zip';
import { xmlDeclaration, xmlText } from '../container/xml-writer';
import { stylesPart } from './our-styles';

const main = 'http://schemas.openxmlformats.org';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = `${main}/package/2006/relationships`;
const office = `${main}/officeDocument/2006/relationships`;
const word = `xmlns:w="${main}/wordprocessingml/2006/main"`;

const contentTypes = `${xmlDeclaration}<Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`;
const packageRelations = `${xmlDeclaration}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;
const documentRelations = `${xmlDeclaration}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`;

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const numberingPart = `${xmlDeclaration}<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels
  .map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** A text as a Word document of our own making: no properties, no identifiers, nothing but what the flow says. @security S-32 */
export function writeDocx({ parts }: Flow): Uint8Array {
  const text = `${xmlDeclaration}<w:document ${word}><w:body>${parts.map(blocksXml).join(emptyParagraph)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  const members: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['word/document.xml', text],
    ['word/_rels/document.xml.rels', documentRelations],
    ['word/styles.xml', stylesPart],
    ['word/numbering.xml', numberingPart],
  ];
  return writeZip(members.map(([name, content]) => ({ name, bytes: Buffer.from(content) })));
}

const emptyParagraph = '<w:p/>';

/** Word wants a paragraph behind each table, and one in each cell. */
function blocksXml(blocks: readonly Block[]): string {
  const written = blocks.map((block) => (block.kind === 'paragraph' ? paragraphXml(block) : tableXml(block))).join('');
  return blocks.at(-1)?.kind === 'paragraph' ? written : written + emptyParagraph;
}

function paragraphXml({ role, runs }: Paragraph): string {
  return `<w:p>${propertiesXml(role)}${runs.map(runXml).join('')}</w:p>`;
}

function propertiesXml(role: Paragraph['role']): string {
  switch (role.is) {
    case 'plain':
      return '';
    case 'title':
      return '<w:pPr><w:pStyle w:val="Title"/></w:pPr>';
    case 'heading':
      return `<w:pPr><w:pStyle w:val="Heading${role.level}"/></w:pPr>`;
    case 'bullet':
      return `<w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="${role.level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
    case 'numbered':
      return `<w:pPr><w:pStyle w:val="ListNumber"/><w:ind w:left="${360 * (role.level + 1)}" w:hanging="360"/></w:pPr>`;
  }
}

function runXml({ text, bold, italic, underlined, struck }: Run): string {
  const looks = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    struck ? '<w:strike/>' : '',
    underlined ? '<w:u w:val="single"/>' : '',
  ].join('');
  const pieces = text.split(/([\t\n])/).map((piece) => {
    if (piece === '') return '';
    if (piece === '\t') return '<w:tab/>';
    return piece === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
  });
  return `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}${pieces.join('')}</w:r>`;
}

function tableXml({ rows }: Table): string {
  const widthOf = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + cell.columns, 0);
  const columns = rows.reduce((most, cells) => Math.max(most, widthOf(cells)), 1);
  const merges = rows.some((cells) => cells.some(({ below }) => below));
  const width = Math.floor(9072 / columns);
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const body = rows.map((cells) => `<w:tr>${cells.map((cell) => cellXml(cell, merges)).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body || `<w:tr><w:tc>${emptyParagraph}</w:tc></w:tr>`}</w:tbl>`;
}

function cellXml(cell: Cell, merges: boolean): string {
  const properties = [
    cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '',
    merges ? (cell.below ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '',
  ].join('');
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${blocksXml(cell.blocks)}</w:tc>`;
}
