import {
  PDFArray,
  type PDFContext,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { NotDrawn } from './not-drawn';
import { bytesOf, numberAt, numberOf } from './values';

const devices: Readonly<Record<string, number>> = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 };
const short: Readonly<Record<string, string>> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK' };

/** Colours as a device has them: profiles carry words, and a page for reading needs none. `parts`: numbers to a colour. */
export interface DrawnColours {
  readonly parts: number;
  readonly space: PDFObject;
}

/** @throws NotDrawn for spot colours, patterns and what is unknown */
export function drawnColours(space: PDFObject | undefined, target: PDFContext): DrawnColours {
  if (space instanceof PDFName) return device(short[space.decodeText()] ?? space.decodeText());
  if (!(space instanceof PDFArray)) throw new NotDrawn();
  const family = space.lookup(0);
  if (!(family instanceof PDFName)) throw new NotDrawn();
  switch (family.decodeText()) {
    case 'DeviceGray':
    case 'DeviceRGB':
    case 'DeviceCMYK':
      return device(family.decodeText());
    case 'CalGray':
      return device('DeviceGray');
    case 'CalRGB':
      return device('DeviceRGB');
    case 'ICCBased': {
      const profile = space.lookup(1);
      const parts = profile instanceof PDFRawStream ? numberAt(profile.dict, 'N') : undefined;
      const name = Object.keys(devices).find((candidate) => devices[candidate] === parts);
      return device(name ?? '');
    }
    case 'Indexed':
      return indexed(space, target);
    default:
      throw new NotDrawn();
  }
}

function device(name: string): DrawnColours {
  const parts = devices[name];
  if (parts === undefined) throw new NotDrawn();
  return { parts, space: PDFName.of(name) };
}

function indexed(space: PDFArray, target: PDFContext): DrawnColours {
  const base = drawnColours(space.lookup(1), target);
  const last = numberOf(space.lookup(2));
  if (!Number.isInteger(last) || last < 0 || last > 255 || !(base.space instanceof PDFName)) throw new NotDrawn();
  const table = space.lookup(3);
  const bytes = table instanceof PDFString || table instanceof PDFHexString ? table.asBytes() : bytesOf(table);
  const length = (last + 1) * base.parts;
  if (bytes.byteLength < length) throw new NotDrawn();
  const lookup = PDFHexString.of(Buffer.from(bytes.subarray(0, length)).toString('hex'));
  return { parts: 1, space: target.obj([PDFName.of('Indexed'), base.space, last, lookup]) };
}
