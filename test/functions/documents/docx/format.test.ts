import { DocumentFault } from '../../../../functions/documents/document-fault';
import { docxFormat } from '../../../../functions/documents/docx/format';
import { everythingIn, labelled, memberOf, openedBy, packed, tools } from '../container/packed';
import { plantedWordFile, seenNames, unseenNames } from './planted';
import { paragraph, part, run, wordFile, words } from './word-file';

const open = (bytes: Uint8Array) => openedBy(docxFormat, bytes);
const rewritten = async (bytes: Uint8Array) => (await open(bytes)).rewrite([]);

/** What the subject has to find again, in this order. */
const aboutTheSubject = [
  'Verslag over Noor Hendriks',
  'Noor Hendriks werkt goed.',
  'Zij zat naast ',
  'Zie noot[1] en[2]',
  'Voor het vak.',
  '1. Eerste punt van ',
  '2. Tweede punt',
  'Los punt',
  'Naam\tCijfer',
  'Noor Hendriks gaat over naar groep 6.',
];

const inOrder = (text: string): readonly number[] => aboutTheSubject.map((sentence) => text.indexOf(sentence));

describe('a Word document with third parties in every corner', () => {
  it('shows the text of the subject whole and in order', async () => {
    const { text } = await open(plantedWordFile());
    const places = inOrder(text);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('has all that can be read on paper in the text that is searched', async () => {
    const { text } = await open(plantedWordFile());
    expect(seenNames.filter((name) => text.split(name).length !== 2)).toEqual([]);
  });

  it.each(unseenNames.map((name) => [name]))('delivers nothing of %s, whom nobody sees on paper', async (name) => {
    const document = await open(plantedWordFile());
    expect(document.text).not.toContain(name);
    expect(everythingIn(await document.rewrite([]))).not.toContain(name);
  });

  it('shows the officer the words that were left out, macros apart', async () => {
    const { hidden } = await open(plantedWordFile());
    const shown = hidden.map(({ text }) => text).join('\n');
    // Of a macro only that it was there.
    expect(unseenNames.filter((name) => !shown.includes(name))).toEqual(['Macroman']);
    expect(hidden).toContainEqual({ kind: 'script' });
    expect(hidden).toContainEqual({ kind: 'tracked-change', text: 'Wisman' });
    expect(hidden).toContainEqual({ kind: 'comment', text: 'Juf: Opmerkman' });
    expect(hidden).toContainEqual({ kind: 'embedded-file', text: 'tekst: Ingebedman' });
  });

  it('asks for an eye for the picture that is left out', async () => {
    const document = await open(plantedWordFile());
    expect(document.eyes).toEqual([{ reason: 'picture-left-out', place: 'picture 1' }]);
    expect(document.text).toContain('[Afbeelding 1: niet meegeleverd]');
  });

  it('takes every third party out of what is delivered, and leaves the subject', async () => {
    const document = await open(plantedWordFile());
    const replacements = seenNames
      .map((name) => labelled(document.text, name, '[persoon]'))
      .toSorted((one, other) => one.start - other.start);
    const written = await document.rewrite(replacements);
    const all = everythingIn(written);
    expect(seenNames.filter((name) => all.includes(name))).toEqual([]);
    const { text } = await open(written);
    expect(inOrder(text)).not.toContain(-1);
    expect(text.split('[persoon]')).toHaveLength(seenNames.length + 1);
  });

  it('is written to the same bytes each time', async () => {
    expect(await rewritten(plantedWordFile())).toEqual(await rewritten(plantedWordFile()));
  });

  it('holds no more than our own parts, and reads as it did', async () => {
    const document = await open(plantedWordFile());
    const again = await open(await document.rewrite([]));
    expect(again.text.replace(/\s+/g, ' ')).toBe(document.text.replace(/\s+/g, ' '));
    expect([again.hidden, again.eyes]).toEqual([[], []]);
  });
});

describe('what a Word document looks like afterwards', () => {
  it('keeps headings, bold and italic letters, lists and tables', async () => {
    const xml = memberOf(await rewritten(plantedWordFile()), 'word/document.xml');
    expect(xml).toContain(
      '<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Verslag over Noor Hendriks',
    );
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Hend<');
    expect(xml).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">riks<');
    expect(xml).toContain('<w:pStyle w:val="ListBullet"/><w:numPr>');
    expect(xml.split('<w:tr>')).toHaveLength(4);
  });

  it('keeps tabs and line breaks in a paragraph', async () => {
    const file = wordFile(paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'));
    expect((await open(file)).text).toBe('a\tb\nc');
    expect(memberOf(await rewritten(file), 'word/document.xml')).toContain('<w:tab/>');
  });

  it('joins two paragraphs when the end of the first was deleted', async () => {
    const file = wordFile(paragraph(run('Jan de '), '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>') + words('Vries'));
    expect((await open(file)).text).toBe('Jan de Vries');
  });

  it('shows boxes and chosen entries of old forms', async () => {
    const field = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>F</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>';
    const list = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="nee"/><w:listEntry w:val="ja"/></w:ddList>';
    const file = wordFile(paragraph(field(box) + run(' akkoord ') + field(list)));
    expect((await open(file)).text).toBe('\u2612 akkoord ja');
  });

  it('counts lists as Word shows them', async () => {
    const level = (ilvl: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const entry = (ilvl: number, text: string) =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>`);
    const file = wordFile([entry(0, 'x'), entry(1, 'x'), entry(1, 'x'), entry(0, 'x'), entry(1, 'x')].join(''), {
      relations: [['n', 'numbering', 'numbering.xml']],
      parts: {
        'word/numbering.xml': part(
          'numbering',
          `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        ),
      },
    });
    expect((await open(file)).text).toBe('I. x\nI.a) x\nI.b) x\nII. x\nII.a) x');
  });

  it('reads the strict dialect and other encodings alike', async () => {
    const strict = `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${words('Één zin.')}</w:body></w:document>`;
    const file = wordFile('', {
      parts: { 'word/document.xml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(strict, 'utf16le')]) },
    });
    expect((await open(file)).text).toBe('Één zin.');
  });
});

describe('replacing in a Word document', () => {
  it('puts a label where the name begins and takes the rest out, over runs and cells', async () => {
    const cell = (text: string) => `<w:tc>${words(text)}</w:tc>`;
    const file = wordFile(
      `${paragraph(run('naast J') + run('a', '<w:b/>') + run('n Bos zit Noor'))}<w:tbl><w:tr>${cell('mw. Piet')}${cell('Bos ook')}</w:tr></w:tbl>`,
    );
    const document = await open(file);
    const written = await document.rewrite([
      labelled(document.text, 'Jan Bos', '[leerling A]'),
      labelled(document.text, 'Piet\tBos', '[leerling B]'),
    ]);
    expect((await open(written)).text.trimEnd()).toBe('naast [leerling A] zit Noor\nmw. [leerling B]\t ook');
  });

  it.each([
    ['outside the text', [{ start: 0, end: 99, text: 'x' }]],
    [
      'over each other',
      [
        { start: 0, end: 3, text: 'x' },
        { start: 2, end: 4, text: 'y' },
      ],
    ],
  ])('refuses replacements that lie %s', async (_, replacements) => {
    const document = await open(wordFile(words('Noor')));
    await expect(document.rewrite(replacements)).rejects.toThrow(DocumentFault);
  });

  it('withholds the document rather than write a label that a document cannot hold', async () => {
    const document = await open(wordFile(words('Noor')));
    await expect(document.rewrite([{ start: 0, end: 4, text: 'a\u0001b' }])).rejects.toThrow(DocumentFault);
  });

  it('keeps signs that mean something in markup as the signs they are', async () => {
    const file = wordFile(words('a &lt;b&gt; &amp;amp; &quot;c&quot;'));
    expect((await open(await rewritten(file))).text).toBe('a <b> &amp; "c"');
  });
});

describe('a Word document that stays shut', () => {
  const because = async (bytes: Uint8Array) => {
    const opening = await docxFormat.open(bytes, tools);
    return opening.state === 'closed' ? opening.because : 'opened';
  };
  const compound = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
  const withText = (xml: string) => wordFile('', { parts: { 'word/document.xml': xml } });

  it('has a password', async () => expect(await because(compound('EncryptedPackage'))).toBe('encrypted'));
  it('is of before 2007', async () => expect(await because(compound('WordDocument'))).toBe('unsupported'));
  it('is no document', async () => expect(await because(Buffer.from('niets'))).toBe('damaged'));
  it('lacks its text', async () => expect(await because(packed({ 'a.txt': 'x' }))).toBe('damaged'));

  it.each([
    ['entities', '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>'],
    ['an outside entity', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'],
    ['broken markup', '<w:document>'],
    ['bytes that are no letters', `<?xml version="1.0" encoding="nergens"?><d/>`],
  ])('has %s in it', async (_, xml) => expect(await because(withText(xml))).toBe('damaged'));

  it('goes ten thousand levels deep', async () => {
    const deep = `${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}`;
    expect(await because(wordFile(deep))).toBe('nested-too-deep');
  });

  it('unpacks to more than a document can be', async () => {
    expect(await because(withText(' '.repeat(65 * 1024 * 1024)))).toBe('too-large');
  });

  it('says that it leaves out a file that nobody can open', async () => {
    const { eyes } = await open(wordFile(words('Noor'), { parts: { 'word/embeddings/oleObject1.bin': 'onbekend' } }));
    expect(eyes).toEqual([{ reason: 'file-inside-left-out', place: 'file 1' }]);
  });

  it('says that it leaves out a text that another file brings in', async () => {
    const { eyes, text } = await open(
      wordFile(`${words('Noor')}<w:altChunk r:id="a"/>`, {
        relations: [['a', 'aFChunk', 'afchunk1.html']],
        parts: { 'word/afchunk1.html': 'tekst: ander' },
      }),
    );
    expect(eyes).toContainEqual({ reason: 'file-inside-left-out', place: 'file in text 1' });
    expect(text).toContain('[Ingevoegd bestand: niet meegeleverd]');
  });
});
