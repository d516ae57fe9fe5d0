import { DocumentFault } from '../../../../functions/documents/document-fault';
import { xlsxFormat } from '../../../../functions/documents/xlsx/format';
import { everythingIn, labelled, memberOf, openedBy, tools } from '../container/packed';
import { excelFile, part } from './excel-file';

const open = (bytes: Uint8Array) => openedBy(xlsxFormat, bytes);
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, cells: string, more = '') => `<row r="${number}"${more}>${cells}</row>`;

/** Invented third parties in places that nobody sees. */
const unseen = [
  'Bladverborgman',
  'Bladnaamman',
  'Zeerverborgman',
  'Rijverborgman',
  'Nulhoogman',
  'Kolomverborgman',
  'Ondermergeman',
  'Formuleman',
  'Oudeman',
  'Uitspraakman',
  'Opmerkman',
  'Draadman',
  'Persoonman',
  'Naamgebiedman',
  'Validatieman',
  'Keuzeman',
  'Drukkopman',
  'Linkman',
  'Doelman',
  'Tabelman',
  'Draaiman',
  'Externman',
  'Tekenman',
  'Makerman',
  'Padman',
  'Scenarioman',
  'Voorwaardeman',
];
/** And in places that everybody sees. */
const seen = ['Celman', 'Stringman', 'Bladtabman', 'Uitkomstman', 'Formaatman', 'Tweederegelman'];

const planted = (): Uint8Array =>
  excelFile(
    [
      {
        name: 'Groep 5 Bladtabman',
        before: '<cols><col min="4" max="5" hidden="1"/></cols>',
        rows: [
          row(1, `${cell('A1', 'Noor Hendriks')}${cell('B1', 'Celman')}${cell('D1', 'Kolomverborgman')}`),
          row(2, `<c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>IF(A1="Formuleman",1,2)</f><v>Uitkomstman</v></c>`),
          row(3, cell('A3', 'Rijverborgman'), ' hidden="1"'),
          row(4, cell('A4', 'Nulhoogman'), ' ht="0" customHeight="1"'),
          row(5, `${cell('A5', 'Noor leest\nTweederegelman')}${cell('B5', 'Ondermergeman')}`),
          row(6, '<c r="A6" s="1"><v>7.5</v></c><c r="B6" s="2"><v>45730</v></c>'),
        ].join(''),
        after: `<mergeCells><mergeCell ref="A5:B5"/></mergeCells><scenarios><scenario name="Scenarioman"/></scenarios><conditionalFormatting><cfRule type="expression"><formula>A1="Voorwaardeman"</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" prompt="Validatieman"><formula1>"Keuzeman,x"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" display="Linkman"/></hyperlinks><headerFooter><oddHeader>&amp;LDrukkopman &amp;P</oddHeader></headerFooter><drawing r:id="d1"/>`,
      },
      { name: 'Bladnaamman', state: 'hidden', rows: row(1, cell('A1', 'Bladverborgman')) },
      { name: 'x', state: 'veryHidden', rows: row(1, cell('A1', 'Zeerverborgman')) },
      {
        name: 'Toetsen',
        rows: row(2, `${cell('C2', 'AVI van Noor')}<c r="D2"><v>8.50</v></c><c r="E2" t="b"><v>1</v></c>`),
      },
    ],
    {
      strings:
        '<si><r><t>String</t></r><r><t>man</t></r><rPh sb="0" eb="1"><t>Uitspraakman</t></rPh></si><si><t>Oudeman</t></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="0.0 &quot;Formaatman&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>',
      workbook: '<definedNames><definedName name="Naamgebiedman">A1</definedName></definedNames>',
      before:
        '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\Padman"/>',
      parts: {
        'xl/comments1.xml': part(
          'comments',
          '<commentList><comment ref="A1"><text><t>Opmerkman</t></text></comment></commentList>',
        ),
        'xl/threadedComments/threadedComment1.xml': '<t:c xmlns:t="urn:t"><t:text>Draadman</t:text></t:c>',
        'xl/persons/person.xml': '<p:l xmlns:p="urn:p"><p:person displayName="Persoonman"/></p:l>',
        'xl/tables/table1.xml': part('table', '<tableColumns><tableColumn name="Tabelman"/></tableColumns>'),
        'xl/pivotCache/pivotCacheDefinition1.xml': part('pivotCacheDefinition', '<s v="Draaiman"/>'),
        'xl/externalLinks/externalLink1.xml': part('externalLink', '<v>Externman</v>'),
        'xl/drawings/drawing1.xml': '<d:a xmlns:d="urn:d"><d:t>Tekenman</d:t></d:a>',
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="x/hyperlink" Target="https://x.example/Doelman" TargetMode="External"/></Relationships>',
        'docProps/core.xml':
          '<c:p xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><c:lastModifiedBy>Makerman</c:lastModifiedBy></c:p>',
      },
    },
  );

describe('a workbook with third parties in every corner', () => {
  it('shows names of sheets, cells of a row between tabs, and rows on lines', async () => {
    expect((await open(planted())).text).toBe(
      'Groep 5 Bladtabman\nNoor Hendriks\tCelman\nStringman\tUitkomstman\nNoor leest\nTweederegelman\n7.5 Formaatman\t2025-03-14\n\nToetsen\nAVI van Noor\t8.5\tWAAR',
    );
  });

  it.each(unseen.map((name) => [name]))(
    'delivers nothing of %s, whom nobody sees, and shows the officer',
    async (name) => {
      const document = await open(planted());
      expect(everythingIn(await document.rewrite([]))).not.toContain(name);
      expect(document.hidden.map(({ text }) => text).join('\n')).toContain(name);
    },
  );

  it('knows hidden sheets and strings of an earlier state for what they are', async () => {
    const { hidden } = await open(planted());
    expect(hidden).toContainEqual({ kind: 'hidden-sheet', text: 'Bladverborgman' });
    expect(hidden).toContainEqual({ kind: 'earlier-revision', text: 'Oudeman' });
    expect(hidden).toContainEqual({ kind: 'comment', text: 'Opmerkman' });
  });

  it('asks for an eye for what is drawn on a sheet', async () => {
    expect((await open(planted())).eyes).toEqual([{ reason: 'picture-left-out', place: 'sheet 1' }]);
  });

  it('takes every third party out of what is delivered, also of the name of a sheet', async () => {
    const document = await open(planted());
    const replacements = seen
      .map((name) => labelled(document.text, name, '[leerling A]'))
      .toSorted((one, other) => one.start - other.start);
    const written = await document.rewrite(replacements);
    const all = everythingIn(written);
    expect(seen.filter((name) => all.includes(name))).toEqual([]);
    expect((await open(written)).text).toBe(
      'Groep 5 (leerling A)\nNoor Hendriks\t[leerling A]\n[leerling A]\t[leerling A]\nNoor leest\n[leerling A]\n7.5 [leerling A]\t2025-03-14\n\nToetsen\nAVI van Noor\t8.5\tWAAR',
    );
  });

  it('is written to the same bytes each time, and reads as it did with nothing hidden', async () => {
    const document = await open(planted());
    const written = await document.rewrite([]);
    expect(await document.rewrite([])).toEqual(written);
    const again = await open(written);
    expect([again.text, again.hidden, again.eyes]).toEqual([document.text, [], []]);
  });

  it('keeps numbers numbers and cells in their places', async () => {
    const document = await open(planted());
    const xml = memberOf(await document.rewrite([]), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain('<row r="2"><c r="C2" t="inlineStr">');
    expect(xml).toContain('<c r="D2"><v>8.5</v></c>');
  });
});

describe('what a number shows', () => {
  it.each([
    ['45730', 'd-m-yyyy', '2025-03-14'],
    ['45730.40625', 'dd\\-mm\\-yyyy\\ hh:mm', '2025-03-14 09:45'],
    ['45730', '[$-413]d mmmm yyyy;@', '2025-03-14'],
    ['0.5', 'h:mm', '12:00'],
    ['1.5', '[h]:mm', '36:00'],
    ['1', 'd-m-yyyy', '1900-01-01'],
    ['61', 'd-m-yyyy', '1900-03-01'],
    ['0.125', '0.0%', '12.5%'],
    ['12345678', '000000000', '012345678'],
    ['-3', '0;"min "0', 'min -3'],
    ['5', '"kind "0', 'kind 5'],
    ['5', ';;;', '5'],
    ['0.1', '0', '0.1'],
    ['1234.5', '[Red]#,##0.00', '1234.5'],
    ['99999999999', 'd-m-yyyy', '99999999999'],
  ])('%s as %s is %s', async (value, format, shown) => {
    const file = excelFile([{ name: 'a', rows: row(1, `<c r="A1" s="0"><v>${value}</v></c>`) }], {
      styles: `<numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
    });
    expect((await open(file)).text).toBe(`a\n${shown}`);
  });

  it('counts from 1904 when the workbook says so', async () => {
    const file = excelFile([{ name: 'a', rows: row(1, '<c r="A1" s="0"><v>1</v></c>') }], {
      before: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    });
    expect((await open(file)).text).toBe('a\n1904-01-02');
  });

  it('says so when a formula has no stored result', async () => {
    const file = excelFile([{ name: 'a', rows: row(1, '<c r="A1"><f>1+1</f></c>') }]);
    expect((await open(file)).text).toBe('a\n[Formule zonder bewaarde uitkomst]');
  });

  it('reads signs that Excel writes in its own way, and writes none by accident', async () => {
    const file = excelFile([{ name: 'a', rows: row(1, cell('A1', 'J_x0061_n') + cell('B1', '_x005F_x0041_')) }]);
    const document = await open(file);
    expect(document.text).toBe('a\nJan\t_x0041_');
    expect((await open(await document.rewrite([]))).text).toBe('a\nJan\t_x0041_');
  });
});

describe('replacing in a workbook', () => {
  it('puts a label in the first cell of a name that stands in two', async () => {
    const document = await open(excelFile([{ name: 'a', rows: row(1, cell('A1', 'Piet') + cell('B1', 'Bos')) }]));
    const written = await document.rewrite([labelled(document.text, 'Piet\tBos', '[ouder]')]);
    expect((await open(written)).text).toBe('a\n[ouder]');
  });

  it('writes a label in the place of a number', async () => {
    const document = await open(excelFile([{ name: 'a', rows: row(1, '<c r="A1"><v>123456782</v></c>') }]));
    const written = await document.rewrite([labelled(document.text, '123456782', '[bsn]')]);
    expect(everythingIn(written)).not.toContain('123456782');
    expect((await open(written)).text).toBe('a\n[bsn]');
  });

  it('keeps two sheets apart that would get the same name', async () => {
    const document = await open(
      excelFile([
        { name: 'Jan', rows: '' },
        { name: 'Piet', rows: '' },
      ]),
    );
    const written = await document.rewrite([
      labelled(document.text, 'Jan', '[kind]'),
      labelled(document.text, 'Piet', '[kind]'),
    ]);
    expect((await open(written)).text).toBe('(kind)\n\nBlad 2');
  });

  it('gives a workbook without a visible sheet an empty one', async () => {
    const document = await open(excelFile([{ name: 'Jan', state: 'hidden', rows: '' }]));
    expect(document.text).toBe('Blad 1');
    expect((await open(await document.rewrite([]))).text).toBe('Blad 1');
  });

  it('refuses a replacement outside the text', async () => {
    const document = await open(excelFile([{ name: 'a', rows: '' }]));
    await expect(document.rewrite([{ start: 0, end: 9, text: 'x' }])).rejects.toThrow(DocumentFault);
  });
});

describe('a workbook that stays shut', () => {
  const because = async (bytes: Uint8Array) => {
    const opening = await xlsxFormat.open(bytes, tools);
    return opening.state === 'closed' ? opening.because : 'opened';
  };
  const withRows = (rows: string) => excelFile([{ name: 'a', rows }]);

  it.each([
    ['rows out of order', row(2, '') + row(1, '')],
    ['a cell twice', row(1, cell('A1', 'x') + cell('A1', 'y'))],
    ['a row beyond the last', row(9_999_999, '')],
    ['a column beyond the last', row(1, cell('XFE1', 'x'))],
    ['broken markup', '<row>'],
  ])('has %s', async (_, rows) => expect(await because(withRows(rows))).toBe('damaged'));

  it('has entities in its strings', async () => {
    const strings = '<!DOCTYPE s [<!ENTITY a "a">]><sst/>';
    expect(await because(excelFile([{ name: 'a', rows: '' }], { parts: { 'xl/sharedStrings.xml': strings } }))).toBe(
      'damaged',
    );
  });

  it('shows one long string in more cells than there is room for', async () => {
    const cells = Array.from({ length: 2000 }, (_, n) => row(n + 1, '<c t="s"><v>0</v></c>')).join('');
    const file = excelFile([{ name: 'a', rows: cells }], { strings: `<si><t>${'a'.repeat(50_000)}</t></si>` });
    expect(await because(file)).toBe('too-large');
  });

  it('is binary, or has a password', async () => {
    const compound = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await because(compound)).toBe('encrypted');
  });
});

describe('a sheet of a hundred thousand rows', () => {
  it('is read and written within bounds', async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`);
    const document = await open(excelFile([{ name: 'a', rows: rows.join('') }]));
    // One letter for the name, a line end for each row, and the digits of 0 to 99,999.
    expect(document.text).toHaveLength(1 + 100_000 + 488_890);
    expect((await document.rewrite([])).length).toBeLessThan(2_000_000);
  });
});
