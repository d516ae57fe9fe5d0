import sharp, { type Sharp } from 'sharp';
import type { ClosedReason, OpenedDocument, ReadWord } from '../../../../functions/documents/document';
import { imageFormat } from '../../../../functions/documents/image/format';
import { createRecogniser, type LocalRecogniser } from '../../../../functions/documents/ocr/create-recogniser';
import { PictureNotRead } from '../../../../functions/documents/ocr/picture-not-read';
import { printedPage } from '../ocr/printed-page';

const paragraphs = [
  'Gespreksverslag 14 maart 2026',
  'Sem heeft ruzie gehad met Daan Hoekstra uit groep 6. De moeder van Sem vertelt dat hij thuis slecht slaapt en vaak moe is.',
];
const planted = ['Verbrugge', 'Kuipers', 'Zomer'];

/** Soft blobs, as on a photo out of focus; the same at every run, since chance may draw something like letters. */
const photo = (width = 640, height = 480) =>
  sharp(speckles(width, height), { raw: { width, height, channels: 3 } })
    .blur(4)
    .normalise();

function speckles(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 20261124;
  for (let at = 0; at < pixels.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels[at] = 60 + (state >>> 25);
  }
  return pixels;
}

const withSecrets = (picture: Sharp) =>
  picture
    .withExif({
      IFD0: { ImageDescription: 'Groep 6 met Daan Verbrugge', Artist: 'Anneke Zomer' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 15/1' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:d="http://purl.org/dc/elements/1.1/" d:title="Noa Kuipers &amp; co"/></rdf:RDF></x:xmpmeta>',
    );

let recogniser: LocalRecogniser;
beforeAll(() => {
  recogniser = createRecogniser();
});
afterAll(() => recogniser.close());

const openInside = () => Promise.reject(new Error('a picture holds no documents'));
const open = (bytes: Uint8Array) => imageFormat.open(bytes, { recogniser, openInside });

async function document(bytes: Uint8Array): Promise<OpenedDocument> {
  const opening = await open(bytes);
  if (opening.state === 'closed') throw new Error(`closed: ${opening.because}`);
  return opening.document;
}

const replacing = (text: string, ...names: readonly (readonly [string, string])[]) =>
  names
    .map(([name, label]) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, text: label }))
    .sort((a, b) => a.start - b.start);

const read = async (bytes: Uint8Array): Promise<string> =>
  (await recogniser.read(bytes)).map(({ text }: ReadWord) => text).join(' ');

describe('a scan is read, searched and covered', () => {
  let page: Buffer;
  beforeAll(async () => {
    page = await printedPage(paragraphs);
  });

  it('its text has its lines, and every page needs an eye', async () => {
    const { text, eyes } = await document(page);
    expect(text).toBe(
      'Gespreksverslag 14 maart 2026\nSem heeft ruzie gehad met Daan Hoekstra uit groep 6. De moeder van Sem vertelt\ndat hij thuis slecht slaapt en vaak moe is.',
    );
    expect(eyes).toEqual([{ reason: 'scan', place: 'page 1' }]);
  });

  it.each(['png', 'jpeg', 'webp', 'tiff', 'gif'] as const)(
    'in a %s what was replaced cannot be read any more, and all else can',
    async (format) => {
      const opened = await document(await sharp(page).toFormat(format).toBuffer());
      const output = await opened.rewrite(replacing(opened.text, ['Daan Hoekstra', '[leerling 2]']));
      const found = await read(output);
      expect(found).not.toMatch(/Daan|Hoekstra/);
      expect(found).toMatch(/Sem heeft ruzie gehad met .*uit groep 6. De moeder van Sem vertelt/);
      expect((await sharp(output).metadata()).mediaType).toBe(opened.mediaType);
    },
  );

  it('the box is black with its label inside, without a font of the machine', async () => {
    const opened = await document(page);
    const output = await opened.rewrite(replacing(opened.text, ['Daan Hoekstra', '[lln 2]']));
    const words = await recogniser.read(page);
    const first = words.find(({ text }) => text === 'Daan');
    const last = words.find(({ text }) => text === 'Hoekstra');
    if (first === undefined || last === undefined) throw new Error('the name was not read');
    const width = last.left + last.width - first.left;
    const box = sharp(output).extract({ left: first.left, top: first.top, width, height: last.height });
    const { data } = await box.greyscale().raw().toBuffer({ resolveWithObject: true });
    const black = data.filter((grey) => grey < 40).length / data.length;
    const white = data.filter((grey) => grey > 215).length / data.length;
    expect(black).toBeGreaterThan(0.6);
    expect(white).toBeGreaterThan(0.02);
  });

  it('a part of a word takes the whole word with it', async () => {
    const opened = await document(page);
    const output = await opened.rewrite(replacing(opened.text, ['oekst', '[x]']));
    expect(await read(output)).not.toMatch(/oekst|Hoek|stra/);
  });

  it('a name over two lines goes on both', async () => {
    const opened = await document(page);
    const output = await opened.rewrite(replacing(opened.text, ['vertelt\ndat hij', '[x]']));
    expect(await read(output)).not.toMatch(/vertelt|dat hij/);
  });

  it('what is turned by EXIF is read, covered and comes out upright', async () => {
    const turned = await sharp(page).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    const opened = await document(turned);
    const output = await opened.rewrite(replacing(opened.text, ['Hoekstra', '[x]']));
    const { width, height, orientation } = await sharp(output).metadata();
    expect({ width, height, orientation }).toEqual({ width: 1239, height: 1752, orientation: undefined });
    expect(await read(output)).not.toMatch(/Hoekstra/);
  });

  it('a picture of several pages is read page by page and keeps them all', async () => {
    const second = await printedPage(['Bijlage over Noa Kuipers en haar broer.']);
    const pages = await sharp([page, second], { join: { animated: true } })
      .tiff()
      .toBuffer();
    const opened = await document(pages);
    expect(opened.text).toMatch(/moe is\.\n\nBijlage over Noa Kuipers en haar broer\.$/);
    expect(opened.eyes.map(({ place }) => place)).toEqual(['page 1', 'page 2']);
    const output = await opened.rewrite(replacing(opened.text, ['Noa Kuipers', '[leerling 3]']));
    expect((await sharp(output).metadata()).pages).toBe(2);
    const covered = await read(await sharp(output, { page: 1 }).png().toBuffer());
    expect(covered).toMatch(/Bijlage over .*en haar broer/);
    expect(covered).not.toMatch(/Noa|Kuipers/);
  });

  it('places outside the text are a fault', async () => {
    const opened = await document(page);
    const outside = [{ start: opened.text.length, end: opened.text.length + 3, text: 'x' }];
    await expect(opened.rewrite(outside)).rejects.toMatchObject({ ids: { because: 'replacement-outside-text' } });
  });
});

describe('a photo goes out without what it says beside its pixels (S-32)', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of a %s the officer sees what is left out', async (format) => {
    const bytes = await withSecrets(photo().toFormat(format)).toBuffer();
    const opened = await document(bytes);
    const words = opened.hidden.map(({ kind, text }) => `${kind}: ${text}`).join('\n');
    expect(words).toContain('Groep 6 met Daan Verbrugge');
    expect(words).toContain('Anneke Zomer');
    expect(words).toContain('location: 52.091667, 5.120833');
    expect(words).toContain('Noa Kuipers & co');
    expect(opened.text).toBe('');
    expect(opened.eyes).toEqual([{ reason: 'picture', place: 'page 1' }]);
    const output = Buffer.from(await opened.rewrite([]));
    for (const name of planted) expect(output.includes(name)).toBe(false);
    const { exif, xmp, iptc, icc } = await sharp(output).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({});
  });

  it('of a TIFF too', async () => {
    const caption = Buffer.from('Groep 6 met Noa Kuipers\0');
    const folder: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
      [256, 3, 1, 8],
      [257, 3, 1, 8],
      [258, 3, 1, 8],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
      [270, 2, caption.length, 200],
      [273, 4, 1, 300],
      [277, 3, 1, 1],
      [278, 3, 1, 8],
      [279, 4, 1, 64],
    ];
    const tiff = Buffer.alloc(364, 0x80);
    tiff.write('II*\0\x08\0\0\0', 'latin1');
    tiff.writeUInt16LE(folder.length, 8);
    folder.forEach(([tag, type, count, value], n) => {
      const at = 10 + 12 * n;
      tiff.writeUInt16LE(tag, at);
      tiff.writeUInt16LE(type, at + 2);
      tiff.writeUInt32LE(count, at + 4);
      tiff.writeUInt32LE(value, at + 8);
    });
    tiff.writeUInt32LE(0, 10 + 12 * folder.length);
    caption.copy(tiff, 200);
    const opened = await document(tiff);
    expect(opened.hidden).toEqual([{ kind: 'metadata', text: 'Groep 6 met Noa Kuipers' }]);
    const output = Buffer.from(await opened.rewrite([]));
    expect(output.includes('Kuipers')).toBe(false);
    expect(await sharp(output).metadata()).toMatchObject({ width: 8, height: 8 });
  });

  it('a photo in usual colours keeps its pixels', async () => {
    const bytes = await withSecrets(photo().jpeg()).toBuffer();
    const output = await (await document(bytes)).rewrite([]);
    expect((await sharp(output).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true);
  });

  it('words behind the picture, and between its pixels and its end, do not go along', async () => {
    const jpeg = await photo().jpeg().toBuffer();
    const behind = Buffer.concat([jpeg, Buffer.from('klassenlijst: Noa Kuipers')]);
    const within = Buffer.concat([jpeg.subarray(0, -2), Buffer.from('Noa Kuipers'), jpeg.subarray(-2)]);
    expect((await document(behind)).hidden).toEqual([{ kind: 'embedded-file', text: 'klassenlijst: Noa Kuipers' }]);
    for (const bytes of [behind, within]) {
      const output = Buffer.from(await (await document(bytes)).rewrite([]));
      expect(output.includes('Kuipers')).toBe(false);
    }
  });

  it('comments of PNG, GIF and JPEG are shown to the officer and stay behind', async () => {
    const png = await photo().png().toBuffer();
    const { crc32 } = await import('node:zlib');
    const content = Buffer.from('tEXtAuthor\0Noa Kuipers');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length - 4);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(content));
    const withText = Buffer.concat([
      png.subarray(0, 33),
      length,
      content,
      sum,
      png.subarray(33),
      Buffer.from('Zomer en zon'),
    ]);
    const gif = await photo(64, 64).gif().toBuffer();
    const withComment = Buffer.concat([
      gif.subarray(0, -1),
      Buffer.from('\x21\xfe\x0bNoa Kuipers\0', 'latin1'),
      gif.subarray(-1),
    ]);
    const jpeg = await photo().jpeg().toBuffer();
    const comment = Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from('\xff\xfe\x00\x0dNoa Kuipers', 'latin1'),
      jpeg.subarray(2),
    ]);
    expect((await document(withText)).hidden).toEqual([
      { kind: 'comment', text: 'Author: Noa Kuipers' },
      { kind: 'embedded-file', text: 'Zomer en zon' },
    ]);
    expect((await document(withComment)).hidden).toEqual([{ kind: 'comment', text: 'Noa Kuipers' }]);
    expect((await document(comment)).hidden).toEqual([{ kind: 'comment', text: 'Noa Kuipers' }]);
    for (const bytes of [withText, withComment, comment]) {
      const output = Buffer.from(await (await document(bytes)).rewrite([]));
      expect(output.includes('Kuipers')).toBe(false);
      expect(output.includes('Zomer')).toBe(false);
    }
  });

  it('what is under transparent pixels is gone', async () => {
    const rgba = Buffer.alloc(64 * 64 * 4, 0);
    for (let at = 0; at < rgba.length; at += 4) rgba[at] = 200;
    const png = await sharp(rgba, { raw: { width: 64, height: 64, channels: 4 } })
      .png()
      .toBuffer();
    const output = await (await document(png)).rewrite([]);
    const { dominant } = await sharp(output).stats();
    expect(dominant).toEqual({ r: 248, g: 248, b: 248 });
    expect((await sharp(output).metadata()).hasAlpha).toBe(false);
  });

  it('a moving picture keeps its frames', async () => {
    const frames = [await photo(80, 60).png().toBuffer(), await photo(80, 60).negate().png().toBuffer()];
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const opened = await document(gif);
    expect((await sharp(await opened.rewrite([])).metadata()).pages).toBe(2);
    expect(opened.mediaType).toBe('image/gif');
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)('the same %s gives the same bytes', async (format) => {
    const bytes = await photo(200, 150).toFormat(format).toBuffer();
    const [first, second] = await Promise.all(
      [document(bytes), document(bytes)].map(async (opened) => (await opened).rewrite([])),
    );
    expect(Buffer.compare(first ?? Buffer.alloc(0), second ?? Buffer.alloc(1))).toBe(0);
  });
});

describe('what is no picture that can be read safely stays shut', () => {
  const shut = async (bytes: Uint8Array): Promise<ClosedReason | undefined> => {
    const opening = await open(bytes);
    return opening.state === 'closed' ? opening.because : undefined;
  };

  it('SVG is text with scripts; HEIC and BMP have no decoder here', async () => {
    expect(await shut(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>Daan</text></svg>'))).toBe(
      'unsupported',
    );
    expect(await shut(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'))).toBe('unsupported');
    expect(await shut(Buffer.from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0', 'latin1'))).toBe('unsupported');
  });

  it('a picture that says it has more than 100 million pixels is not unpacked', async () => {
    const png = Buffer.from(await photo(16, 16).png().toBuffer());
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    expect(['too-large', 'damaged']).toContain(await shut(png));
    const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await shut(bomb)).toBe('too-large');
  });

  it('cut off or scrambled bytes never throw, and never come out as they were', async () => {
    const png = await photo(200, 150).png().toBuffer();
    expect(await shut(png.subarray(0, png.length >> 1))).toBe('damaged');
    expect(await shut(Buffer.from('\xff\xd8\xff\xe0'.repeat(50), 'latin1'))).toBe('damaged');
    expect(await shut(Buffer.concat([png.subarray(0, 16), Buffer.alloc(50, 0xff)]))).toBe('damaged');
  });

  it('a scan that cannot be read within its time is withheld; a reader that broke down is tried again', async () => {
    const page = await printedPage(paragraphs);
    const failing = (fault: PictureNotRead) =>
      imageFormat.open(page, { recogniser: { read: () => Promise.reject(fault) }, openInside });
    expect(await failing(new PictureNotRead('took-too-long'))).toEqual({ state: 'closed', because: 'unsupported' });
    await expect(failing(new PictureNotRead('thread-ended'))).rejects.toMatchObject({ retryable: true });
  });
});
