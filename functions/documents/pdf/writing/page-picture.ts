import sharp from 'sharp';
import { withPixels } from '../reading/page-pixels';
import { PdfFile } from '../reading/pdf-file';
import type { CoveredBox } from './covered-boxes';
import { labelSheet } from './label-sheet';
import type { EncodedPicture } from './output-pdf';

/** 180 dpi: small print stays readable. */
const scale = 2.5;
const paper = 228;
const edge = 0;
/** A page of print in greys is smaller, and sharper, without loss; above this it is a photo. */
const largestWithoutLoss = 1_200_000;
const quality = 82;

/** A page as pixels, its boxes burnt in before anything is encoded. */
export async function pagePicture(file: PdfFile, index: number, boxes: readonly CoveredBox[]): Promise<EncodedPicture> {
  const area = file.page(index, (page) => page.area);
  const sheet = boxes.some(({ label }) => label !== '') ? await PdfFile.open(await labelSheet(area, boxes)) : undefined;
  if (typeof sheet === 'string') throw new Error('a sheet of labels could not be read');
  try {
    const picture = file.page(index, (page) =>
      withPixels(page.pixels(scale), (pixels) => {
        for (const { box } of boxes) {
          const inPixels = pixels.inPixels(box);
          pixels.fill(inPixels, edge);
          pixels.fill(
            {
              left: inPixels.left + 1,
              top: inPixels.top + 1,
              right: inPixels.right - 1,
              bottom: inPixels.bottom - 1,
            },
            paper,
          );
        }
        sheet?.page(0, (labels) => labels.drawOver(pixels));
        return pixels.rgb();
      }),
    );
    return { widthInPoints: area.right, heightInPoints: area.bottom, ...(await encoded(picture)) };
  } finally {
    sheet?.close();
  }
}

type Pixels = Pick<EncodedPicture, 'width' | 'height'> & { readonly data: Uint8Array };

async function encoded({ width, height, data }: Pixels) {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  if (isGrey(data)) {
    const png = await picture.clone().toColourspace('b-w').png({ compressionLevel: 9 }).toBuffer();
    if (png.byteLength <= largestWithoutLoss)
      return { width, height, encoding: 'png-grey' as const, bytes: rowsOf(png) };
  }
  const bytes = await picture.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  return { width, height, encoding: 'jpeg' as const, bytes };
}

function isGrey(data: Uint8Array): boolean {
  for (let at = 0; at < data.length; at += 3) {
    const red = data[at] ?? 0;
    if (Math.abs(red - (data[at + 1] ?? 0)) > 8 || Math.abs(red - (data[at + 2] ?? 0)) > 8) return false;
  }
  return true;
}

/** The rows of a PNG as a PDF has them too: its IDAT chunks, one after the other. */
function rowsOf(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const rows: Uint8Array[] = [];
  for (let at = 8; at < png.byteLength; ) {
    const length = view.getUint32(at);
    if (Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1') === 'IDAT')
      rows.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(rows);
}
