import type { EyeReason, Recogniser } from '../../document';
import { type Box, shareWithin } from './box';
import { type Letter, textOf } from './letters';
import { withPixels } from './page-pixels';
import type { PdfFile } from './pdf-file';
import { readPieces } from './read-pieces';
import { hasInkBeside } from './recognised';
import type { Survey } from './survey';
import { placedWordsOf, unseenWords } from './unseen-words';

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

/** Pixels per point: enough to see whether there is anything. */
const lookScale = 96 / 72;
/** Shares of the page: smaller pictures are rules and dots; larger ones somebody has to look at; the largest are scans. */
const leastPicture = 0.0015;
const notablePicture = 0.04;
const scanPicture = 0.5;
/** More pictures than this are read as one page. */
const mostPictures = 6;
/** A page with fewer letters, or with more lines drawn, can have words that are drawn as lines. */
const fewLetters = 50;
const manyDrawings = 20;

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
