import type { Block, Cell, Flow, Paragraph, Run, Table } from '../container/flow';
import { writeZip } from '../container/write-zip';
import { xmlDeclaration, xmlText } from '../container/xml-writer';
import { letterStyle, letterStyles, namespaces, stylesPart } from './our-styles';

/** What an OpenDocument text calls itself. */
export const odtMediaType = 'application/vnd.oasis.opendocument.text';

const entry = (path: string, type: string) =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
const manifest = `${xmlDeclaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', odtMediaType)}${entry('content.xml', 'text/xml')}${entry('styles.xml', 'text/xml')}</manifest:manifest>`;

/** A text as an OpenDocument of our own making: nothing but what the flow says. @security S-32 */
export function writeOdt({ parts }: Flow): Uint8Array {
  const body = parts.map(blocksXml).join('<text:p/>');
  const content = `${xmlDeclaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${letterStyles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return writeZip([
    { name: 'mimetype', bytes: Buffer.from(odtMediaType), stored: true },
    { name: 'META-INF/manifest.xml', bytes: Buffer.from(manifest) },
    { name: 'content.xml', bytes: Buffer.from(content) },
    { name: 'styles.xml', bytes: Buffer.from(stylesPart) },
  ]);
}

const blocksXml = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? paragraphXml(block) : tableXml(block))).join('');

function paragraphXml({ role, runs }: Paragraph): string {
  const inside = runs.map(runXml).join('');
  switch (role.is) {
    case 'plain':
      return `<text:p>${inside}</text:p>`;
    case 'title':
      return `<text:p text:style-name="Title">${inside}</text:p>`;
    case 'heading':
      return `<text:h text:style-name="Heading_20_${role.level}" text:outline-level="${role.level}">${inside}</text:h>`;
    case 'numbered':
      return `<text:p text:style-name="List_20_${role.level + 1}">${inside}</text:p>`;
    case 'bullet': {
      const [open, close] = ['<text:list><text:list-item>', '</text:list-item></text:list>'];
      const first = '<text:list text:style-name="Bullets"><text:list-item>';
      return `${first}${open.repeat(role.level)}<text:p>${inside}</text:p>${close.repeat(role.level + 1)}`;
    }
  }
}

function runXml(run: Run): string {
  const inside = run.text
    .split(/([\t\n]| {2,}|^ | $)/)
    .map((piece) => {
      if (piece === '\t') return '<text:tab/>';
      if (piece === '\n') return '<text:line-break/>';
      return /^ +$/.test(piece) ? `<text:s text:c="${Math.min(piece.length, 1000)}"/>` : xmlText(piece);
    })
    .join('');
  const style = letterStyle(run);
  return style === undefined ? inside : `<text:span text:style-name="${style}">${inside}</text:span>`;
}

/** A cell and the column in which it begins. */
interface PlacedCell {
  readonly cell: Cell;
  readonly column: number;
}

function tableXml({ rows }: Table): string {
  const placed = rows.map((cells) => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      const at = column;
      column += cell.columns;
      return { cell, column: at };
    });
  });
  const covered = placed.map((cells) => new Set(cells.filter(({ cell }) => cell.below).map(({ column }) => column)));
  const columns = rows.reduce(
    (most, cells) =>
      Math.max(
        most,
        cells.reduce((sum, cell) => sum + cell.columns, 0),
      ),
    1,
  );
  const depth = depths(covered);
  const body = placed.map((cells, row) => {
    const written = cells.map(({ cell, column }) => cellXml(cell, 1 + (depth[row + 1]?.get(column) ?? 0)));
    return `<table:table-row>${written.join('') || '<table:table-cell/>'}</table:table-row>`;
  });
  return `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${body.join('') || '<table:table-row><table:table-cell/></table:table-row>'}</table:table>`;
}

/** For each row and column: how many cells from there on downwards belong to the one above. */
function depths(covered: readonly ReadonlySet<number>[]): readonly ReadonlyMap<number, number>[] {
  const all: Map<number, number>[] = [];
  let under = new Map<number, number>();
  for (const columns of covered.toReversed()) {
    const next = under;
    under = new Map([...columns].map((column) => [column, 1 + (next.get(column) ?? 0)]));
    all.push(under);
  }
  return all.reverse();
}

function cellXml({ columns, below, blocks }: Cell, rows: number): string {
  const covered = '<table:covered-table-cell/>';
  if (below) return covered.repeat(columns);
  const spans =
    columns > 1 || rows > 1 ? ` table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"` : '';
  return `<table:table-cell table:style-name="CE1"${spans}>${blocksXml(blocks)}</table:table-cell>${covered.repeat(columns - 1)}`;
}
