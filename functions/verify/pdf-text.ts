import { Worker } from 'node:worker_threads';
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** The PDF reader itself is not there: nothing may then be taken for an unreadable file. */
export class PdfReaderMissing extends Error {
  override readonly name = 'PdfReaderMissing';
}

/**
 * All text of a PDF, once as it is laid out and once on one line (a name may stand half on the next one).
 * Undefined when the bytes are no PDF that can be read: encrypted, damaged, something else.
 *
 * @throws PdfReaderMissing
 */
export async function pdfText(bytes: Uint8Array): Promise<string | undefined> {
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
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { text } = await extractText(document, { mergePages: true });
    await document.cleanup();
    return text;
  } catch {
    return undefined;
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
    const workerData = { bytes: Uint8Array.from(bytes), reader: require.resolve('unpdf') };
    const worker = new Worker(thread, { eval: true, workerData });
    worker.once('message', ({ text }: { text?: string }) => {
      resolve(text);
      void worker.terminate();
    });
    worker.once('error', (cause) => reject(new PdfReaderMissing('the PDF reader cannot be loaded', { cause })));
    worker.once('exit', () => reject(new PdfReaderMissing('the PDF reader ended without an answer')));
  });
}
