import { Worker } from 'node:worker_threads';

const longestInMilliseconds = 60_000;
const mostHeapMegabytes = 512;

const thread = `
const { parentPort, workerData } = require('node:worker_threads');
const { extractText, getDocumentProxy } = require(workerData.reader);
getDocumentProxy(workerData.bytes, { verbosity: 0 })
  .then((pdf) => extractText(pdf, { mergePages: false }))
  .then(({ text }) => parentPort.postMessage(text));`;

/**
 * The text of each page as another reader of PDF (pdf.js) sees it. It runs in a thread of its own: a hostile file may not hold up the
 * process, and hosts that cannot import it have it too. Undefined when it does not come to an end.
 */
export function secondReading(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, {
      eval: true,
      workerData: { bytes: Uint8Array.from(bytes), reader: require.resolve('unpdf') },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
    });
    const finish = (pages: readonly string[] | undefined) => {
      clearTimeout(timer);
      resolve(pages);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(undefined), longestInMilliseconds);
    worker.once('message', finish);
    worker.once('error', () => finish(undefined));
    worker.once('exit', () => finish(undefined));
  });
}
