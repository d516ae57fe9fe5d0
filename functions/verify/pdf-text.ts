import { Worker } from 'node:worker_threads';
import { extractText, getResolvedPDFJS } from 'unpdf';

/** The PDF reader itself is not there: nothing may then be taken for an unreadable file. */
export class PdfReaderMissing extends Error {
  override readonly name = 'PdfReaderMissing';
}

/**
 * All text of a PDF, once as it is laid out and once on one line (a name may stand half on the next one).
 * The bytes are used up: the reader takes them over rather than copy them. Undefined when they are no PDF that can be read: encrypted, damaged, something else.
 *
 * @throws PdfReaderMissing
 */
export async function pdfText(bytes: Uint8Array): Promise<string | undefined> {
  // Without its mark in the first kilobyte it is none (PDF 1.7, note 13 of annex H); the reader would search all of it.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-'))
    return undefined;
  const text = (await readsHere()) ? await readHere(bytes) : await readInThread(bytes);
  return text === undefined ? undefined : `${text}\n${text.replace(/\s+/g, ' ')}`;
}

let here: Promise<boolean> | undefined;

// The reader is imported when it is first needed. A host that cannot do so, such as jest's sandbox, reads in a thread of its own.
function readsHere(): Promise<boolean> {
  here ??= getResolvedPDFJS().then(
    () => true,
    () => false,
  );
  return here;
}

async function readHere(bytes: Uint8Array): Promise<string | undefined> {
  const { getDocument } = await getResolvedPDFJS();
  // The reader keeps what it is given until it is told to let go; for scans that is most of the memory.
  const loading = getDocument({ data: bytes, verbosity: 0, useSystemFonts: true });
  try {
    const { text } = await extractText(await loading.promise, { mergePages: true });
    return text;
  } catch {
    return undefined;
  } finally {
    await loading.destroy();
  }
}

const thread = `
const { parentPort, workerData } = require('node:worker_threads');
const { extractText, getDocumentProxy, getResolvedPDFJS } = require(workerData.reader);
getResolvedPDFJS()
  .then(() => getDocumentProxy(workerData.bytes, { verbosity: 0 }).then((pdf) => extractText(pdf, { mergePages: true })).then(({ text }) => ({ text }), () => ({})))
  .then((answer) => parentPort.postMessage(answer));`;

function readInThread(bytes: Uint8Array): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const workerData = { bytes, reader: require.resolve('unpdf') };
    const worker = new Worker(thread, { eval: true, workerData });
    worker.once('message', ({ text }: { text?: string }) => {
      resolve(text);
      void worker.terminate();
    });
    worker.once('error', (cause) => reject(new PdfReaderMissing('the PDF reader cannot be loaded', { cause })));
    worker.once('exit', () => reject(new PdfReaderMissing('the PDF reader ended without an answer')));
  });
}
