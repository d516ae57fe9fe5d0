import fc from 'fast-check';
import sharp from 'sharp';
import { readExif } from '../../../../functions/documents/image/exif';
import { pixelsOnlyJpeg } from '../../../../functions/documents/image/pixels-only-jpeg';
import { wordsIn } from '../../../../functions/documents/image/words-in';

const exifOf = async (): Promise<Buffer> => {
  const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .withExif({
      IFD0: { ImageDescription: 'Uitje met Noa', Software: 'Camera 2.1' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 51/1 8/1', GPSLongitudeRef: 'W', GPSLongitude: '55/1 10/1 0/1' },
    })
    .withMetadata({ orientation: 3 })
    .jpeg()
    .toBuffer();
  return (await sharp(jpeg).metadata()).exif ?? Buffer.alloc(0);
};

describe('what a camera wrote beside the pixels', () => {
  it('is told with the place in degrees, south and west below zero', async () => {
    expect(readExif(await exifOf())).toEqual({
      orientation: 3,
      words: ['Uitje met Noa', 'Camera 2.1'],
      hasThumbnail: false,
      position: '-5.852222, -55.166667',
    });
  });

  it('broken in any byte it never throws and always comes to an end', async () => {
    const exif = await exifOf();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(exif.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(exif.length),
        (changes, end) => {
          const broken = Buffer.from(exif.subarray(0, end));
          for (const [at, value] of changes) if (at < broken.length) broken[at] = value;
          const found = readExif(broken);
          return found === undefined || (found.orientation >= 1 && found.orientation <= 8);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('readable words among binary settings are found, noise is not', () => {
    const block = Buffer.concat([
      Buffer.alloc(9, 1),
      Buffer.from('Eigenaar: Anneke Zomer'),
      Buffer.from([0, 2, 0x23, 0x25, 0]),
    ]);
    expect(wordsIn(block)).toEqual(['Eigenaar: Anneke Zomer']);
    expect(wordsIn(Buffer.from('#%{}~^|<>=+*#%{}abc'))).toEqual([]);
  });
});

describe('a JPEG is copied only when nothing hides among its coded pixels (S-32)', () => {
  const blobs = (progressive: boolean) =>
    sharp({
      create: {
        width: 320,
        height: 240,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 120, sigma: 50 },
      },
    })
      .jpeg({ progressive })
      .toBuffer();

  it.each([false, true])('progressive %s', async (progressive) => {
    const jpeg = await blobs(progressive);
    const hidden = Buffer.concat([jpeg.subarray(0, -2), Buffer.from('N'), jpeg.subarray(-2)]);
    expect((await pixelsOnlyJpeg(jpeg))?.length).toBeGreaterThan(1000);
    expect(await pixelsOnlyJpeg(hidden)).toBeUndefined();
    expect(await pixelsOnlyJpeg(jpeg.subarray(0, jpeg.length >> 1))).toBeUndefined();
  });
});
