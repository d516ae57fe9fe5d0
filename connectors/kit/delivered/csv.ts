/** Rows of a CSV text (RFC 4180): quotes, doubled quotes, line breaks within quotes, any line ending. @returns undefined when a quote is never closed or text follows one. */
export function csvRows(text: string, delimiter: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) return undefined;
        value += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        value += '"';
        at += 1;
      }
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
      value = text.slice(at, end);
      at = end;
    }
    row.push(value);
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end stands before one more, empty value.
      if (at === text.length) row.push('');
      else continue;
    }
    if (at < text.length && text[at] !== '\n' && text[at] !== '\r') return undefined;
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}
