import { odtFormat } from '../../../../functions/documents/odt/format';
import { everythingIn, labelled, memberOf, openedBy, packed, tools } from '../container/packed';
import { part, writerFile } from './writer-file';

const open = (bytes: Uint8Array) => openedBy(odtFormat, bytes);
const p = (content: string, style = '') =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${content}</text:p>`;
const cell = (content: string, more = '') => `<table:table-cell${more}>${content}</table:table-cell>`;
const row = (content: string, more = '') => `<table:table-row${more}>${content}</table:table-row>`;

/** Invented third parties in places that nobody sees. */
const unseen = [
  'Opmerkman',
  'Opmerkauteur',
  'Wisman',
  'Wijzigauteur',
  'Verborgenman',
  'Stijlverborgman',
  'Alineaman',
  'Sectieman',
  'Tekstverborgman',
  'Rijman',
  'Kolomman',
  'Dekman',
  'Doelman',
  'Beschrijfman',
  'Titelman',
  'Kadernaamman',
  'Bladwijzerman',
  'Veldwaardeman',
  'Voorwaardeman',
  'Formulierman',
  'Scriptman',
  'Macroman',
  'Stijlnaamman',
  'Kopuitman',
  'Makerman',
  'Eigenman',
  'Instelman',
  'Objectman',
  'Versieman',
  'Bestandsman',
  'Mapman',
  'Onbekendman',
  'Keuzeman',
  'Rubyman',
];
/** And in places that everybody sees. */
const seen = [
  'Boxman',
  'Kopman',
  'Voetman',
  'Nootman',
  'Celman',
  'Linkman',
  'Veldman',
  'Vormman',
  'Sectiezichtbaar',
  'Inhoudman',
];

const planted = (): Uint8Array =>
  writerFile(
    [
      '<office:forms><form:form form:name="Formulierman"/></office:forms>',
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Wijzigauteur</dc:creator></office:change-info><text:p>Wis<text:span>man</text:span></text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:variable-decls><text:variable-decl text:name="v"/></text:variable-decls>',
      p('Verslag', 'Title'),
      '<text:h text:outline-level="2">Over Noor Hendriks</text:h>',
      p(
        'Noor\n   <text:span text:style-name="Vet">Hend</text:span><text:bookmark-start text:name="Bladwijzerman"/>riks <text:span text:style-name="Weg">Verborgenman</text:span>werkt goed.',
      ),
      p(
        'Zie<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Nootman</text:p></text:note-body></text:note> verder.<office:annotation><dc:creator>Opmerkauteur</dc:creator><text:p>Opmerkman</text:p></office:annotation>',
      ),
      p('Stijlverborgman', 'WegAlinea'),
      p('Alineaman<text:hidden-paragraph text:is-hidden="true" text:condition="x"/>'),
      p(
        '<text:hidden-text text:string-value="Tekstverborgman" text:is-hidden="true"/><text:user-defined text:name="x" office:string-value="Veldwaardeman">Veldman</text:user-defined><text:conditional-text text:condition="ooow:Voorwaardeman==1 en een lange rest">!</text:conditional-text>',
      ),
      p(
        '<text:drop-down text:name="d"><text:label text:value="Keuzeman"/>gekozen</text:drop-down><text:ruby><text:ruby-base>basis</text:ruby-base><text:ruby-text>Rubyman</text:ruby-text></text:ruby><text:onbekend>Onbekendman</text:onbekend>',
      ),
      '<text:section text:display="none" text:name="s"><text:p>Sectieman</text:p></text:section>',
      '<text:section text:name="s"><text:p>Sectiezichtbaar</text:p></text:section>',
      '<text:table-of-content><text:table-of-content-source/><text:index-body><text:p>Inhoudman</text:p></text:index-body></text:table-of-content>',
      p('<text:a xlink:href="https://x.example/Doelman">Linkman</text:a>'),
      p(
        '<draw:frame draw:name="Kadernaamman"><draw:text-box><text:p>Boxman</text:p></draw:text-box><svg:title>Titelman</svg:title><svg:desc>Beschrijfman</svg:desc></draw:frame>Na het vak.',
      ),
      p(
        '<draw:custom-shape><text:p>Vormman</text:p></draw:custom-shape><draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>',
      ),
      '<text:list text:style-name="L1"><text:list-item><text:p>een</text:p><text:list><text:list-item><text:p>diep</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>twee</text:p></text:list-item></text:list>',
      '<text:list text:style-name="L2"><text:list-item><text:p>stip</text:p></text:list-item></text:list>',
      `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-header-rows>${row(cell(p('Naam')) + cell(p('Cijfer')) + cell(p('Kolomman')))}</table:table-header-rows>${row(`${cell(p('Celman'), ' table:number-columns-spanned="2"')}<table:covered-table-cell>${p('Dekman')}</table:covered-table-cell>`)}${row(cell(p('Rijman')), ' table:visibility="collapse"')}</table:table>`,
      p('Noor<text:s text:c="3"/>gaat<text:tab/>over<text:line-break/>naar groep 6.'),
    ].join('\n'),
    {
      automatic:
        '<style:style style:name="Vet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Weg" style:family="text" style:parent-style-name="Ouder"/><style:style style:name="WegAlinea" style:family="paragraph"><style:text-properties text:display="none"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>',
      scripts: '<office:scripts><office:script>Scriptman</office:script></office:scripts>',
      styling:
        '<office:styles><style:style style:name="Ouder" style:display-name="Stijlnaamman" style:family="text"><style:text-properties text:display="none"/></style:style></office:styles><office:master-styles><style:master-page><style:header><text:p>Kopman</text:p></style:header><style:header-left style:display="false"><text:p>Kopuitman</text:p></style:header-left><style:footer><text:p>Voetman</text:p></style:footer></style:master-page></office:master-styles>',
      parts: {
        'meta.xml': part(
          'document-meta',
          '<office:meta><dc:creator>Makerman</dc:creator><meta:user-defined meta:name="dossier">Eigenman</meta:user-defined></office:meta>',
        ),
        'settings.xml': part(
          'document-settings',
          '<config:config-item config:type="string">Instelman</config:config-item>',
        ),
        'Object 1/content.xml': part('document-content', '<text:p>Objectman</text:p>'),
        'Basic/Standard/Module1.xml': '<m>Macroman</m>',
        'Versions/Version1': 'tekst: Versieman',
        'Pictures/Bestandsman.png': 'x',
        'Mapman/x.xml': '<x/>',
        'Thumbnails/thumbnail.png': 'x',
      },
    },
  );

const expected =
  'Verslag\nOver Noor Hendriks\nNoor Hendriks werkt goed.\nZie[1] verder.\n\nVeldman!\ngekozenbasis\nSectiezichtbaar\nInhoudman\nLinkman\nNa het vak.\nBoxman\n\nVormman\n[Afbeelding 1: niet meegeleverd]\n1. een\n1.a) diep\n2. twee\nstip\nNaam\tCijfer\nCelman\nNoor   gaat\tover\nnaar groep 6.\n\nKoptekst\nKopman\n\nVoettekst\nVoetman\n\nNoten\n[1] Nootman';

describe('an OpenDocument text with third parties in every corner', () => {
  it('shows all that can be read on paper, in order', async () => {
    expect((await open(planted())).text).toBe(expected);
  });

  it.each(unseen.map((name) => [name]))(
    'delivers nothing of %s, whom nobody sees, and shows the officer',
    async (name) => {
      const document = await open(planted());
      expect(everythingIn(await document.rewrite([]))).not.toContain(name);
      expect(document.hidden.map(({ text }) => text).join('\n')).toContain(name);
    },
  );

  it('knows hidden parts for what they are', async () => {
    const { hidden, eyes } = await open(planted());
    expect(hidden).toContainEqual({ kind: 'tracked-change', text: 'Wisman' });
    expect(hidden).toContainEqual({ kind: 'earlier-revision', text: 'tekst: Versieman' });
    expect(hidden).toContainEqual({ kind: 'metadata', text: 'dossier: Eigenman' });
    expect(eyes).toEqual([{ reason: 'picture-left-out', place: 'picture 1' }]);
  });

  it('takes every third party out of what is delivered, and leaves the subject', async () => {
    const document = await open(planted());
    const replacements = seen
      .map((name) => labelled(document.text, name, '[persoon]'))
      .toSorted((one, other) => one.start - other.start);
    const written = await document.rewrite(replacements);
    const all = everythingIn(written);
    expect(seen.filter((name) => all.includes(name))).toEqual([]);
    const meant = seen.reduce((text, name) => text.replace(name, '[persoon]'), expected);
    expect((await open(written)).text.replace(/\s+/g, ' ')).toBe(meant.replace(/\s+/g, ' '));
  });

  it('is written to the same bytes each time, begins with its kind, and reads as it did with nothing hidden', async () => {
    const document = await open(planted());
    const written = await document.rewrite([]);
    expect(await document.rewrite([])).toEqual(written);
    expect(Buffer.from(written).toString('latin1', 30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const again = await open(written);
    expect([again.text.replace(/\s+/g, ' '), again.hidden, again.eyes]).toEqual([
      expected.replace(/\s+/g, ' '),
      [],
      [],
    ]);
  });

  it('keeps headings, bold letters, lists and tables', async () => {
    const xml = memberOf(await (await open(planted())).rewrite([]), 'content.xml');
    expect(xml).toContain('<text:h text:style-name="Heading_20_2" text:outline-level="2">Over Noor Hendriks</text:h>');
    expect(xml).toContain('<text:span text:style-name="T1">Hend</text:span>');
    expect(xml).toContain('<text:list text:style-name="Bullets"><text:list-item><text:p>stip</text:p>');
    expect(xml.split('<table:table-row>')).toHaveLength(3);
  });
});

describe('replacing in an OpenDocument text', () => {
  it('puts a label where the name begins, over spans', async () => {
    const document = await open(writerFile(p('bij J<text:span>a</text:span>n Bos thuis')));
    const written = await document.rewrite([labelled(document.text, 'Jan Bos', '[leerling A]')]);
    expect((await open(written)).text).toBe('bij [leerling A] thuis');
  });

  it('keeps cells that are merged downwards merged', async () => {
    const table = `<table:table>${row(cell(p('a'), ' table:number-rows-spanned="2"') + cell(p('b')))}${row(`<table:covered-table-cell/>${cell(p('c'))}`)}</table:table>`;
    const document = await open(writerFile(table));
    expect(document.text).toBe('a\tb\n\tc');
    expect(memberOf(await document.rewrite([]), 'content.xml')).toContain('table:number-rows-spanned="2"');
  });
});

describe('an OpenDocument text that stays shut', () => {
  const because = async (bytes: Uint8Array) => {
    const opening = await odtFormat.open(bytes, tools);
    return opening.state === 'closed' ? opening.because : 'opened';
  };

  it('has a password', async () => {
    const manifest = '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>';
    expect(await because(writerFile('', { manifest }))).toBe('encrypted');
  });
  it('lacks its text', async () => expect(await because(packed({ mimetype: 'x' }))).toBe('damaged'));
  it('has entities in it', async () => {
    const parts = { 'content.xml': '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' };
    expect(await because(writerFile('', { parts }))).toBe('damaged');
  });
  it('goes ten thousand levels deep', async () => {
    const deep = `${'<text:section>'.repeat(10_000)}${'</text:section>'.repeat(10_000)}`;
    expect(await because(writerFile(deep))).toBe('nested-too-deep');
  });
  it.each([
    ['a billion times', ' table:number-columns-repeated="1000000000"', ''],
    ['too often together', ' table:number-columns-repeated="400000"', ' table:number-rows-repeated="400000"'],
  ])('repeats a cell %s', async (_, columns, rows) => {
    const table = `<table:table>${row(cell(p('a'), columns), rows)}</table:table>`;
    expect(await because(writerFile(table))).toBe('too-large');
  });
});
