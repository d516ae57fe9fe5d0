import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvOf, emlOf, mboxOf, writeEml, writeZip } from '../../../connectors/mail-export/simulator';
import { ank, asked, bo, openMailExport } from './open-mail-export';

const fien = 'Fien van Akker <fien@example.org>';
const toets = { id: 'm1', from: ank, to: fien, subject: 'Toets', text: 'Goed gedaan.' };
const heads = [
  'File ID',
  'Custodian',
  'Compound path',
  'Item class',
  'Subject/Title',
  'Author',
  'Export native path',
  'Extracted text path',
];
const row = (n: number, path: string, { itemClass = 'IPM.Note', title = '', text = '' } = {}) => [
  String(n),
  'ank@school.example',
  '/Postvak IN/Groep 5',
  itemClass,
  title,
  'Ank Laan',
  path,
  text,
];

describe('an export of Microsoft Purview with its load file', () => {
  const write = (folder: string) =>
    writeZip(join(folder, 'Export.zip'), {
      'Export_load_file.csv': `\uFEFF${csvOf([
        heads,
        row(1, 'NativeFiles\\1.eml'),
        row(2, 'NativeFiles\\2.eml', { itemClass: 'IPM.SkypeTeams.Message' }),
        row(3, 'Conversations\\gesprek.html', { itemClass: 'Conversation' }),
        row(4, 'NativeFiles\\plan.docx', { title: 'Handelingsplan fien@example.org' }),
        row(5, 'NativeFiles\\los.docx', { text: 'Extracted_text_files\\5.txt' }),
        row(6, 'NativeFiles\\rooster.xlsx', { title: 'Rooster' }),
      ])}`,
      'NativeFiles/1.eml': emlOf(toets),
      'NativeFiles/2.eml': emlOf({ ...toets, id: 'm2', subject: '', text: 'Bel fien@example.org even.' }),
      'Conversations/gesprek.html': '<html><body><p>Ank: <b>fien@example.org</b> is ziek</p></body></html>',
      'NativeFiles/plan.docx': 'docx',
      'NativeFiles/los.docx': 'docx',
      'NativeFiles/rooster.xlsx': 'xlsx',
      'Extracted_text_files/5.txt': 'Verslag over fien@example.org',
      'Summary.csv': csvOf([
        ['Name', 'Value'],
        ['Items', '6'],
      ]),
    });

  it('gives messages, chats and files with custodian, folder and item class', async () => {
    const at = await openMailExport(write);
    await at.run();
    const records = (await at.records()).filter(({ type }) => !type.startsWith('search-plan'));
    const whereabouts = { mailboxes: ['ank@school.example'], folders: ['/Postvak IN/Groep 5'] };
    expect(records.map(({ title }) => title).toSorted()).toEqual([
      'Bestand',
      'Bestand',
      'Chatbericht, 03-03-2026',
      'Chatgesprek',
      'E-mail, 03-03-2026',
    ]);
    for (const { fields } of records) expect(fields).toMatchObject(whereabouts);
    const chat = records.find(({ title }) => title === 'Chatgesprek');
    expect(chat?.fields).toMatchObject({ itemClass: 'Conversation', html: expect.stringContaining('is ziek') });
    expect(chat?.attachments).toEqual([]);
    expect(records.flatMap(({ attachments }) => attachments.map(({ fileName }) => fileName)).toSorted()).toEqual([
      'los.docx',
      'plan.docx',
    ]);
    await at.close();
  });

  it('leaves a file that says nothing of the subject to the officer', async () => {
    const at = await openMailExport(write);
    expect((await at.locate()).map(({ evidence }) => evidence.matched)).toEqual([
      ['email'],
      ['email', 'found-by-search-plan'],
    ]);
    await at.choose(1);
    expect((await at.records()).map(({ fields }) => fields.name)).toContain('rooster.xlsx');
    await at.close();
  });

  it('stops when the load file names a file that is not there (S-36)', async () => {
    const at = await openMailExport(async (folder) => {
      await writeEml(folder, [toets]);
      await writeFile(join(folder, 'load.csv'), csvOf([heads, row(1, '1.eml'), row(2, '2.eml')]));
    });
    expect(await at.locate().catch((fault: unknown) => fault)).toMatchObject({
      code: 'LOAD_FILE_NAMES_ABSENT_FILE',
      ids: { missing: 1 },
    });
    await at.close();
  });

  it('reports what the tool could not export', async () => {
    const at = await openMailExport(async (folder) => {
      await writeEml(folder, [toets]);
      await writeFile(
        join(folder, 'Items with errors.csv'),
        csvOf([
          ['Item', 'Error'],
          ['a', 'x'],
          ['b', 'y'],
        ]),
      );
    });
    expect((await at.run()).tally.damagedAttachments).toBe(1);
    expect((await at.records()).find(({ type }) => type.startsWith('unread'))?.fields).toEqual({
      reason: 'not-exported',
      count: 2,
    });
    await at.close();
  });

  it('understands columns that the settings name', async () => {
    const at = await openMailExport(
      async (folder) => {
        await writeEml(folder, [toets]);
        await writeFile(join(folder, 'lijst.csv'), 'Bestand;Map\n1.eml;Archief\n');
      },
      { settings: { loadFile: { path: 'Bestand', folder: 'Map' } } },
    );
    await at.run();
    expect((await at.messages()).map(({ fields }) => fields.folders)).toEqual([['Archief']]);
    await at.close();
  });
});

describe('an export of Google Vault', () => {
  it('is read with its reports beside it', async () => {
    const at = await openMailExport(async (folder) => {
      const mails = [toets, { ...toets, id: 'm2', from: bo, to: bo, text: 'Iets anders.' }];
      await writeZip(join(folder, 'inzage-1.zip'), { 'inzage-ank@school.example.mbox': mboxOf(mails) });
      await writeFile(join(folder, 'inzage-metadata.xml'), '<Root/>');
      await writeFile(join(folder, 'inzage-results-count.csv'), 'Account,Count\nank@school.example,2\n');
      await writeFile(join(folder, 'File checksums.txt'), 'd41d8cd98f00b204e9800998ecf8427e');
    });
    expect((await at.run()).tally).toMatchObject({ found: 2, fetched: 2, damagedAttachments: 0 });
    expect((await at.messages()).map(({ fields }) => fields.mailboxes)).toEqual([['ank@school.example']]);
    await at.close();
  });
});

describe('an export that changes after the search', () => {
  it('stops the source: what was chosen may not be all there is any more', async () => {
    let where = '';
    const at = await openMailExport(async (folder) => {
      where = folder;
      await writeEml(folder, [toets]);
    });
    await at.locate();
    await writeFile(join(where, '9.eml'), emlOf({ ...toets, id: 'late' }));
    expect(await at.run().catch((fault: unknown) => fault)).toMatchObject({ code: 'EXPORT_CHANGED' });
    await at.close();
  });

  it('stops at a message that grew', async () => {
    let where = '';
    const at = await openMailExport(async (folder) => {
      where = folder;
      await writeEml(folder, [toets]);
    });
    await at.locate();
    await appendFile(join(where, '1.eml'), 'meer');
    expect(await at.run().catch((fault: unknown) => fault)).toMatchObject({ code: 'EXPORT_CHANGED' });
    await at.close();
  });
});

describe('a fault', () => {
  it('names a place in the listing, never a file or a person (S-03)', async () => {
    const at = await openMailExport(
      (folder) => writeFile(join(folder, 'Fien van Akker.mbox'), 'From x\r\nSubject: Fien'),
      {
        subject: asked,
      },
    );
    const fault = await at.locate().catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'MBOX_CUT_OFF', ids: { file: '1', message: 1 } });
    expect(`${String(fault)} ${JSON.stringify(fault)}`).not.toMatch(/fien|akker/i);
    await at.close();
  });
});
