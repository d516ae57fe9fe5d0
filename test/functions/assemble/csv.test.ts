import fc from 'fast-check';
import { csvLine } from '../../../functions/assemble/csv';

/** RFC 4180 by hand: one line of quoted and unquoted cells. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  const end = line.length - 2;
  while (at <= end) {
    let cell = '';
    if (line[at] === '"') {
      at++;
      while (!(line[at] === '"' && line[at + 1] !== '"')) {
        cell += line[at];
        at += line[at] === '"' ? 2 : 1;
      }
      at++;
    } else while (at < end && line[at] !== ',') cell += line[at++];
    cells.push(cell);
    at++;
  }
  return cells;
}

describe('a CSV cannot calculate (S-30)', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+31 6', "'+31 6"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['\0x', "'\0x"],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['een = twee', 'een = twee'],
  ])('%j is written as %j', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  it('reading a line gives every cell back, or the cell behind an apostrophe', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 6 }), (cells) => {
        const read = cellsOf(csvLine(cells));
        expect(read).toEqual(cells.map((cell) => (/^[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell)));
      }),
      { numRuns: 500 },
    ));
});
