import { Fault } from '../../domain/fault';
import {
  closed,
  type DocumentFormat,
  type DocumentKind,
  type DocumentTools,
  largestUnpackedBytes,
  type Opening,
  type Recogniser,
} from './document';
import { sniff } from './sniff';

/** Files inside files inside files: a mail in a ZIP in a mail is life, more is an attack. */
const deepest = 4;

/** Loaded when first needed: most runs meet two or three kinds, and some of the libraries are large. */
const formats: Readonly<Record<DocumentKind, () => Promise<DocumentFormat>>> = {
  pdf: async () => (await import('./pdf/format')).pdfFormat,
  docx: async () => (await import('./docx/format')).docxFormat,
  odt: async () => (await import('./odt/format')).odtFormat,
  xlsx: async () => (await import('./xlsx/format')).xlsxFormat,
  rtf: async () => (await import('./rtf/format')).rtfFormat,
  html: async () => (await import('./html/format')).htmlFormat,
  email: async () => (await import('./email/format')).emailFormat,
  text: async () => (await import('./text/format')).textFormat,
  image: async () => (await import('./image/format')).imageFormat,
  zip: async () => (await import('./zip/format')).zipFormat,
};

/**
 * Opens a file for search and redaction. Never throws for what is in it: what cannot be read safely is closed, with the reason. What may
 * succeed the next time (a reader of letters that died) is a fault, and the step is run again.
 *
 * @param hint Media type or name as the source has it; decides between kinds of text only.
 * @security S-32
 */
export function openDocument(bytes: Uint8Array, recogniser: Recogniser, hint?: string): Promise<Opening> {
  let left = largestUnpackedBytes;
  const openAt = async (depth: number, inner: Uint8Array, name?: string): Promise<Opening> => {
    if (depth > deepest) return closed('nested-too-deep');
    left -= inner.byteLength;
    if (left < 0) return closed('too-large');
    const kind = sniff(inner, name);
    if (kind === 'encrypted') return closed('encrypted');
    if (kind === 'foreign') return closed('unsupported');
    const tools: DocumentTools = {
      recogniser,
      openInside: (inside, insideName) => openAt(depth + 1, inside, insideName),
    };
    try {
      return await (await formats[kind]()).open(inner, tools);
    } catch (fault) {
      if (fault instanceof Fault && fault.retryable) throw fault;
      // A reader that breaks has read nothing we may trust; what broke can hold the text (S-03).
      return closed('damaged');
    }
  };
  return openAt(0, bytes, hint);
}
