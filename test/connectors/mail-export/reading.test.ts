import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emlOf, mboxOf, msgOf, writeEml, writeMbox, writeZip } from '../../../connectors/mail-export/simulator';
import { ank, asked, bo, openMailExport } from './open-mail-export';

const fien = 'Fien van Akker <fien@example.org>';
const toets = { id: 'm1', from: ank, to: fien, subject: 'Toets', text: 'Goed gedaan.' };
const write = (name: string, content: string | Uint8Array) => (folder: string) =>
  writeFile(join(folder, name), content);

async function messagesOf(...given: Parameters<typeof openMailExport>) {
  const at = await openMailExport(...given);
  const { tally } = await at.run();
  const [messages, persons] = [await at.messages(), await at.persons()];
  const bytes = (key = '') => Buffer.from(at.objects.stored.get(key) ?? new Uint8Array()).toString('utf8');
  await at.close();
  return { tally, messages, persons, bytes, fields: messages.map(({ fields }) => fields) };
}

describe('a message reads the same in every form of export', () => {
  const attachment = { name: 'lijst.csv', mediaType: 'text/csv', content: 'a;b' };
  const mail = { ...toets, cc: bo, attachment };
  it.each<[string, (folder: string) => Promise<unknown>]>([
    ['EML', write('a.eml', emlOf(mail))],
    ['EML with a From_ line before it', write('a.eml', `From x Mon Mar 2\n${emlOf(mail)}`)],
    ['MBOX', write('a.mbox', mboxOf([mail]))],
    ['MBOX without extension', write('Inbox', mboxOf([mail]))],
    ['MSG', write('a.msg', msgOf(mail))],
    [
      'ZIP',
      (folder) =>
        writeZip(join(folder, 'a.zip'), { 'ank/1.eml': emlOf(mail), 'ank/2.eml': emlOf({ ...mail, id: 'x' }) }),
    ],
  ])('%s', async (_, place) => {
    const { messages, bytes } = await messagesOf(place);
    expect(messages[0]).toMatchObject({
      occurredOn: '2026-03-03',
      title: 'E-mail, 03-03-2026',
      fields: {
        at: '2026-03-02T23:30:00.000Z',
        from: [{ name: 'Ank Laan', address: 'ank@school.example' }],
        to: [{ name: 'Fien van Akker', address: 'fien@example.org' }],
        cc: [{ name: 'Bo Berg', address: 'bo@example.org' }],
        subject: 'Toets',
        about: 'about-the-subject',
        mailboxes: ['ank@school.example'],
        files: [{ name: 'lijst.csv' }],
      },
    });
    expect(String(messages[0]?.fields.text).trim()).toBe('Goed gedaan.');
    expect(bytes(messages[0]?.attachments[0]?.objectKey)).toBe('a;b');
  });

  it('lines that begin with From are the text’s, not the next message’s', async () => {
    const text = 'Hoi,\r\nFrom nu af fietst zij.\r\n>From was er al.';
    const { fields } = await messagesOf(
      write(
        'a.mbox',
        mboxOf([
          { ...toets, text },
          { ...toets, id: 'm2' },
        ]),
      ),
    );
    expect(fields.map((each) => String(each.text).trim().replaceAll('\r', ''))).toEqual([
      'Hoi,\nFrom nu af fietst zij.\n>From was er al.',
      'Goed gedaan.',
    ]);
  });
});

describe('copies of a message', () => {
  it('count once, over mailboxes and forms, and tell where they stood', async () => {
    const { messages, tally } = await messagesOf(
      async (folder) => {
        await writeEml(join(folder, 'ank@school.example'), [toets]);
        await writeMbox(join(folder, 'bea@school.example.mbox'), [toets]);
        await writeFile(join(folder, 'c.msg'), msgOf(toets));
      },
      { settings: { searchPlan: { ...plan, mailboxes: ['ank@school.example', 'bea@school.example'] } } },
    );
    expect(tally.fetched).toBe(2);
    expect(messages.map(({ fields }) => fields.mailboxes)).toEqual([['ank@school.example', 'bea@school.example']]);
  });

  it('with another text or another attachment are other messages', async () => {
    const file = (content: string) => ({ ...toets, attachment: { name: 'a.txt', mediaType: 'text/plain', content } });
    const { messages } = await messagesOf((folder) =>
      writeEml(folder, [toets, { ...toets, text: 'Slecht gedaan.' }, file('een'), file('twee')]),
    );
    expect(messages).toHaveLength(4);
  });

  it('are given with the blind copies where one of them shows them', async () => {
    const { fields } = await messagesOf((folder) => writeEml(folder, [toets, { ...toets, bcc: bo }]));
    expect(fields.map(({ bcc }) => bcc)).toEqual([[{ name: 'Bo Berg', address: 'bo@example.org' }]]);
  });
});

describe('what a message holds', () => {
  it('a message that was sent along is read, its people and files too', async () => {
    const inner = {
      ...toets,
      id: 'in',
      from: bo,
      to: ank,
      subject: 'Doorgestuurd',
      text: 'Zie fien@example.org',
      attachment: { name: 'b.txt', mediaType: 'text/plain', content: 'bijlage' },
    };
    const { messages, persons, bytes } = await messagesOf((folder) =>
      writeEml(folder, [{ ...toets, to: ank, text: 'Zie onder.', enclosed: inner }]),
    );
    expect(messages[0]?.fields.enclosed).toMatchObject([{ subject: 'Doorgestuurd', text: 'Zie fien@example.org' }]);
    expect(messages[0]?.persons.map(({ path }) => path)).toContain('enclosed.0.from.0');
    expect(messages[0]?.attachments.map(({ objectKey }) => bytes(objectKey))).toEqual(['bijlage']);
    expect(persons.map(({ role, emails }) => [role, emails?.[0]])).toContainEqual(['other', 'bo@example.org']);
  });

  it('a message that is only HTML is shown as HTML, and its words count', async () => {
    const { fields } = await messagesOf((folder) =>
      writeEml(folder, [{ ...toets, to: bo, text: '', html: '<p>Aan <b>fien</b>@example.org</p>' }]),
    );
    expect(fields).toMatchObject([{ html: '<p>Aan <b>fien</b>@example.org</p>\n', about: 'mentioned' }]);
    expect(fields[0]).not.toHaveProperty('text');
  });

  it('old charsets are read, also one that the message does not name', async () => {
    const head =
      'Message-ID: <l@x>\r\nFrom: ank@school.example\r\nTo: fien@example.org\r\nSubject: =?iso-8859-1?Q?Cr=E8che?=\r\n';
    const named = Buffer.from(`${head}Content-Type: text/plain; charset=iso-8859-1\r\n\r\nCaf\u00e9\r\n`, 'latin1');
    const silent = Buffer.from(`${head}\r\nBalans \u0080 5, Fi\u00ebn\r\n`, 'latin1');
    const { fields } = await messagesOf(async (folder) => {
      await writeFile(join(folder, '1.eml'), named);
      await writeFile(join(folder, '2.eml'), silent);
    });
    expect(fields.map(({ subject, text }) => [subject, String(text).trim()])).toEqual([
      ['Crèche', 'Café'],
      ['Crèche', 'Balans € 5, Fiën'],
    ]);
  });

  it('quoted lines are pointed out', async () => {
    const { fields } = await messagesOf((folder) =>
      writeEml(folder, [
        { ...toets, text: 'Ja.\r\n> Mag het?\r\n> Groet\r\nOp 2 maart 2026 schreef Bo Berg:\r\nMag het?' },
      ]),
    );
    expect(fields[0]?.quotedLines).toBe('2-6');
  });

  it('a conversation is one thread, another is another', async () => {
    const { fields } = await messagesOf((folder) =>
      writeEml(folder, [
        toets,
        { ...toets, id: 'm2', subject: 'Re: Toets', replyTo: 'm1' },
        { ...toets, id: 'm3', subject: 'Re: Re: Toets', replyTo: 'm2' },
        { ...toets, id: 'm4', subject: 'Uitje' },
      ]),
    );
    const [first, second, third, fourth] = fields.map(({ thread }) => thread);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
  });

  it.each([
    ['about-the-subject', { to: fien }],
    ['only-in-copy', { to: bo, cc: fien }],
    ['mentioned', { to: bo, cc: fien, text: 'Over Fien van Akker.' }],
    ['mentioned', { to: bo, text: 'Haar adres: fien@example.org' }],
    ['about-the-subject', { to: bo, cc: fien, subject: 'Fien van Akker' }],
  ])('is sorted as %s: %j', async (about, how) => {
    const { fields } = await messagesOf((folder) => writeEml(folder, [{ ...toets, ...how }]));
    expect(fields.map((each) => each.about)).toEqual([about]);
  });

  it('no title holds a word of the message, and every person is in the roster without a name in the id', async () => {
    const { messages, persons } = await messagesOf((folder) => writeEml(folder, [{ ...toets, cc: bo }]));
    expect(messages[0]?.title).toBe('E-mail, 03-03-2026');
    expect(persons.map(({ role }) => role).toSorted()).toEqual(['other', 'staff', 'subject']);
    expect(persons.map(({ id }) => id).join()).not.toMatch(/ank|fien|bo@/i);
  });
});

describe('a name is recognised in the ways it is written', () => {
  it.each([
    'Fien van Akker',
    'FIËN VAN AKKER',
    'van Akker, Fien',
    'Akker, Fien van',
    'Fien v. Akker',
    'Fien\nvan Akker',
    'Fien Akker',
  ])('%s', async (text) => {
    const at = await openMailExport((folder) => writeEml(folder, [{ ...toets, to: bo, text: `Over ${text}.` }]));
    expect((await at.locate())[0]?.evidence.matched).toEqual(['name-only']);
    await at.close();
  });

  it.each(['Fien van Akkeren', 'Josefien van Akker', 'Fien en Kees van Akker'])('but not %s', async (text) => {
    const at = await openMailExport((folder) => writeEml(folder, [{ ...toets, to: bo, text: `Over ${text}.` }]));
    expect(await at.locate()).toEqual([]);
    await at.close();
  });
});

const plan = {
  mailboxes: ['ank@school.example'],
  terms: ['Fien'],
  from: '2025-01-01',
  until: '2026-11-01',
  by: 'Ria Wever',
  on: '2026-11-10',
};

describe('the search plan (L-26)', () => {
  it('is a record: mailboxes, terms, period, who and when', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toets]));
    await at.run();
    expect((await at.records()).find(({ id }) => id === 'search-plan')).toMatchObject({
      type: 'search-plan.bestuur-kwaliteit',
      fields: plan,
    });
    await at.close();
  });

  it('says from which mailbox nothing came', async () => {
    const searchPlan = { ...plan, mailboxes: ['ank@school.example', 'cor@school.example', 'dirk@school.example'] };
    const settings = { searchPlan: { ...searchPlan, withoutHits: ['dirk@school.example'] } };
    const at = await openMailExport((folder) => writeEml(folder, [toets]), { settings });
    await at.run();
    expect((await at.records())[0]?.fields).toMatchObject({
      silent: ['cor@school.example'],
      withoutHits: ['dirk@school.example'],
    });
    await at.close();
  });

  it('a mailbox that is missing is not "nobody": the officer is asked', async () => {
    const settings = { searchPlan: { ...plan, mailboxes: ['ank@school.example', 'cor@school.example'] } };
    const at = await openMailExport((folder) => writeEml(folder, [toets]), {
      settings,
      subject: { ...asked, givenName: 'Kas', familyName: 'Berk', identifiers: {} },
    });
    expect(await at.locate()).toMatchObject([
      {
        evidence: { strong: false, matched: ['search-plan'] },
        distinguishing: { 'postvakken zonder bericht': 'cor@school.example' },
      },
    ]);
    await at.close();
  });

  it.each<[string, object]>([
    ['no mailbox', { mailboxes: [] }],
    ['a mailbox twice', { mailboxes: ['a@b.nl', 'A@b.nl'] }],
    ['a mailbox that is no address', { mailboxes: ['ank'] }],
    ['no term', { terms: [] }],
    ['an end before its beginning', { from: '2026-01-01', until: '2025-01-01' }],
    ['a day that does not exist', { on: '2026-02-30' }],
    ['nobody who searched', { by: ' ' }],
    ['a mailbox without hits that is not in the plan', { withoutHits: ['x@b.nl'] }],
  ])('is refused with %s', async (_, change) => {
    const at = await openMailExport((folder) => writeEml(folder, [toets]), {
      settings: { searchPlan: { ...plan, ...change } },
    });
    expect(await at.locate().catch((fault: unknown) => fault)).toMatchObject({ name: 'ConfigurationInvalid' });
    await at.close();
  });
});
