import { packed } from '../container/packed';

const office = 'http://schemas.openxmlformats.org';
const names = `xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`;

/** A part of a workbook. */
export const part = (root: string, content: string): string =>
  `<?xml version="1.0"?><${root} ${names}>${content}</${root}>`;

export interface SheetToMake {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows as markup. */
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
}

interface Extra {
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly before?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** An Excel file with these sheets. */
export function excelFile(sheets: readonly SheetToMake[], extra: Extra = {}): Uint8Array {
  const arrow = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const arrows = (all: string) => `<Relationships xmlns="${office}/package/2006/relationships">${all}</Relationships>`;
  const entries = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}" r:id="s${n}"${state ? ` state="${state}"` : ''}/>`,
  );
  return packed({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"/>`,
    '_rels/.rels': arrows(arrow('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': part(
      'workbook',
      `${extra.before ?? ''}<sheets>${entries.join('')}</sheets>${extra.workbook ?? ''}`,
    ),
    'xl/_rels/workbook.xml.rels': arrows(
      [
        ...sheets.map((_, n) => arrow(`s${n}`, 'worksheet', `worksheets/sheet${n + 1}.xml`)),
        arrow('ss', 'sharedStrings', 'sharedStrings.xml'),
        arrow('st', 'styles', '/xl/styles.xml'),
      ].join(''),
    ),
    'xl/sharedStrings.xml': part('sst', extra.strings ?? ''),
    'xl/styles.xml': part('styleSheet', extra.styles ?? ''),
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '' }, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        part('worksheet', `${before}<sheetData>${rows}</sheetData>${after}`),
      ]),
    ),
    ...extra.parts,
  });
}
