import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HardKind, HardString } from '../../../../domain/redaction/leak/hard-string';
import { createLeakScanner } from '../../../../domain/redaction/leak/leak-scanner';

const scannerOf = (...hard: readonly (readonly [HardKind, string])[]) =>
  createLeakScanner(hard.map(([kind, text]): HardString => ({ kind, text })));

describe('a hard string is found however it is written', () => {
  it.each([
    ['telephone', '06-33334444', 'bel 06 3333 4444'],
    ['telephone', '06-33334444', 'bel +31 6 33334444!'],
    ['telephone', '06-33334444', 'tel:0031633334444'],
    ['telephone', '06-33334444', '+31 (0)6 3333 4444'],
    ['telephone', '+32 470 12 34 56', '0032470123456'],
    ['telephone', '9999999999', '"nummer":"9999999999"'],
    ['iban', 'NL91ABNA0417164300', 'nl91 abna 0417 1643 00'],
    ['identifier', '123456782', '1234.56.782'],
    ['postcode', '8025CD', 'Kerkweg, 8025 cd Zwolle'],
    ['email', 'jelle@wiersma.example', '<JELLE@Wiersma.Example>'],
    ['email', 'jelle@wiersma.example', 'mailto:jelle%40wiersma.example'],
    ['name', 'Zoë van der Aa', 'ZOE VAN DER AA'],
    ['name', 'Zoë van der Aa', 'Zoe\u0301 van\nder Aa’s fiets'],
    ['name', 'Zoë van der Aa', 'Zo\u00ADë van der Aa'],
    ['name', 'Zoë van der Aa', 'Zoë;van der;Aa'],
    ['name', 'Kees Smit', 'Kees Smits fiets'],
    ['name', 'Zoë van der Aa', '"Met\\nZoë van der Aa"'],
    ['name', 'Kees Bos', 'Kees Bos’ jas en Kees Bos’s fiets'],
    ['address', 'Kerkweg 19', 'Kerkweg 19 te Zwolle'],
    ['canary', 'KANARIE-7f3a', 'x KANARIE-7f3a y'],
  ] as const)('%s %s in “%s”', (kind, hard, text) => {
    expect(scannerOf([kind, hard]).scan(text)[0]).toMatchObject({ kind });
  });

  it.each([
    ['telephone', '06-33334444', '160633334444'],
    ['telephone', '06-33334444', '06-33334445'],
    ['identifier', '123456782', '91234567820'],
    ['name', 'Kees Bos', 'Kees ging. Bos bleef'],
    ['name', 'Kees Bos', 'Kees. Bos kwam later.'],
    ['name', 'Kees Bos', 'Kees en Bos'],
    ['address', 'Kerkweg 19', 'Kerkweg 190'],
    ['email', 'jan@bos.example', 'jan, bos, example'],
    ['postcode', '8025CD', 'd41d8025cd98f'],
  ] as const)('%s %s not in “%s”', (kind, hard, text) => {
    expect(scannerOf([kind, hard]).scan(text)).toEqual([]);
  });

  it('tells where and never what', () => {
    const [hit] = scannerOf(['name', 'Kees Bos']).scan('met Kees Bos.');
    expect(hit).toEqual({ offset: 4, end: 12, kind: 'name' });
  });
});

describe('laws of the scan', () => {
  it('finds a planted number in any text that it does not run into', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before} | 0633334444 | ${after}`;
        const hits = scannerOf(['telephone', '06-33334444']).scan(text);
        expect(hits.some(({ offset }) => offset === before.length + 3)).toBe(true);
      }),
    ));

  it('finds a name wherever it stands in a long text, also where the text is cut into pieces', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), (at) => {
        const text = `${'woord '.repeat(70_000).slice(0, at)} Kees Bos ${'woord '.repeat(1000)}`;
        expect(scannerOf(['name', 'Kees Bos']).scan(text)).toEqual([{ offset: at + 1, end: at + 9, kind: 'name' }]);
      }),
      { numRuns: 30 },
    ));

  it('an empty set finds nothing', () =>
    fc.assert(fc.property(fc.string(), (text) => createLeakScanner([]).scan(text).length === 0)));
});
