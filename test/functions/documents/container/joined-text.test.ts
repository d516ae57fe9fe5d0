import fc from 'fast-check';
import { joinTexts, splitReplacements } from '../../../../functions/documents/container/joined-text';
import { replacedText } from '../../../../functions/documents/container/replaced-text';
import { replacedRuns } from '../../../../functions/documents/container/text-runs';
import type { Replacement } from '../../../../functions/documents/document';

const word = fc.string({ minLength: 0, maxLength: 12 });

/** Replacements inside the parts only, sorted and apart. */
const inside = (texts: readonly string[], cuts: readonly number[]): Replacement[] => {
  const { parts } = joinTexts(texts);
  return parts.flatMap(({ start, end }, at) => {
    const from = start + ((cuts[at] ?? 0) % (end - start + 1));
    return from < end ? [{ start: from, end, text: `[${at}]` }] : [];
  });
};

describe('texts of several documents searched as one', () => {
  it('splitting the replacements and carrying them out per document equals carrying them out on the whole', () =>
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (texts, cuts) => {
          const joined = joinTexts(texts);
          const replacements = inside(texts, cuts);
          const shares = splitReplacements(joined, replacements);
          const apart = texts.map((text, at) => replacedText(text, shares[at] ?? []));
          expect(joinTexts(apart).text).toBe(replacedText(joined.text, replacements));
        },
      ),
    ));

  it('carries out on both sides what reaches over the border of two documents', () => {
    const joined = joinTexts(['Tot ziens, Jan', 'Jansen schreef']);
    expect(splitReplacements(joined, [{ start: 11, end: 22, text: '[ouder]' }])).toEqual([
      [{ start: 11, end: 14, text: '[ouder]' }],
      [{ start: 0, end: 6, text: '[ouder]' }],
    ]);
  });

  it('gives nobody what lies between two documents', () => {
    expect(splitReplacements(joinTexts(['a', 'b']), [{ start: 1, end: 3, text: 'x' }])).toEqual([[], []]);
  });
});

describe('a word that markup cuts in pieces', () => {
  it('stands as one label in the first piece and is gone from the others', () => {
    const runs = [
      { start: 0, text: 'met Ja' },
      { start: 6, text: 'n' },
      { start: 7, text: 'sen weg' },
    ];
    expect(replacedRuns(runs, [{ start: 4, end: 10, text: '[leerling]' }])).toEqual(['met [leerling]', '', ' weg']);
  });
});
