import { paragraph, part, run, wordFile, words } from './word-file';

/** Invented third parties, each planted in one place of the document that nobody sees on paper. */
export const unseenNames = [
  'Opmerkman',
  'Auteurman',
  'Wisman',
  'Verplaatsman',
  'Celwegman',
  'Rijwegman',
  'Verborgenman',
  'Stijlverborgenman',
  'Rijverborgenman',
  'Beschrijfman',
  'Titelman',
  'Vormnaamman',
  'Veldcodeman',
  'Simpelveldman',
  'Indexman',
  'Doelman',
  'Tipman',
  'Bladwijzerman',
  'Aliasman',
  'Tagman',
  'Keuzeman',
  'Bindman',
  'Smartman',
  'Variabeleman',
  'Persoonman',
  'Makerman',
  'Bedrijfman',
  'Eigenschapman',
  'Maatwerkman',
  'Stijlnaamman',
  'Glossariuman',
  'Ingebedman',
  'Terugvalman',
  'Nootloosman',
  'Onzichtbaarvakman',
  'Sjabloonman',
  'Bestandsnaamman',
  'Zipman',
  'Tabelbijschriftman',
  'Samengevoegdman',
  'Kopzondernaam',
  'Onbekendman',
  'Macroman',
  'Formulierman',
] as const;

/** Invented third parties in places that can be read on paper: they stay until they are replaced. */
export const seenNames = [
  'Tekstboxman',
  'Vmlman',
  'Koptekstman',
  'Voettekstman',
  'Voetnootman',
  'Eindnootman',
  'Cellenman',
  'Ingevoegdman',
  'Verplaatstman',
  'Linkman',
  'Besturingman',
  'Resultaatman',
  'Watermerkman',
  'Lijstman',
  'Formuleman',
] as const;

const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;

const body = [
  paragraph(run('Verslag over Noor Hendriks'), '<w:pStyle w:val="Kop1"/>'),
  paragraph(
    `<w:bookmarkStart w:id="1" w:name="map_Bladwijzerman"/>${run('Noor ')}${run('Hend', '<w:b/>')}<w:bookmarkEnd w:id="1"/>${run('riks', '<w:i/>')}${run(' werkt goed.')}<w:commentReference w:id="1"/>`,
  ),
  paragraph(
    `${run('Zij zat naast ')}<w:ins w:id="2" w:author="Auteurman" w:date="2025-01-01T00:00:00Z">${run('Ingevoegdman')}</w:ins><w:del w:id="3" w:author="Auteurman"><w:r><w:delText>Wis</w:delText></w:r><w:r><w:delText>man</w:delText></w:r></w:del>${run('.')}`,
  ),
  paragraph(
    `<w:moveFrom w:id="4" w:author="x">${run('Verplaatsman')}</w:moveFrom><w:moveTo w:id="5" w:author="x">${run('Verplaatstman')}</w:moveTo>${run('Geheim Verborgenman', '<w:vanish/>')}${run(' Stijlverborgenman', '<w:rStyle w:val="Weg"/>')}`,
  ),
  paragraph(
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:type="text" w:val="Formulierman"/></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> MERGEFIELD Veldcode</w:instrText></w:r><w:r><w:instrText>man </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Resultaatman')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" AUTHOR Simpelveldman ">${run(' en')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "Indexman"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  ),
  paragraph(
    `<w:hyperlink r:id="h1" w:tooltip="Tipman">${run('Linkman')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="Aliasman"/><w:tag w:val="Tagman"/><w:dataBinding w:xpath="/Bindman"/><w:comboBox><w:listItem w:displayText="Keuzeman" w:value="1"/></w:comboBox></w:sdtPr><w:sdtContent>${run(' Besturingman')}</w:sdtContent></w:sdt><w:smartTag w:element="Smartman">${run(' vandaag')}</w:smartTag><w:onbekend>Onbekendman</w:onbekend>`,
  ),
  paragraph(
    `${run('Zie noot')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' en')}<w:r><w:endnoteReference w:id="2"/></w:r>`,
  ),
  paragraph(
    `${run('Voor het vak.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Vormnaamman" descr="Beschrijfman" title="Titelman"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(words('Tekstboxman'))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(words('Terugvalman'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:pict><v:shape><v:textbox>${box(words('Vmlman'))}</v:textbox></v:shape><v:shape style="visibility:hidden"><v:textbox>${box(words('Onzichtbaarvakman'))}</v:textbox></v:shape></w:pict></w:r>`,
  ),
  paragraph(
    '<w:r><w:drawing><wp:inline><wp:docPr id="2" name="Afbeelding"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ),
  paragraph(run('Eerste punt van Lijstman'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  paragraph(run('Tweede punt'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  paragraph(run('Los punt'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
  `<w:tbl><w:tblPr><w:tblDescription w:val="Tabelbijschriftman"/></w:tblPr><w:tr><w:tc>${words('Naam')}</w:tc><w:tc>${words('Cijfer')}</w:tc></w:tr><w:tr><w:tc>${words('Cellenman')}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${words('Samengevoegdman')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="9" w:author="x"/></w:trPr><w:tc>${words('Rijwegman')}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${words('Rijverborgenman')}</w:tc></w:tr><w:tr><w:tc>${words('Noor')}</w:tc><w:tc><w:tcPr><w:cellDel w:id="10" w:author="x"/></w:tcPr>${words('Celwegman')}</w:tc></w:tr></w:tbl>`,
  paragraph('<m:oMath><m:r><m:t>Formuleman=1</m:t></m:r></m:oMath>'),
  words('Noor Hendriks gaat over naar groep 6.'),
  '<w:sectPr><w:headerReference w:type="default" r:id="k1"/><w:footerReference w:type="default" r:id="v1"/></w:sectPr>',
].join('');

const properties = (root: string, inside: string) => `<?xml version="1.0"?>${root.replace('/>', '>')}${inside}`;

/** A Word document about Noor Hendriks with a third party in every corner that the format has. */
export const plantedWordFile = (): Uint8Array =>
  wordFile(body, {
    relations: [
      ['h1', 'hyperlink', 'https://school.example/Doelman', true],
      ['t1', 'attachedTemplate', 'file:///C:/Sjabloonman.dotx', true],
      ['p1', 'image', 'media/image1.png'],
      ['k1', 'header', 'header1.xml'],
      ['v1', 'footer', 'footer1.xml'],
      ['s1', 'styles', 'styles.xml'],
      ['n1', 'numbering', 'numbering.xml'],
      ['f1', 'footnotes', 'footnotes.xml'],
      ['e1', 'endnotes', 'endnotes.xml'],
      ['c1', 'comments', 'comments.xml'],
      ['i1', 'settings', 'settings.xml'],
    ],
    parts: {
      'word/styles.xml': part(
        'styles',
        '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Weg"><w:name w:val="Stijlnaamman"/><w:rPr><w:vanish/></w:rPr></w:style>',
      ),
      'word/numbering.xml': part(
        'numbering',
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
      ),
      'word/header1.xml': part(
        'hdr',
        `${words('Koptekstman')}${paragraph('<w:r><w:pict><v:shape><v:textpath string="Watermerkman"/></v:shape></w:pict></w:r>')}`,
      ),
      'word/header2.xml': part('hdr', words('Kopzondernaam')),
      'word/footer1.xml': part('ftr', words('Voettekstman')),
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:id="2">${words('Voetnootman')}</w:footnote><w:footnote w:id="3">${words('Nootloosman')}</w:footnote>`,
      ),
      'word/endnotes.xml': part('endnotes', `<w:endnote w:id="2">${words('Eindnootman')}</w:endnote>`),
      'word/comments.xml': part('comments', `<w:comment w:id="1" w:author="Juf">${words('Opmerkman')}</w:comment>`),
      'word/people.xml': '<p:people xmlns:p="http://people.example"><p:person p:author="Persoonman"/></p:people>',
      'word/settings.xml': part('settings', '<w:docVars><w:docVar w:name="ouder" w:val="Variabeleman"/></w:docVars>'),
      'word/glossary/document.xml': part('glossaryDocument', words('Glossariuman')),
      'word/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      'word/embeddings/oleObject1.bin': 'tekst: Ingebedman',
      'word/vbaProject.bin': 'Macroman',
      'customXml/item1.xml': '<leerling naam="Maatwerkman"/>',
      'docProps/core.xml': properties(
        '<core:coreProperties xmlns:core="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"/>',
        '<dc:creator>Makerman</dc:creator></core:coreProperties>',
      ),
      'docProps/app.xml': properties(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
        '<Company>Bedrijfman</Company></Properties>',
      ),
      'docProps/custom.xml': properties(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
        '<property name="dossier">Eigenschapman</property></Properties>',
      ),
      'word/extra/Bestandsnaamman.xml': '<niets/>',
      'Zipman/leeg.xml': '<niets/>',
    },
  });
