import fc from 'fast-check';
import sharp from 'sharp';
import { strippedJpeg } from '../../../../functions/documents/image/strip-jpeg';

const picture = (options: { progressive?: boolean; orientation?: number } = {}) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a7' } })
    .withExif({
      IFD0: { ImageDescription: 'Groep 6 met Daan Verbrugge', Artist: 'Anneke Zomer' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 15/1' },
    })
    .withMetadata({ orientation: options.orientation ?? 1 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Daan Verbrugge</x:xmpmeta>')
    .withIccProfile('srgb')
    .jpeg({ progressive: options.progressive ?? false })
    .toBuffer();

const bytesOf = (stripped: Uint8Array | undefined): Buffer => {
  if (stripped === undefined) throw new Error('the picture was not stripped');
  return Buffer.from(stripped);
};
const segment = (marker: number, payload: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]), payload]);
const withSegment = (jpeg: Buffer, marker: number, payload: Buffer) =>
  Buffer.concat([jpeg.subarray(0, 2), segment(marker, payload), jpeg.subarray(2)]);

describe('a photo goes out with its pixels and nothing else (S-32)', () => {
  it.each([{ progressive: false }, { progressive: true }])('the pixels stay the same: %o', async (options) => {
    const jpeg = await picture(options);
    const stripped = bytesOf(strippedJpeg(jpeg));
    expect((await sharp(stripped).raw().toBuffer()).equals(await sharp(jpeg).raw().toBuffer())).toBe(true);
  });

  it('names, place and colour profile beside the pixels are gone', async () => {
    const jpeg = await picture();
    expect(jpeg.includes('Daan Verbrugge')).toBe(true);
    const stripped = bytesOf(strippedJpeg(jpeg));
    expect(stripped.includes('Daan')).toBe(false);
    expect(stripped.includes('Anneke')).toBe(false);
    const { exif, xmp, icc } = await sharp(stripped).metadata();
    expect({ exif, xmp, icc }).toEqual({ exif: undefined, xmp: undefined, icc: undefined });
  });

  it('a comment, an unknown segment and a thumbnail in the JFIF header are gone', async () => {
    const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer();
    const header = Buffer.concat([
      Buffer.from('JFIF\0\x01\x01\x00\x00\x01\x00\x01\x01\x01', 'latin1'),
      Buffer.from('Noa'),
    ]);
    const planted = withSegment(
      withSegment(withSegment(plain, 0xfe, Buffer.from('Noa Kuipers')), 0xed, Buffer.from('Photoshop 3.0\0Noa')),
      0xe0,
      header,
    );
    expect(bytesOf(strippedJpeg(planted)).includes('Noa')).toBe(false);
  });

  it('what follows the end of the picture is gone', async () => {
    const jpeg = Buffer.concat([await picture(), Buffer.from('PK\x03\x04 klassenlijst Noa Kuipers')]);
    expect(bytesOf(strippedJpeg(jpeg)).includes('Noa')).toBe(false);
  });

  it('a table that is longer than its contents is not copied', async () => {
    const jpeg = withSegment(await picture(), 0xdb, Buffer.concat([Buffer.alloc(65, 1), Buffer.from('Noa Kuipers')]));
    expect(strippedJpeg(jpeg)).toBeUndefined();
  });

  it('a picture that EXIF turns has to be encoded anew', async () => {
    expect(strippedJpeg(await picture({ orientation: 6 }))).toBeUndefined();
  });

  it('the same picture gives the same bytes, and a stripped one stays as it is', async () => {
    const stripped = bytesOf(strippedJpeg(await picture()));
    expect(bytesOf(strippedJpeg(await picture())).equals(stripped)).toBe(true);
    expect(bytesOf(strippedJpeg(stripped)).equals(stripped)).toBe(true);
  });

  it('a broken file never throws', async () => {
    const jpeg = await picture();
    fc.assert(
      fc.property(fc.nat(jpeg.length - 1), fc.nat(255), fc.boolean(), (at, value, cut) => {
        const broken = Buffer.from(cut ? jpeg.subarray(0, at) : jpeg);
        if (!cut) broken[at] = value;
        const result = strippedJpeg(broken);
        return result === undefined || result[0] === 0xff;
      }),
    );
  });
});
