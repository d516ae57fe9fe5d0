import type { ReadWord, Recogniser } from '../document';
import { PictureNotRead } from './picture-not-read';
import { preparedPicture } from './prepared-picture';
import { readUpright } from './read-upright';
import { TesseractThread } from './tesseract-thread';
import { wordsOfTable } from './words-of-table';

/** A recogniser that holds a thread and its 300 MB until it is closed. */
export interface LocalRecogniser extends Recogniser {
  /** Ends the thread. Pictures that still wait are not read. Reading again after this is a fault. */
  close(): Promise<void>;
}

export interface RecogniserSettings {
  /** A page takes 1 to 3 seconds, one on its side 6. @default 60 */
  readonly longestReadingInSeconds?: number;
}

/**
 * Reads printed Dutch on this machine, with files of the installed packages only. One thread, started at the first picture; pictures
 * wait for one another. A thread that dies or takes too long is replaced for the next picture.
 *
 * `read` throws PictureNotRead: a picture without an answer is never one without letters.
 * @security S-32
 */
export function createRecogniser(settings: RecogniserSettings = {}): LocalRecogniser {
  const longest = 1000 * (settings.longestReadingInSeconds ?? 60);
  let thread: TesseractThread | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function readNow(picture: Uint8Array): Promise<readonly ReadWord[]> {
    const prepared = await preparedPicture(picture);
    if (closed) throw new PictureNotRead('thread-ended');
    if (thread?.alive !== true) thread = await TesseractThread.start();
    const reading = thread;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void reading.stop();
    }, longest);
    try {
      return await readUpright(prepared, async (png) => wordsOfTable(await reading.table(png)));
    } catch (fault) {
      throw late ? new PictureNotRead('took-too-long') : fault;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    read(picture) {
      const reading = last.then(() => readNow(picture));
      last = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      closed = true;
      await thread?.stop();
      await last;
      // The thread may have been starting when this was called.
      await thread?.stop();
    },
  };
}
