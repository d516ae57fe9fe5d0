import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { PictureNotRead } from './picture-not-read';

/** What the thread says: `reject` for what it was asked and could not do, `progress` in between. */
interface Answer {
  readonly action: string;
  readonly status: 'resolve' | 'reject' | 'progress';
  readonly data: unknown;
}

const language = 'nld';
/** The engine that is trained (LSTM); the older one is not in this data. */
const trainedEngine = 1;
/** The JavaScript of the thread; WebAssembly has its own memory beside it. */
const mostHeapMegabytes = 512;

const languageFile = () => require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
const script = () => require.resolve('tesseract.js/src/worker-script/node/index.js');

/** What the engine prints is about pictures and for no log (S-03); piped to nowhere, it would keep the process alive. */
const quietly = `process.stdout.write = process.stderr.write = () => true;
require(require('node:worker_threads').workerData);`;

/**
 * One thread in which Tesseract reads. Its script, its engine and the Dutch language data are files of the installed packages: the data
 * is handed over as bytes, so that nothing is looked up on a network and nothing is written to a disk.
 *
 * The thread is started here rather than with the package's `createWorker`, which lets a thread that dies take the process with it and
 * waits for ever for one that cannot start.
 *
 * @security S-32
 */
export class TesseractThread {
  readonly #thread: Worker;
  #waiting: { action: string; resolve: (data: unknown) => void; reject: (fault: PictureNotRead) => void } | undefined;
  #ended = false;

  private constructor() {
    // Whatever flags and settings this process has are none of the thread's business.
    this.#thread = new Worker(quietly, {
      eval: true,
      workerData: script(),
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
    });
    this.#thread.on('message', (answer: Answer) => this.#answered(answer));
    this.#thread.on('error', (cause) => this.#end(cause));
    this.#thread.on('exit', () => this.#end());
    // A thread that waits for a picture does not keep the process alive.
    this.#thread.unref();
  }

  /** @throws PictureNotRead when it cannot start */
  static async start(): Promise<TesseractThread> {
    const data = await readFile(languageFile());
    const thread = new TesseractThread();
    const langs = [{ code: language, data }];
    await thread.#ask('load', { options: { lstmOnly: true, logging: false } });
    await thread.#ask('loadLanguage', { langs, options: { cacheMethod: 'none', gzip: true, lstmOnly: true } });
    await thread.#ask('initialize', { langs: language, oem: trainedEngine });
    return thread;
  }

  /** False once it cannot read any more. */
  get alive(): boolean {
    return !this.#ended;
  }

  /**
   * The words on a picture as Tesseract's table (tab-separated). One picture at a time.
   * @throws PictureNotRead
   */
  async table(png: Uint8Array): Promise<string> {
    const result = await this.#ask('recognize', { image: png, options: {}, output: { text: false, tsv: true } });
    return typeof result === 'object' && result !== null && 'tsv' in result && typeof result.tsv === 'string'
      ? result.tsv
      : '';
  }

  /** Ends the thread; a picture it is reading is not read. */
  async stop(): Promise<void> {
    this.#end();
    await this.#thread.terminate();
  }

  #ask(action: string, payload: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(new PictureNotRead('thread-ended'));
      this.#waiting = { action, resolve, reject };
      this.#thread.ref();
      this.#thread.postMessage({ workerId: language, jobId: action, action, payload });
    });
  }

  #answered({ action, status, data }: Answer): void {
    if (status === 'progress' || this.#waiting?.action !== action) return;
    const { resolve, reject } = this.#waiting;
    this.#waiting = undefined;
    this.#thread.unref();
    if (status === 'resolve') {
      resolve(data);
      return;
    }
    // Its memory is in an unknown state after a failure; the next picture gets another thread.
    this.#ended = true;
    void this.#thread.terminate();
    reject(new PictureNotRead('thread-ended'));
  }

  #end(cause?: unknown): void {
    this.#ended = true;
    this.#waiting?.reject(new PictureNotRead('thread-ended', cause));
    this.#waiting = undefined;
  }
}
