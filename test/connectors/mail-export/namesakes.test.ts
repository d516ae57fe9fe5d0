import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeEml } from '../../../connectors/mail-export/simulator';
import { resultOf } from '../../../functions/locate/locate';
import { ank, asked, bo, openMailExport } from './open-mail-export';

const toFien = { id: 'a1', from: ank, to: 'Fien van Akker <fien@example.org>', subject: 'Toets', text: 'Goed gedaan.' };
const namesake = { id: 'n1', from: ank, to: bo, subject: 'Zorg', text: 'Fien van Akker (groep 8) is geschorst.' };
const elsewhere = { id: 'e1', from: '"Akker, Fien van" <fva@elders.example>', to: ank, subject: 'Vraag', text: 'Dag.' };

describe('a message that carries only the name can be a namesake’s (L-25)', () => {
  it('is not collected because another message carries the address', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toFien, namesake]));
    await at.run();
    expect((await at.messages()).map(({ fields }) => fields.subject)).toEqual(['Toets']);
    await at.close();
  });

  it('goes to the officer, who chooses between the address alone and the address with the name', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toFien, namesake]));
    const candidates = await at.locate();
    expect(resultOf(candidates)).toBe('ambiguous');
    expect(candidates.map(({ evidence }) => evidence)).toEqual([
      { strong: true, matched: ['email'] },
      { strong: false, matched: ['email', 'name-only'] },
    ]);
    await at.close();
  });

  it('is collected when the officer chose it, and says so', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toFien, namesake]));
    await at.choose(1);
    expect((await at.messages()).map(({ fields }) => [fields.subject, fields.foundBy])).toEqual([
      ['Toets', 'address'],
      ['Zorg', 'name'],
    ]);
    await at.close();
  });

  it('is gone again when the officer takes the choice back', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toFien, namesake]));
    await at.choose(1);
    await at.choose(0);
    expect((await at.messages()).map(({ fields }) => fields.subject)).toEqual(['Toets']);
    await at.close();
  });

  it('is told apart by numbers, days, mailbox and subject lines, never by what it says', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toFien, namesake]));
    const [, both] = await at.locate();
    expect(both?.distinguishing).toEqual({
      keuze: 'berichten met het e-mailadres en berichten met alleen de naam',
      'met het e-mailadres': '1 bericht; 2026-03-02 tot en met 2026-03-02; 1 onderwerp; postvak ank@school.example',
      'berichten met alleen de naam':
        '1 bericht; 2026-03-02 tot en met 2026-03-02; 1 onderwerp; postvak ank@school.example',
    });
    expect(JSON.stringify(both)).not.toContain('geschorst');
    expect(JSON.stringify(both)).not.toContain('Zorg');
    await at.close();
  });

  it('never goes without a choice when no address is known: nothing is the other choice', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [namesake]), {
      subject: { ...asked, identifiers: {} },
    });
    const candidates = await at.locate();
    expect(resultOf(candidates)).toBe('ambiguous');
    expect(candidates.map(({ evidence }) => evidence)).toEqual([
      { strong: false, matched: ['name-only'] },
      { strong: false, matched: ['search-plan'] },
    ]);
    await at.choose(1);
    expect((await at.records()).map(({ id }) => id)).toEqual(['search-plan']);
    await at.close();
  });
});

describe('somebody of that name at another address', () => {
  it('is somebody else until the officer says otherwise', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toFien, elsewhere]));
    const [, both] = await at.locate();
    expect(both?.evidence.matched).toEqual(['email', 'name-at-other-address']);
    expect(both?.distinguishing['berichten van of aan deze naam op een ander adres']).toContain('fva@elders.example');
    await at.run();
    expect((await at.messages()).map(({ fields }) => fields.subject)).toEqual(['Toets']);
    await at.choose(1);
    const vraag = (await at.messages()).find(({ fields }) => fields.subject === 'Vraag');
    expect(
      vraag?.persons.map(({ path, role, name }) => [path, role, name.givenName, name.infix, name.familyName]),
    ).toEqual([
      ['from.0', 'subject', 'Fien', 'van', 'Akker'],
      ['to.0', 'staff', 'Ank', '', 'Laan'],
    ]);
    await at.close();
  });

  it('stays somebody else in a message that is the subject’s for its address', async () => {
    const both = { ...toFien, cc: 'Fien van Akker <fva@elders.example>' };
    const at = await openMailExport((folder) => writeEml(folder, [both]));
    expect(resultOf(await at.locate())).toBe('found');
    await at.run();
    expect((await at.messages())[0]?.persons.map(({ path, role }) => [path, role])).toEqual([
      ['from.0', 'staff'],
      ['to.0', 'subject'],
      ['cc.0', 'other'],
    ]);
    await at.close();
  });

  it.each(['a.fien@example.org', 'fien@example.org.elders.example', 'xfien@example.org', 'fien@example.orgs'])(
    'an address that only looks like it is another: %s',
    async (to) => {
      const at = await openMailExport((folder) => writeEml(folder, [{ ...toFien, to, text: `Aan ${to}.` }]));
      expect(await at.locate()).toEqual([]);
      await at.close();
    },
  );
});

describe('mail of the requester (L-23)', () => {
  const subject = { ...asked, identifiers: { requesterEmail: 'saskia@example.org' } };
  const ill = { id: 'r1', from: 'Saskia Wit <saskia@example.org>', to: ank, subject: 'Ziek', text: 'Fien is ziek.' };
  const other = { ...ill, id: 'r2', subject: 'Ouderraad', text: 'Ik kom niet.' };

  it('that calls the subject by the given name is about the subject', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [ill]), { subject });
    expect(resultOf(await at.locate())).toBe('found');
    await at.run();
    const [message] = await at.messages();
    expect(message?.fields.about).toBe('about-the-subject');
    expect(message?.persons[0]?.role).toBe('requester');
    await at.close();
  });

  it('that does not name the subject is a choice', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [ill, other]), { subject });
    expect((await at.locate()).map(({ evidence }) => evidence.matched)).toEqual([
      ['email'],
      ['email', 'requester-email'],
    ]);
    await at.run();
    expect((await at.messages()).map(({ fields }) => fields.subject)).toEqual(['Ziek']);
    await at.close();
  });
});

describe('an export that nobody could read is not an export without mail (L-26)', () => {
  const stranger = { ...asked, givenName: 'Kas', familyName: 'Berk', identifiers: {} };
  it.each<[string, string, string | Uint8Array]>([
    ['an Outlook message that is none', 'a.msg', 'geen Outlook-bericht'],
    ['an Outlook store', 'a.pst', '!BDN'],
    ['a message without a head', 'a.eml', '\u0000\u0001'],
    [
      'a message that is cut off',
      'a.eml',
      'From: a@b.nl\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nha',
    ],
    ['a ZIP that is none', 'a.zip', 'PK'],
    ['a mailbox that is cut off', 'a.mbox', 'From x\r\nSubject: half\r\n\r\nafgebro'],
    [
      'an encrypted message',
      'a.eml',
      'From: a@b.nl\r\nContent-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nAA\r\n',
    ],
  ])('%s parks the source', async (_, name, content) => {
    const at = await openMailExport((folder) => writeFile(join(folder, name), content), { subject: stranger });
    expect(await at.locate().catch((fault: unknown) => fault)).toMatchObject({ name: 'ProtocolViolation' });
    await at.close();
  });

  it('an empty folder parks the source too', async () => {
    const at = await openMailExport((folder) => mkdir(join(folder, 'leeg')));
    expect(await at.locate().catch((fault: unknown) => fault)).toMatchObject({ code: 'EXPORT_EMPTY' });
    await at.close();
  });

  it('parks when nothing was found beside it, with the number', async () => {
    const at = await openMailExport(
      async (folder) => {
        await writeEml(folder, [toFien]);
        await writeFile(join(folder, 'a.pst'), '!BDN');
      },
      { subject: stranger },
    );
    expect(await at.locate().catch((fault: unknown) => fault)).toMatchObject({
      code: 'EXPORT_NOT_READABLE',
      ids: { files: 1 },
    });
    await at.close();
  });

  it('is counted as damaged when the subject was found beside it', async () => {
    const at = await openMailExport(async (folder) => {
      await writeEml(folder, [toFien]);
      await writeFile(join(folder, 'a.pst'), '!BDN');
    });
    expect((await at.run()).tally).toMatchObject({ found: 3, fetched: 3, damagedAttachments: 1 });
    expect((await at.records()).find(({ type }) => type.startsWith('unread'))?.fields).toEqual({
      reason: 'outlook-store',
    });
    await at.close();
  });
});
