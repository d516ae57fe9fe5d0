import { jpegParts } from './jpeg-segments';
import type { PictureFormat } from './picture-format';
import { wordsIn } from './words-in';

/** What a file holds that belongs to no metadata standard: comments, blocks of its maker's own, and a second file behind the first. */
export interface BesideThePixels {
  readonly words: readonly string[];
  /** Everything after the end of the picture. */
  readonly trailing: Uint8Array;
}

const nothing = new Uint8Array(0);

/** Looks between and behind the parts of a picture that make up its pixels. Never throws; broken files have been refused before. */
export function besideThePixels(bytes: Uint8Array, format: PictureFormat): BesideThePixels {
  switch (format) {
    case 'jpeg':
      return besideJpeg(bytes);
    case 'png':
      return besidePng(bytes);
    case 'gif':
      return besideGif(bytes);
    case 'webp':
      return besideWebp(bytes);
    case 'tiff':
    case 'avif':
      return { words: [], trailing: nothing };
  }
}

/** Blocks that are read by their own standard elsewhere, or that hold the colours and the size. */
const knownBlock = /^(?:JFIF\0|Exif\0|http:\/\/ns\.adobe\.com\/xap|ICC_PROFILE\0|Adobe|Photoshop 3)/;

function besideJpeg(bytes: Uint8Array): BesideThePixels {
  const parts = jpegParts(bytes);
  const words = (parts?.segments ?? []).flatMap(({ marker, payload }) => {
    if (marker === 0xfe) return whole(payload);
    const isOther = marker >= 0xe0 && marker <= 0xef && !knownBlock.test(latin1(payload.subarray(0, 40)));
    return isOther ? wordsIn(payload) : [];
  });
  return { words, trailing: parts?.trailing ?? nothing };
}

/** Text chunks come from the decoder; these are chunks that no standard knows. */
const knownChunk =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|hIST|pHYs|sPLT|tIME|tEXt|zTXt|iTXt|eXIf|acTL|fcTL|fdAT)$/;

function besidePng(bytes: Uint8Array): BesideThePixels {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words: string[] = [];
  let at = 8;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    if (!knownChunk.test(name)) words.push(...wordsIn(file.subarray(at + 8, at + 8 + length)));
    at += 12 + length;
    if (name === 'IEND') return { words, trailing: file.subarray(at) };
  }
  return { words, trailing: nothing };
}

function besideGif(bytes: Uint8Array): BesideThePixels {
  const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));
  const words: string[] = [];
  let at = 13 + colours(bytes[10] ?? 0);
  /** Walks a chain of blocks of at most 255 bytes. */
  const blocks = (from: number): readonly [content: Uint8Array, end: number] => {
    const parts: Uint8Array[] = [];
    let next = from;
    for (let size = bytes[next] ?? 0; size > 0; size = bytes[next] ?? 0) {
      parts.push(bytes.subarray(next + 1, next + 1 + size));
      next += size + 1;
    }
    return [Buffer.concat(parts), next + 1];
  };
  while (at < bytes.length) {
    const mark = bytes[at];
    if (mark === 0x3b) return { words, trailing: bytes.subarray(at + 1) };
    if (mark === 0x21) {
      const [content, end] = blocks(at + 2);
      if (bytes[at + 1] === 0xfe) words.push(...whole(content));
      else if (bytes[at + 1] !== 0xf9) words.push(...wordsIn(content).filter((text) => text !== 'NETSCAPE2.0'));
      at = end;
    } else if (mark === 0x2c) at = blocks(at + 11 + colours(bytes[at + 9] ?? 0))[1];
    else return { words, trailing: bytes.subarray(at) };
  }
  return { words, trailing: nothing };
}

const knownRiff = /^(?:VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP|EXIF|XMP )$/;

function besideWebp(bytes: Uint8Array): BesideThePixels {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(file.length, 8 + file.readUInt32LE(4));
  const words: string[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const length = file.readUInt32LE(at + 4);
    if (!knownRiff.test(file.toString('latin1', at, at + 4)))
      words.push(...wordsIn(file.subarray(at + 8, at + 8 + length)));
    at += 8 + length + (length & 1);
  }
  return { words, trailing: file.subarray(end) };
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function whole(bytes: Uint8Array): readonly string[] {
  const utf8 = Buffer.from(bytes).toString('utf8');
  const text = (utf8.includes('\ufffd') ? latin1(bytes) : utf8).replaceAll('\0', '').trim();
  return text === '' ? [] : [text];
}
