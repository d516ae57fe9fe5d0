import { flowDocument } from '../container/flow-document';
import { guardedOpening } from '../container/guarded-opening';
import { type DocumentFormat, opened } from '../document';
import { readOdt } from './read';
import { odtMediaType, writeOdt } from './write';

const open: DocumentFormat['open'] = (bytes, tools) =>
  guardedOpening(async () => {
    const reading = await readOdt(bytes, tools);
    return opened(
      flowDocument({
        kind: 'odt',
        mediaType: odtMediaType,
        ...reading,
        write: writeOdt,
        open: (written) => open(written, tools),
      }),
    );
  });

/**
 * OpenDocument texts (ODT and templates). What goes out is written anew from the text: no macros, comments, changes, properties,
 * pictures or earlier versions come along. @security S-32
 */
export const odtFormat: DocumentFormat = { open };
