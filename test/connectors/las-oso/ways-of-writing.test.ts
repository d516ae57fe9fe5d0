import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dossierXml } from '../../../connectors/las-oso/simulator';
import { storedZip } from '../../../connectors/las-oso/simulator/stored-zip';
import { asked, type DossierFolder, dossierFolder, fien } from './dossier-folder';

const bjorn = { ...fien, nameInUse: 'Björn' };
const xml = dossierXml(bjorn);
const withPrefix = xml.replace(/<(\/?)([a-z])/g, '<$1oso:$2').replace('<oso:dossier xmlns=', '<oso:dossier xmlns:oso=');
const declared = (encoding: string) => xml.replace('encoding="UTF-8"', `encoding="${encoding}"`);

const document = (content: string, name = 'bestand.pdf') =>
  `<overigdocumentlijst><document><bestandsnaam>${name}</bestandsnaam><omschrijving>x</omschrijving>${content}</document></overigdocumentlijst>`;
const inDossier = (content: string, name?: string) =>
  xml.replace('</leerling>', `${document(content, name)}</leerling>`);
const base64 = (bytes: Uint8Array) => `<bestandsinhoud>${Buffer.from(bytes).toString('base64')}</bestandsinhoud>`;

describe('a dossier, however it is written', () => {
  let at: DossierFolder;
  beforeEach(async () => {
    at = await dossierFolder();
  });
  afterEach(() => at.remove());

  const read = async (content: string | Uint8Array) => {
    await writeFile(join(at.folder, 'A.XML'), content);
    const [candidate] = await at.locate(asked({ givenName: 'Björn' }));
    if (!candidate) throw new Error('nobody found');
    const { tally } = await at.collect(candidate);
    expect(tally.undeclaredFields).toBe(0);
    return at.records();
  };

  it.each([
    ['with a namespace prefix', withPrefix],
    ['with a byte order mark', `\uFEFF${xml}`],
    ['in ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
    ['in UTF-16', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le')],
    ['with character references', xml.replace('Björn', 'Bj&#246;rn')],
    ['with CDATA and a comment', xml.replace('<roepnaam>Björn', '<roepnaam>Bj<!-- o --><![CDATA[örn]]>')],
    ['by the format of another year', xml.replace('/2019/', '/2024/')],
    [
      'with a schema location',
      xml.replace(
        '<dossier ',
        '<dossier xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" ',
      ),
    ],
  ])('is understood %s', async (_how, content) => {
    const pupil = (await read(content)).find(({ type }) => type === 'leerling');
    expect(pupil?.fields.roepnaam).toBe('Björn');
  });

  const stateOf = async (content: string) => {
    const record = (await read(content)).find(({ type }) => type === 'document');
    return record?.attachments.map(({ state, byteLength }) => [state, byteLength]);
  };

  it.each<[string, string, [string, number][]]>([
    ['a file in a ZIP', inDossier(base64(storedZip('a.txt', Buffer.from('hallo')))), [['stored', 5]]],
    ['a PDF that nobody put in a ZIP', inDossier(base64(Buffer.from('%PDF-1.4 hallo'))), [['stored', 14]]],
    [
      'a Word file, itself a ZIP',
      inDossier(base64(storedZip('[Content_Types].xml', Buffer.from('x'))), 'a.docx'),
      [['stored', 137]],
    ],
    ['no content', inDossier('<bestandsinhoud></bestandsinhoud>'), [['absent', 0]]],
    ['no content element', inDossier(''), [['absent', 0]]],
    ['text that is no base64', inDossier('<bestandsinhoud>niet **gelukt**</bestandsinhoud>'), [['damaged', 7]]],
  ])('gives %s as what it is', async (_what, content, expected) => {
    expect(await stateOf(content)).toEqual(expected);
  });

  it('does not believe a ZIP whose contents changed on the way', async () => {
    const zip = storedZip('a.txt', Buffer.from('hallo'));
    zip[zip.indexOf('hallo')] = 0x48;
    expect(await stateOf(inDossier(base64(zip)))).toEqual([['damaged', zip.length]]);
  });

  it('reads base64 that is broken over lines', async () => {
    const lines = storedZip('a.txt', Buffer.from('hallo'))
      .toString('base64')
      .replace(/(.{20})/g, '$1\r\n  ');
    expect(await stateOf(inDossier(`<bestandsinhoud>\n  ${lines}\n</bestandsinhoud>`))).toEqual([['stored', 5]]);
  });
});
