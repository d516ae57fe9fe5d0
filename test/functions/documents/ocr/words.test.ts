import fc from 'fast-check';
import type { ReadWord } from '../../../../functions/documents/document';
import { cachedRecogniser } from '../../../../functions/documents/ocr/cached-recogniser';
import { placedWords } from '../../../../functions/documents/ocr/placed-words';
import { wordsOfTable } from '../../../../functions/documents/ocr/words-of-table';

const word = (box: { left: number; top: number; width: number; height: number }): ReadWord => ({
  text: 'Daan',
  certainty: 90,
  line: 0,
  ...box,
});

describe("the words in Tesseract's table", () => {
  it('come with box, certainty and the line they stand on', () => {
    const table = [
      '4\t1\t1\t1\t1\t0\t5\t5\t90\t20\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t20\t40\t15\t96.5\tDaan',
      '5\t1\t1\t1\t1\t2\t60\t20\t30\t15\t41\tHoek',
      '5\t1\t1\t1\t1\t3\t95\t20\t3\t15\t12\t ',
      '5\t1\t1\t1\t2\t1\t10\t50\t30\t15\t88\tSem',
      '',
    ].join('\n');
    expect(wordsOfTable(table)).toEqual([
      { text: 'Daan', left: 10, top: 20, width: 40, height: 15, certainty: 96.5, line: 0 },
      { text: 'Hoek', left: 60, top: 20, width: 30, height: 15, certainty: 41, line: 0 },
      { text: 'Sem', left: 10, top: 50, width: 30, height: 15, certainty: 88, line: 1 },
    ]);
  });
});

describe('boxes are where the words are on the given picture', () => {
  const size = { width: 100, height: 200 };
  it.each([
    [0, { left: 10, top: 20, width: 30, height: 8 }],
    [90, { left: 20, top: 160, width: 8, height: 30 }],
    [180, { left: 60, top: 172, width: 30, height: 8 }],
    [270, { left: 72, top: 10, width: 8, height: 30 }],
  ] as const)('after a turn of %i degrees', (turn, box) => {
    expect(placedWords([word({ left: 10, top: 20, width: 30, height: 8 })], turn, size, 1)).toEqual([word(box)]);
  });

  it('a box grows to whole pixels and never uncovers an edge', () => {
    const positive = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        positive,
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (left, top, width, height, scale) => {
          const [placed] = placedWords([word({ left, top, width, height })], 0, size, scale);
          return (
            placed !== undefined &&
            placed.left <= left / scale &&
            placed.top <= top / scale &&
            placed.left + placed.width >= (left + width) / scale &&
            placed.top + placed.height >= (top + height) / scale
          );
        },
      ),
    );
  });
});

describe('a picture that was read is not read again', () => {
  it('gives the words on which was decided, for the same picture only', async () => {
    const kept = new Map<string, readonly ReadWord[]>();
    let readings = 0;
    const recogniser = cachedRecogniser(
      {
        read: async (picture) => {
          readings += 1;
          return [{ ...word({ left: 1, top: 1, width: 1, height: 1 }), text: `${picture[0]}.${readings}` }];
        },
      },
      { get: async (sha256) => kept.get(sha256), put: async (sha256, words) => void kept.set(sha256, words) },
    );
    const texts = async (byte: number) => (await recogniser.read(Uint8Array.of(byte))).map(({ text }) => text);
    expect(await texts(7)).toEqual(['7.1']);
    expect(await texts(7)).toEqual(['7.1']);
    expect(await texts(8)).toEqual(['8.2']);
    expect([...kept.keys()]).toEqual([
      'ca358758f6d27e6cf45272937977a748fd88391db679ceda7dc7bf1f005ee879',
      'beead77994cf573341ec17b58bbf7eb34d2711c993c1d976b128b3188dc1829a',
    ]);
  });
});
