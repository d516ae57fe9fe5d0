import sharp from 'sharp';
import { contactSheet, placeOnSheet, type SheetPicture } from '../../../../functions/documents/image/contact-sheet';
import { lettering } from '../../../../functions/documents/image/lettering';

const plain = (background: string, width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function* of(pictures: readonly SheetPicture[]): AsyncGenerator<SheetPicture> {
  yield* pictures;
}
const all = async (pictures: readonly SheetPicture[]): Promise<Uint8Array[]> => {
  const sheets: Uint8Array[] = [];
  for await (const sheet of contactSheet(of(pictures))) sheets.push(sheet);
  return sheets;
};
const colourAt = async (sheet: Uint8Array | undefined, left: number, top: number): Promise<number[]> => {
  const { data } = await sharp(sheet).raw().toBuffer({ resolveWithObject: true });
  const width = (await sharp(sheet).metadata()).width;
  return [...data.subarray(3 * (top * width + left), 3 * (top * width + left) + 3)];
};

describe('contact sheets for the officer', () => {
  it('hold twelve photos each, in their order, with the last sheet partly empty', async () => {
    const red = await plain('#f00');
    const sheets = await all(Array.from({ length: 26 }, (_, n) => ({ bytes: red, caption: String(n + 1) })));
    expect(sheets.length).toBe(3);
    // Three rows of pictures; the last sheet is as high as the one row that it needs.
    for (const [n, height] of [1016, 1016, 344].entries())
      expect(await sharp(sheets[n]).metadata()).toMatchObject({ format: 'jpeg', width: 1240, height });
    const { left, top } = placeOnSheet(25);
    const [r, g] = await colourAt(sheets[2], left + 150, top + 150);
    expect([(r ?? 0) > 230, (g ?? 255) < 30]).toEqual([true, true]);
    const empty = placeOnSheet(26);
    expect(await colourAt(sheets[2], empty.left + 150, empty.top + 150)).toEqual([136, 136, 136]);
  });

  it('places do not overlap and start anew on the next sheet', () => {
    expect([0, 1, 3, 4, 11, 12].map(placeOnSheet)).toEqual([
      { left: 8, top: 8 },
      { left: 316, top: 8 },
      { left: 932, top: 8 },
      { left: 8, top: 344 },
      { left: 932, top: 680 },
      { left: 8, top: 8 },
    ]);
  });

  it('a photo that cannot be shown keeps its place, so that the numbers stay right', async () => {
    const [sheet] = await all([
      { bytes: Buffer.from('geen foto'), caption: '1' },
      { bytes: await plain('#00f'), caption: '2' },
    ]);
    expect(await colourAt(sheet, 158, 158)).toEqual([136, 136, 136]);
    expect((await colourAt(sheet, 466, 158))[2]).toBeGreaterThan(230);
  });

  it('no photos give no sheet', async () => {
    expect(await all([])).toEqual([]);
  });
});

describe('letters without a font of the machine', () => {
  const ink = async (text: string) => {
    const svg = lettering(text, 120, 40);
    if (svg === undefined) return undefined;
    const data = await sharp(Buffer.from(svg)).flatten({ background: '#000' }).greyscale().raw().toBuffer();
    return data.filter((grey) => grey > 128).length;
  };

  it('different numbers look different, and all are seen', async () => {
    const seen = await Promise.all(['1', '8', '28', '[leerling 3]', 'Ö'].map(ink));
    expect(seen.every((count) => (count ?? 0) > 40)).toBe(true);
    expect(new Set(seen).size).toBe(5);
  });

  it('what does not fit legibly is not written', async () => {
    expect(await ink('een heel lang bijschrift dat hier nooit in past')).toBeUndefined();
    expect(await ink('')).toBeUndefined();
  });

  it('a letter of another script becomes a question mark, markup stays text', async () => {
    expect(await ink('名')).toBe(await ink('?'));
    expect(lettering('<b>', 120, 40)).not.toContain('<b>');
  });
});
