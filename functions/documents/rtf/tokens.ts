/** A piece of RTF as it stands in the bytes. */
export type RtfToken =
  | { readonly is: 'open' }
  | { readonly is: 'close' /** Offset behind it. */; readonly end: number }
  /** A control word, with its number when it has one. */
  | { readonly is: 'word'; readonly name: string; readonly value: number | undefined }
  /** `\~`, `\*`, `\{` … */
  | { readonly is: 'symbol'; readonly sign: string }
  /** A letter, plain or as `\'e9`, in the code page of its place. */
  | { readonly is: 'byte'; readonly byte: number };

const backslash = 0x5c;
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Longest control word and number; more is no RTF that any program writes. */
const longestWord = 64;

/** Takes RTF apart, lazily and without recursion: the depth and the length of a file cost nothing. Binary data is passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === 0x7b) yield { is: 'open' };
    else if (byte === 0x7d) yield { is: 'close', end: at };
    else if (byte === 0x0d || byte === 0x0a || byte === 0) continue;
    else if (byte !== backslash) yield { is: 'byte', byte };
    else if (!isLetter(bytes[at] ?? 0)) {
      const sign = String.fromCharCode(bytes[at] ?? 0);
      at += 1;
      if (sign !== "'") yield { is: 'symbol', sign };
      else {
        const code = Number.parseInt(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0), 16);
        at += 2;
        if (!Number.isNaN(code)) yield { is: 'byte', byte: code };
      }
    } else {
      const { name, value, end } = wordAt(bytes, at);
      at = end;
      if (name === 'bin') at += Math.max(value ?? 0, 0);
      else yield { is: 'word', name, value };
    }
  }
}

function wordAt(bytes: Uint8Array, start: number): { name: string; value: number | undefined; end: number } {
  let at = start;
  while (at - start < longestWord && isLetter(bytes[at] ?? 0)) at += 1;
  const name = Buffer.from(bytes.subarray(start, at)).toString('latin1');
  const digits = at;
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (at - digits < longestWord && isDigit(bytes[at] ?? 0)) at += 1;
  const value = at > digits ? Number(Buffer.from(bytes.subarray(digits, at)).toString('latin1')) : undefined;
  // One space belongs to the word.
  return { name, value, end: bytes[at] === 0x20 ? at + 1 : at };
}
