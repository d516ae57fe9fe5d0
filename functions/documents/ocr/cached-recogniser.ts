import { createHash } from 'node:crypto';
import type { ReadWord, Recogniser } from '../document';

/** Where readings are kept, by the SHA-256 (hex) of the picture. It lives and dies with the request: the words are personal data. */
export interface ReadingStore {
  get(sha256: string): Promise<readonly ReadWord[] | undefined>;
  put(sha256: string, words: readonly ReadWord[]): Promise<void>;
}

/** Reads a picture once: who opens a document again, to rewrite it, gets the words on which the decisions were made. */
export function cachedRecogniser(recogniser: Recogniser, store: ReadingStore): Recogniser {
  return {
    async read(picture) {
      const sha256 = createHash('sha256').update(picture).digest('hex');
      const known = await store.get(sha256);
      if (known !== undefined) return known;
      const words = await recogniser.read(picture);
      await store.put(sha256, words);
      return words;
    },
  };
}
