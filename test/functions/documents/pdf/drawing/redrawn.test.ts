import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { redrawnLetterMap } from '../../../../../functions/documents/pdf/drawing/letter-map';
import { redrawn } from '../../../../../functions/documents/pdf/drawing/redrawn';
import { prunedSfnt } from '../../../../../functions/documents/pdf/drawing/sfnt';

const again = (drawing: string) => redrawn(Buffer.from(drawing, 'latin1'), (kind, name) => `${kind}${name.length}`);

describe('a drawing is written again, not copied', () => {
  it.each([
    ['a word and its font, under a name of ours', 'BT /Daan 12 Tf (Sem) Tj ET', 'BT\n/Font4 12 Tf\n<53656d> Tj\nET'],
    ['no remark', '% Daan\nq Q', 'q\nQ'],
    ['no mark', '/P <</MCID 0 /Alt (Daan)>> BDC q EMC Q /Daan MP', 'q\nQ'],
    ['a string with brackets and octals', String.raw`(a\(b\)\101(c)) Tj`, '<6128622941286329> Tj'],
    ['a string in hexadecimals with half a byte', '<414> Tj', '<4140> Tj'],
    ['letters with kerning', '[(A) -120.5 <42>] TJ', '[<41> -120.5 <42>] TJ'],
  ])('%s', (_, drawing, written) => {
    expect(again(drawing)).toBe(written);
  });

  it.each([
    ['a layer that can be off', '/OC /L BDC q EMC'],
    ['a picture within the drawing', 'BI /W 1 /H 1 ID x EI'],
    ['a shading', '/S sh'],
    ['a pattern', '/P scn'],
    ['an operator that PDF does not have', 'Daan'],
    ['letters where figures belong', '(Daan) w'],
    ['more than an operator takes', '(Daan) 1 w'],
    ['something after the last operator', 'q (Daan)'],
    ['a string without an end', '(Daan'],
    ['figures that readers read differently', '1.2.3 w'],
    ['lists without end', '['.repeat(10_000)],
  ])('refuses %s', (_, drawing) => {
    expect(() => again(drawing)).toThrow('not drawn');
  });

  it('once written, is written again to the same', () => {
    const operator = fc.oneof(
      fc.tuple(fc.integer(), fc.integer()).map(([x, y]) => `${x} ${y} Td`),
      fc.uint8Array().map((bytes) => `<${Buffer.from(bytes).toString('hex')}> Tj`),
      fc.constantFrom('q', 'Q', 'BT', 'ET', 'f*'),
    );
    fc.assert(
      fc.property(fc.array(operator), (operators) => {
        expect(again(again(operators.join(' ')))).toBe(again(operators.join('\n')));
      }),
    );
  });
});

describe('a font is written without what its makers say about themselves', () => {
  it('has the tables that draw it, and no names', () => {
    const font = readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
    expect(font.includes('Bitstream')).toBe(true);
    const pruned = Buffer.from(prunedSfnt(font));
    expect(pruned.includes('Bitstream')).toBe(false);
    expect(pruned.subarray(12, 12 + 16 * pruned.readUInt16BE(4)).toString('latin1')).toMatch(/glyf/);
  });

  it('keeps which letters its codes stand for, and no remark in between', () => {
    const map = redrawnLetterMap(
      Buffer.from(
        '/Daan def 1 begincodespacerange <00> <ff> endcodespacerange % Daan\n1 beginbfchar <01> <0041> endbfchar\n1 beginbfrange <02> <03> [<0042> <0043>] endbfrange',
      ),
    );
    expect(map).not.toMatch(/Daan/);
    expect(map).toContain('1 beginbfchar\n<01> <0041>\nendbfchar');
    expect(map).toContain('1 beginbfrange\n<02> <03> [<0042> <0043>]\nendbfrange');
  });

  it('refuses a map of letters with something else in it', () => {
    expect(() => redrawnLetterMap(Buffer.from('1 beginbfchar <01> (Daan) endbfchar'))).toThrow('not drawn');
  });
});
