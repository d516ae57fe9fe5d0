import { writeZip } from '../container/write-zip';
import { xmlDeclaration, xmlText } from '../container/xml-writer';
import { addressText } from './address';
import { escaped } from './shared-strings';
import type { Cell, Sheet, Workbook } from './workbook';

const main = 'http://schemas.openxmlformats.org';
const office = `${main}/officeDocument/2006/relationships`;
const spreadsheet = `xmlns="${main}/spreadsheetml/2006/main"`;
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const each = (workbook: Workbook, write: (number: number, sheet: Sheet) => string): string =>
  workbook.map((sheet, index) => write(index + 1, sheet)).join('');

/** A workbook of our own making: names of sheets, and cells with what they show. No formulas, no list of strings. @security S-32 */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const members: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${each(workbook, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
    ],
    ['_rels/.rels', relationsXml(arrowXml(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook ${spreadsheet} xmlns:r="${office}"><sheets>${each(workbook, (n, { name }) => `<sheet name="${xmlText(name)}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml(each(workbook, (n) => arrowXml(n, 'worksheet', `worksheets/sheet${n}.xml`))),
    ],
    ...workbook.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const),
  ];
  return writeZip(members.map(([name, content]) => ({ name, bytes: Buffer.from(xmlDeclaration + content) })));
}

const relationsXml = (arrows: string): string =>
  `<Relationships xmlns="${main}/package/2006/relationships">${arrows}</Relationships>`;
const arrowXml = (number: number, type: string, target: string): string =>
  `<Relationship Id="r${number}" Type="${office}/${type}" Target="${target}"/>`;

function sheetXml({ rows, merged }: Sheet): string {
  const body = rows.map(
    ({ number, cells }) => `<row r="${number}">${cells.map((cell) => cellXml(cell, number)).join('')}</row>`,
  );
  const areas = merged.map((ref) => `<mergeCell ref="${xmlText(ref)}"/>`).join('');
  const merges = areas === '' ? '' : `<mergeCells count="${merged.length}">${areas}</mergeCells>`;
  return `<worksheet ${spreadsheet}><sheetData>${body.join('')}</sheetData>${merges}</worksheet>`;
}

function cellXml({ column, text, numeric }: Cell, row: number): string {
  const place = addressText({ column, row });
  if (text === '') return '';
  if (numeric) return `<c r="${place}"><v>${xmlText(text)}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escaped(text))}</t></is></c>`;
}
