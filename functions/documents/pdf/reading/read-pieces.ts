import type { Recogniser } from '../../document';
import { type Box, shareWithin } from './box';
import { type Letter, madeUp } from './letters';
import { withPixels } from './page-pixels';
import type { PdfFile } from './pdf-file';
import { recognised } from './recognised';
import type { Survey } from './survey';
import type { PlacedWord } from './unseen-words';

/** Pixels per point, 200 dpi: enough to read by machine. */
const readScale = 200 / 72;

/** What a machine read on a page, beside its text layer. */
export interface MachineReading {
  readonly letters: readonly Letter[];
  /** Whether it read rather than guessed something that stands on the page as a picture. */
  readonly isSureOfSome: boolean;
  /** Whether there is writing left that nobody read. */
  readonly leavesWriting: boolean;
}

/** Reads pieces of a page, or all of it, and leaves out what the text layer says already. */
export async function readPieces(
  file: PdfFile,
  index: number,
  pieces: 'whole' | readonly Box[],
  survey: Survey,
  recogniser: Recogniser,
): Promise<MachineReading> {
  const boxes = pieces === 'whole' ? [survey.area] : pieces;
  if (boxes.length === 0) return { letters: [], isSureOfSome: false, leavesWriting: false };
  const cut = file.page(index, (page) =>
    withPixels(page.pixels(readScale), (pixels) =>
      boxes.map((box) => {
        const inPixels = pixels.inPixels(box);
        const left = Math.max(0, inPixels.left);
        const top = Math.max(0, inPixels.top);
        const toPoints = (word: Box) =>
          pixels.inPoints({
            left: left + word.left,
            right: left + word.right,
            top: top + word.top,
            bottom: top + word.bottom,
          });
        // Bound to numbers now: the picture itself is gone when the machine has read it.
        const origin = toPoints({ left: 0, top: 0, right: 1, bottom: 1 });
        return { picture: pixels.rgb(inPixels), origin };
      }),
    ),
  );
  const letters: Letter[] = [...(survey.letters.length > 0 ? [madeUp('\n\n')] : [])];
  const before = letters.length;
  let isSureOfSome = false;
  let leavesWriting = false;
  for (const { picture, origin } of cut) {
    const reading = await recognised(picture, recogniser);
    leavesWriting ||= reading.leavesWriting;
    let line: number | undefined;
    for (const word of reading.words) {
      const [across, down] = [origin.right - origin.left, origin.bottom - origin.top];
      const box = {
        left: origin.left + word.left * across,
        right: origin.left + (word.left + word.width) * across,
        top: origin.top + word.top * down,
        bottom: origin.top + (word.top + word.height) * down,
      };
      const layer = textLayerAt(word.text, box, survey);
      if (layer !== 'trusted') isSureOfSome ||= reading.isSureOfSome;
      if (layer !== 'none') continue;
      if (letters.length > before) letters.push(madeUp(word.line === line ? ' ' : '\n'));
      line = word.line;
      letters.push({ text: word.text, place: box, isDrawn: true });
    }
  }
  return letters.length === before
    ? { letters: [], isSureOfSome, leavesWriting }
    : { letters, isSureOfSome, leavesWriting };
}

/**
 * What the text layer has to say about a word that was read. Letters on plain paper are `trusted`; letters without ink, and those in the
 * place of a picture (they can lie under it), are another machine's reading: only the `same` word is left out.
 */
function textLayerAt(text: string, box: Box, { words, contents }: Survey): 'trusted' | 'same' | 'none' {
  const there = words.filter(
    (word) => Math.max(shareWithin(box, word.box), shareWithin(word.box, box)) >= 0.5 && !word.text.includes('\ufffd'),
  );
  const isTrusted = (word: PlacedWord) =>
    word.isDrawn && !contents.pictures.some((picture) => shareWithin(word.box, picture) > 0.5);
  if (there.some(isTrusted)) return 'trusted';
  return there.some((word) => bare(word.text) === bare(text)) ? 'same' : 'none';
}

const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
