import { flowDocument } from '../container/flow-document';
import { guardedOpening } from '../container/guarded-opening';
import { type DocumentFormat, opened } from '../document';
import { readDocx } from './read';
import { writeDocx } from './write';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const open: DocumentFormat['open'] = (bytes, tools) =>
  guardedOpening(async () => {
    const reading = await readDocx(bytes, tools);
    return opened(
      flowDocument({ kind: 'docx', mediaType, ...reading, write: writeDocx, open: (written) => open(written, tools) }),
    );
  });

/**
 * Word documents (DOCX, DOCM, templates). What goes out is written anew from the text: no macros, comments, changes, properties or
 * pictures come along. @security S-32
 */
export const docxFormat: DocumentFormat = { open };
