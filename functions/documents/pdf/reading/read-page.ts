import type { EyeReason, Recogniser } from '../../document';
import { type Box, shareWithin } from './box';
import { type Letter, madeUp, textOf } from './letters';
import type { PageContents } from './page-contents';
import type { PagePixels } from './page-pixels';
import type { PdfFile } from './pdf-file';
import { hasInkBeside, type Picture, recognised } from './recognised';
import { type PlacedWord, placedWordsOf, unseenWords } from './unseen-words';

/** One page as it was read. */
export interface ReadPage {
  readonly text: string;
  /** Words read by machine; they follow the text layer in `text`. */
  readonly readByMachine: readonly Letter[];
  /** Whether it goes out as a picture, hits or none: only a picture shows it as it was seen. */
  readonly isPictureOnly: boolean;
  readonly eyes: readonly EyeReason[];
  /** Words that cannot be seen on the page. */
  readonly unseen: readonly string[];
  /** What programs are told instead of what is drawn. */
  readonly spokenTexts: readonly string[];
}

/** Pixels per point: enough to see whether there is anything, and enough to read by machine (200 dpi). */
const lookScale = 96 / 72;
const readScale = 200 / 72;
/** Shares of the page: smaller pictures are rules and dots; larger ones somebody has to look at; the largest are scans. */
const leastPicture = 0.0015;
const notablePicture = 0.04;
const scanPicture = 0.5;
/** More pictures than this are read as one page. */
const mostPictures = 6;
/** A page with fewer letters, or with more lines drawn, can have words that are drawn as lines. */
const fewLetters = 50;
const manyDrawings = 20;

interface Survey {
  readonly contents: PageContents;
  readonly letters: readonly Letter[];
  readonly area: Box;
  readonly look: Picture;
  readonly words: readonly PlacedWord[];
  readonly unseen: readonly PlacedWord[];
  readonly lookBoxes: readonly Box[];
  readonly hasFields: boolean;
}

/** Reads a page: its text layer, and by machine what has no letters of its own. */
export async function readPage(file: PdfFile, index: number, recogniser: Recogniser): Promise<ReadPage> {
  const survey = file.page(index, (page): Survey => {
    const contents = page.contents();
    const letters = page.letters();
    const words = placedWordsOf(letters);
    return withPixels(page.pixels(lookScale), (pixels) => {
      const look = pixels.rgb();
      const inPixels = (box: Box) => pixels.inPixels(box);
      return {
        contents,
        letters,
        words,
        look,
        area: page.area,
        unseen: unseenWords(words, look, inPixels),
        lookBoxes: words.map(({ box }) => inPixels(box)),
        hasFields: page.hasFields,
      };
    });
  });
  const pieces = await piecesToRead(survey);
  const machine = await readPieces(file, index, pieces, survey, recogniser);
  const pictures = shares(survey).filter(({ share }) => share >= notablePicture);
  const isScan = pieces === 'whole' && machine.isSureOfSome;
  const eyes: EyeReason[] = [];
  if (machine.isSureOfSome) eyes.push('scan');
  if (pieces === 'whole' && machine.leavesWriting) eyes.push('handwriting');
  if (pictures.length > 0 && !isScan) eyes.push('picture');
  return {
    text: textOf([...survey.letters, ...machine.letters]),
    readByMachine: machine.letters,
    isPictureOnly:
      survey.hasFields ||
      survey.contents.hasLayers ||
      pictures.length > 0 ||
      pieces === 'whole' ||
      machine.letters.length > 0 ||
      survey.unseen.length > 0 ||
      survey.words.some(({ isDrawn }) => !isDrawn),
    eyes,
    unseen: survey.unseen.map(({ text }) => text),
    spokenTexts: survey.contents.spokenTexts,
  };
}

/** Uses a picture and lets go of it. */
export function withPixels<T>(pixels: PagePixels, use: (pixels: PagePixels) => T): T {
  try {
    return use(pixels);
  } finally {
    pixels.close();
  }
}

function shares({ contents, area }: Survey): readonly { readonly box: Box; readonly share: number }[] {
  return contents.pictures.map((box) => ({ box, share: shareWithin(area, box) }));
}

async function piecesToRead(survey: Survey): Promise<'whole' | readonly Box[]> {
  const { letters, contents, look, lookBoxes } = survey;
  const printed = letters.filter(({ text }) => !/^\s+$/.test(text));
  if (hasUnknownWords(letters, printed.length)) return 'whole';
  const pictures = shares(survey).filter(({ share }) => share >= leastPicture);
  const covered = pictures.reduce((sum, { share }) => sum + share, 0);
  if (covered >= scanPicture || pictures.length > mostPictures) return 'whole';
  const isDrawnPerhaps = contents.drawings >= manyDrawings || (printed.length < fewLetters && contents.drawings > 0);
  if (isDrawnPerhaps && (await hasInkBeside(look, lookBoxes))) return 'whole';
  return pictures.map(({ box }) => box);
}

/** A sign of its own that is no letter, such as a bullet, is nothing to search; in a word it is a letter that nobody can search. */
function hasUnknownWords(letters: readonly Letter[], printed: number): boolean {
  const text = textOf(letters);
  const unknown = text.match(/\ufffd/gu)?.length ?? 0;
  return unknown > printed / 10 || /\ufffd{2}|[\p{L}\p{N}]\ufffd|\ufffd[\p{L}\p{N}]/u.test(text);
}

interface MachineReading {
  readonly letters: readonly Letter[];
  readonly isSureOfSome: boolean;
  readonly leavesWriting: boolean;
}

async function readPieces(
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
      if (isInTextLayer(word.text, box, survey)) continue;
      isSureOfSome ||= reading.isSureOfSome;
      if (letters.length > before) letters.push(madeUp(word.line === line ? ' ' : '\n'));
      line = word.line;
      letters.push({ text: word.text, place: box, isDrawn: true });
    }
  }
  return letters.length === before
    ? { letters: [], isSureOfSome, leavesWriting }
    : { letters, isSureOfSome, leavesWriting };
}

/** Letters that are drawn are what is read there; a text laid under a scan is another machine's reading, and can differ. */
function isInTextLayer(text: string, box: Box, { words }: Survey): boolean {
  return words.some((word) => {
    const covered = Math.max(shareWithin(box, word.box), shareWithin(word.box, box));
    if (covered < 0.5 || word.text.includes('\ufffd')) return false;
    return word.isDrawn || bare(word.text) === bare(text);
  });
}

const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
