import PDFDocument from 'pdfkit';
import { paragraph, part, run, wordFile, words } from '../functions/documents/docx/word-file';
import { printedPage } from '../functions/documents/ocr/printed-page';

type Named = { readonly fileName: string; readonly description: string; readonly bytes: Uint8Array };

/** Invented third parties, each of them planted in one place of one file. */
export const strangers = [
  'Daan Visser',
  'Fenna Hoekstra',
  'Karin Visser',
  'Yusuf Kaya',
  'Fatima Yilmaz',
  'Gerda Postma',
  'Bram Janssen',
  'Sanne Dijkstra',
  'Pieter Bakker',
  'Ilse Mulder',
  'karin.visser@voorbeeld.test',
  '06-28374655',
] as const;

/** Sentences about Mees himself, one at least from each file that can be read. */
export const ownSentences = [
  'Mees werkte rustig aan de som.',
  'Mees vertelde over het weekend.',
  'Mees was op tijd terug van de gymles.',
  'Mees komt morgen later op school.',
  'Mees heeft het blad af.',
] as const;

export const ownInTheMargin = 'Mees vond dit moeilijk';
export const ownOnTheScan = 'Mees las de tekst hardop';

const word: Named = {
  fileName: 'verslag Fenna Hoekstra.docx',
  description: 'Verslag',
  bytes: wordFile(
    [
      paragraph(`${run('Mees werkte rustig aan de som. Hij zat naast ')}${run('Daan Vis', '<w:b/>')}${run('ser.')}`),
      paragraph('<w:r><w:commentReference w:id="1"/></w:r>'),
      '<w:sectPr><w:headerReference w:type="default" r:id="k1"/></w:sectPr>',
    ].join(''),
    {
      relations: [
        ['k1', 'header', 'header1.xml'],
        ['c1', 'comments', 'comments.xml'],
      ],
      parts: {
        'word/header1.xml': part('hdr', words('Kopie voor Fenna Hoekstra')),
        'word/comments.xml': part(
          'comments',
          `<w:comment w:id="1" w:author="Yusuf Kaya">${words('Mees vond dit moeilijk, zegt Karin Visser.')}</w:comment>`,
        ),
        'docProps/core.xml':
          '<?xml version="1.0"?><core:coreProperties xmlns:core="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Yusuf Kaya</dc:creator></core:coreProperties>',
      },
    },
  ),
};

async function pdf(): Promise<Named> {
  const document = new PDFDocument({ size: 'A4', margin: 56, info: { Author: 'Gerda Postma', Title: 'Gesprek' } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.font(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')).fontSize(12);
  document.text('Mees vertelde over het weekend.').moveDown();
  document.text('Daarna speelde hij met Fatima Yilmaz op het plein.').moveDown();
  document.end();
  await ended;
  return { fileName: 'gesprek.pdf', description: 'Gesprek', bytes: Buffer.concat(chunks) };
}

const note: Named = {
  fileName: 'notitie.txt',
  description: 'Notitie',
  bytes: Buffer.from('Mees was op tijd terug van de gymles.\r\nPieter Bakker (06-28374655) bleef achter.\r\n'),
};

const base64 = (text: string) => Buffer.from(text).toString('base64');

const mail: Named = {
  fileName: 'bericht.eml',
  description: 'Bericht',
  bytes: Buffer.from(
    [
      'Received: from laptop-ilse-mulder ([10.1.2.3]) by mx',
      'From: Karin Visser <karin.visser@voorbeeld.test>',
      'To: info@deproef.example',
      'Date: Tue, 14 Nov 2023 09:30:00 +0100',
      'Subject: Sanne Dijkstra en Mees',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="grens"',
      '',
      '--grens',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64('Mees komt morgen later op school. Sanne Dijkstra komt hem brengen.'),
      '--grens',
      'Content-Type: text/plain; name="Ilse Mulder.txt"',
      'Content-Disposition: attachment; filename="Ilse Mulder.txt"',
      'Content-Transfer-Encoding: base64',
      '',
      base64('Mees heeft het blad af. Ilse Mulder nog niet.'),
      '--grens--',
      '',
    ].join('\r\n'),
  ),
};

/** The first bytes of an old Word file, and a name as such a file has it: two bytes a letter. */
const oldWord: Named = {
  fileName: 'oud verslag.doc',
  description: 'Oud verslag',
  bytes: Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('Gerda Postma', 'utf16le'),
    Buffer.alloc(512),
  ]),
};

/** A folder of documents about Mees, as a school has them: typed, printed, mailed, scanned, and one of long ago. */
export async function documentsAboutMees(): Promise<readonly Named[]> {
  const scan: Named = {
    fileName: 'scan.png',
    description: 'Scan',
    bytes: await printedPage(['Mees las de tekst hardop voor.', 'Daarna was Bram Janssen aan de beurt.']),
  };
  return [word, await pdf(), note, mail, scan, oldWord];
}
