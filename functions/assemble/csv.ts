import { stringify } from 'csv-stringify/sync';

/** Programs that open a CSV by a double click take it for UTF-8 when it begins so. */
export const byteOrderMark = '\uFEFF';

const startsFormula = /^[=+\-@\t\r\0]/;

/** The cell as a spreadsheet may have it: an apostrophe before what it would calculate. The JSON keeps the exact value. @security S-30 */
export const calmCell = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);

/** One line of a CSV file (RFC 4180): quoted where needed, CRLF at the end. @security S-30 */
export const csvLine = (cells: readonly string[]): string =>
  stringify([cells.map(calmCell)], {
    record_delimiter: '\r\n',
    // By itself the library quotes the whole delimiter only: a lone CR or LF would start a new row.
    quoted_match: /[\r\n]/,
  });
