import sharp from 'sharp';
import type { ReadWord } from '../../../../functions/documents/document';
import { createRecogniser, type LocalRecogniser } from '../../../../functions/documents/ocr/create-recogniser';
import { inkOf } from '../../../../functions/documents/ocr/ink-of';
import { looksUnread } from '../../../../functions/documents/ocr/looks-unread';
import { printedPage, writtenByHand } from './printed-page';

const paragraphs = [
  'Gespreksverslag 14 maart 2026',
  'Sem heeft deze week ruzie gehad met Daan Hoekstra uit groep 6. Volgens juf Anneke begon het op het plein nadat Daan de bal had afgepakt.',
  'De vader van Daan is gebeld op 06-12345678 en komt vrijdag langs.',
];
const white = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fff' } });

const lines = (words: readonly ReadWord[]): readonly string[] =>
  [...new Set(words.map(({ line }) => line))].map((line) =>
    words
      .filter((word) => word.line === line)
      .map(({ text }) => text)
      .join(' '),
  );

describe('letters on a picture are read on this machine', () => {
  let recogniser: LocalRecogniser;
  let page: Buffer;
  beforeAll(async () => {
    recogniser = createRecogniser();
    page = await printedPage(paragraphs);
  });
  afterAll(() => recogniser.close());

  it('printed Dutch comes back word for word, line by line', async () => {
    expect(lines(await recogniser.read(page))).toEqual([
      'Gespreksverslag 14 maart 2026',
      'Sem heeft deze week ruzie gehad met Daan Hoekstra uit groep 6. Volgens juf Anneke',
      'begon het op het plein nadat Daan de bal had afgepakt.',
      'De vader van Daan is gebeld op 06-12345678 en komt vrijdag langs.',
    ]);
  });

  it.each([90, 180, 270])(
    'a page that was turned %i degrees in the scanner is read too, with the boxes where the words are',
    async (turn) => {
      const turned = await sharp(page).rotate(turn).png().toBuffer();
      const words = await recogniser.read(turned);
      expect(lines(words)[0]).toBe('Gespreksverslag 14 maart 2026');
      const name = words.find(({ text }) => text === 'Hoekstra');
      if (name === undefined) throw new Error('the name was not read');
      const { left, top, width, height } = name;
      const box = await sharp(turned)
        .extract({ left, top, width, height })
        .rotate(360 - turn)
        .png()
        .toBuffer();
      const framed = await sharp(box)
        .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#fff' })
        .png()
        .toBuffer();
      expect(lines(await recogniser.read(framed))).toEqual(['Hoekstra']);
    },
  );

  it('a small screenshot is read', async () => {
    const small = await sharp(await printedPage(paragraphs, 75))
      .extract({ left: 0, top: 0, width: 600, height: 250 })
      .png()
      .toBuffer();
    expect(lines(await recogniser.read(small))[0]).toBe('Gespreksverslag 14 maart 2026');
  });

  it('an empty page has no words', async () => {
    expect(await recogniser.read(await white(1240, 1754).png().toBuffer())).toEqual([]);
  });

  it('bytes that are no picture are a fault, not a picture without letters; the next picture is read', async () => {
    await expect(recogniser.read(Buffer.from('geen plaatje'))).rejects.toMatchObject({ because: 'not-a-picture' });
    await expect(recogniser.read(page.subarray(0, 2000))).rejects.toMatchObject({ because: 'not-a-picture' });
    expect((await recogniser.read(page)).length).toBe(42);
  });

  it('pictures that come at the same time are read one after the other', async () => {
    const [first, second] = await Promise.all([recogniser.read(page), recogniser.read(page)]);
    expect(first).toEqual(second);
  });

  it('a printed page counts as read; one written by hand, or with notes by hand, does not', async () => {
    const { width, height } = await sharp(page).metadata();
    const hand = await white(width, height)
      .composite([{ input: writtenByHand(width, height, 200, 15) }])
      .png()
      .toBuffer();
    const both = await sharp(page)
      .composite([{ input: writtenByHand(width, height, 900, 8) }])
      .png()
      .toBuffer();
    const verdict = async (picture: Buffer) => looksUnread(await recogniser.read(picture), await inkOf(picture));
    expect(await verdict(page)).toBeUndefined();
    expect(await verdict(hand)).toBe('handwriting');
    expect(await verdict(both)).toBe('handwriting');
    expect(await verdict(await white(width, height).png().toBuffer())).toBeUndefined();
  });
});

describe('a reading that does not come to an end', () => {
  it('is a fault after its time, and the next picture gets a new thread', async () => {
    const page = await printedPage(paragraphs);
    const impatient = createRecogniser({ longestReadingInSeconds: 0.05 });
    try {
      await expect(impatient.read(page)).rejects.toMatchObject({ because: 'took-too-long', retryable: false });
      await expect(impatient.read(page)).rejects.toMatchObject({ because: 'took-too-long' });
    } finally {
      await impatient.close();
    }
  });

  it('after closing nothing is read any more', async () => {
    const recogniser = createRecogniser();
    await recogniser.close();
    await expect(recogniser.read(await printedPage(paragraphs))).rejects.toMatchObject({ because: 'thread-ended' });
  });
});
