import { wordsIn } from './words-in';

/** A base64 picture in XMP is one word of thousands of letters. */
const longestWord = 500;

/** What XMP says, without its markup: text and attribute values, addresses of its own vocabulary left out. */
export function wordsOfXmp(xmp: Uint8Array): readonly string[] {
  const xml = Buffer.from(xmp).toString('utf8').slice(0, 1_000_000);
  const values = [...xml.matchAll(/>([^<]+)<|=\s*"([^"]*)"|=\s*'([^']*)'/g)].map((match) =>
    unescaped(match[1] ?? match[2] ?? match[3] ?? '').trim(),
  );
  return [...new Set(values)].filter(
    (value) =>
      value !== '' &&
      value.length <= longestWord * 20 &&
      !/^(?:https?:\/\/(?:ns\.|www\.w3\.|purl\.|iptc\.)|adobe:ns:|\S{500,})/.test(value),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const unescaped = (text: string) => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);

/** What IPTC says: caption, by-line, names, places. Each field is 1C, record, number, two bytes of length. */
export function wordsOfIptc(block: Uint8Array): readonly string[] {
  const bytes = Buffer.from(block);
  const words: string[] = [];
  for (let at = bytes.indexOf(0x1c); at !== -1 && at + 5 <= bytes.length; at = bytes.indexOf(0x1c, at)) {
    const length = bytes.readUInt16BE(at + 3);
    if (bytes[at + 1] !== 2 || at + 5 + length > bytes.length) {
      at += 1;
      continue;
    }
    const text = bytes
      .toString('utf8', at + 5, at + 5 + length)
      .replaceAll('\0', '')
      .trim();
    if (/\p{L}{2}/u.test(text) && !text.includes('\ufffd')) words.push(text);
    at += 5 + length;
  }
  return words.length > 0 ? words : wordsIn(block);
}

/** The name of a colour profile: `sRGB IEC61966-2.1`, or whatever its maker called it. */
export function nameOfProfile(profile: Uint8Array): string | undefined {
  const icc = Buffer.from(profile);
  if (icc.length < 132) return undefined;
  const tags = Math.min(icc.readUInt32BE(128), 100);
  for (let at = 132; at + 12 <= icc.length && at < 132 + 12 * tags; at += 12) {
    if (icc.toString('latin1', at, at + 4) !== 'desc') continue;
    const start = icc.readUInt32BE(at + 4);
    const tag = icc.subarray(start, start + icc.readUInt32BE(at + 8));
    const wide =
      tag.toString('latin1', 0, 4) === 'mluc'
        ? Buffer.from(tag.subarray(28, 28 + ((tag.length - 28) & ~1)))
        : undefined;
    return (
      (wide?.swap16().toString('utf16le') ?? tag.toString('latin1', 12)).replaceAll('\0', '').trim().slice(0, 200) ||
      undefined
    );
  }
  return undefined;
}
