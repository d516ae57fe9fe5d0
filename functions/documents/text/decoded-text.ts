import iconv from 'iconv-lite';
import { eightBitText } from './eight-bit-text';

/**
 * The text of a file in whatever encoding a school's systems wrote it: UTF-8, UTF-16 and UTF-32 with or without a byte order mark, else
 * the most likely of the eight-bit ones. Without the mark itself.
 * @returns undefined for what is no text: it has control characters or bytes that no encoding has
 */
export function decodedText(bytes: Uint8Array): string | undefined {
  const text = decoded(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (text === undefined) return undefined;
  // DOS ended its text files with a substitute character.
  const ended = text.endsWith('\u001a') ? text.slice(0, -1) : text;
  return isText(ended) ? ended : undefined;
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function decoded(buffer: Buffer): string | undefined {
  for (const { mark, encoding } of marks) {
    if (mark.every((byte, at) => buffer[at] === byte)) return exactly(buffer.subarray(mark.length), encoding);
  }
  const wide = wideEncodingOf(buffer);
  if (wide !== undefined) return exactly(buffer, wide);
  return exactly(buffer, 'utf-8') ?? eightBitText(buffer);
}

/** Text of Europe in 16 or 32 bits is known by its zeros: the byte that is nearly always one tells the order. */
function wideEncodingOf(buffer: Buffer): string | undefined {
  const sample = buffer.subarray(0, 4096);
  const zeros = [0, 0, 0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  const quarter = sample.length / 4;
  const mostly = zeros.map((count) => quarter >= 1 && count > quarter * 0.6);
  const never = zeros.map((count) => count < quarter * 0.1);
  if (buffer.length % 4 === 0 && mostly[1] && mostly[2] && mostly[3] && never[0]) return 'utf-32le';
  if (buffer.length % 4 === 0 && mostly[0] && mostly[1] && mostly[2] && never[3]) return 'utf-32be';
  if (buffer.length % 2 !== 0) return undefined;
  if (mostly[1] && mostly[3] && never[0] && never[2]) return 'utf-16le';
  if (mostly[0] && mostly[2] && never[1] && never[3]) return 'utf-16be';
  return undefined;
}

/** Undefined when a byte does not fit: half a letter is a name that nobody finds. */
function exactly(buffer: Buffer, encoding: string): string | undefined {
  if (encoding.startsWith('utf-32')) {
    if (buffer.length % 4 !== 0) return undefined;
    const text = iconv.decode(buffer, encoding, { stripBOM: false });
    return text.includes('\ufffd') ? undefined : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(buffer);
  } catch {
    return undefined;
  }
}

function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/.test(text);
}
