import { guardedOpening } from '../container/guarded-opening';
import { checkReadBack, checkReplacements, replacedText } from '../container/replaced-text';
import { replacedRuns } from '../container/text-runs';
import { trustedResult } from '../container/trusted-result';
import { type DocumentFormat, opened } from '../document';
import { readXlsx } from './read';
import { withTexts, withValidNames, workbookText } from './workbook';
import { writeXlsx } from './write';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const kind = 'xlsx';

const open: DocumentFormat['open'] = (bytes, tools) =>
  guardedOpening(async () => {
    const { workbook, hidden, eyes } = await readXlsx(bytes, tools);
    const { text, runs } = workbookText(workbook);
    return opened({
      kind,
      mediaType,
      text,
      hidden,
      eyes,
      async rewrite(replacements) {
        checkReplacements(kind, text.length, replacements);
        const replaced = withTexts(workbook, replacedRuns(runs, replacements));
        checkReadBack(kind, replacedText(text, replacements), workbookText(replaced).text);
        // Labels have brackets, names of sheets may not: what is written is compared with the names as they became.
        const valid = withValidNames(replaced);
        return trustedResult(kind, writeXlsx(valid), workbookText(valid).text, [], (written) => open(written, tools));
      },
    });
  });

/**
 * Workbooks (XLSX, XLSM, templates). What goes out holds the cells of visible sheets with what they show: no formulas, comments, names,
 * hidden rows or earlier strings come along. @security S-32
 */
export const xlsxFormat: DocumentFormat = { open };
