/** Longest line of a mail's body, without its end. @see RFC 2045 */
const longestLine = 76;

/** Text as quoted-printable UTF-8 with CRLF: readable in any editor, and the same bytes every time. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => folded(encodedLine(line)))
    .join('\r\n');
}

function encodedLine(line: string): string[] {
  const signs = [...line].map((sign) => (/^[ -<>-~\t]$/.test(sign) ? sign : encodedSign(sign)));
  const last = signs.at(-1);
  // A mail server may take a space from the end of a line.
  if (last === ' ' || last === '\t') signs[signs.length - 1] = encodedSign(last);
  return signs;
}

const encodedSign = (sign: string): string =>
  [...Buffer.from(sign, 'utf8')].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

function folded(signs: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const sign of signs) {
    if (line.length + sign.length > longestLine - 1) {
      lines.push(`${line}=`);
      line = '';
    }
    line += sign;
  }
  lines.push(line);
  return lines.join('\r\n');
}
