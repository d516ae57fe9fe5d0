import { simpleParser } from 'mailparser';
import { emailFormat } from '../../../../functions/documents/email/format';
import { open, realTools, replacing } from '../the-tools';
import { anOutlookMessage } from './an-outlook-message';

const opening = (mail: string | Uint8Array) =>
  emailFormat.open(
    typeof mail === 'string' ? Buffer.from(mail.replaceAll(/\r?\n/g, '\r\n'), 'latin1') : mail,
    realTools,
  );
const opened = async (mail: string | Uint8Array) => open(await opening(mail));
const rewritten = async (mail: string | Uint8Array, labels: Readonly<Record<string, string>> = {}) => {
  const document = await opened(mail);
  return Buffer.from(await document.rewrite(replacing(document.text, labels)));
};
const base64 = (text: string) => Buffer.from(text).toString('base64');

const planted = `Return-Path: <geheim01@x.nl>
Received: from geheim02 ([10.1.2.3]) by mx
X-Geheim03: Geheim04
Message-ID: <geheim05@x.nl>
In-Reply-To: <geheim06@x.nl>
Thread-Topic: Geheim07
Reply-To: Geheim08 <geheim09@x.nl>
Bcc: Geheim10 <geheim11@x.nl>
List-Unsubscribe: <https://geheim12.nl/>
DKIM-Signature: v=1; d=geheim13.nl
From: =?iso-8859-1?Q?Juf_Anneke_Jos=E9?= <anneke@dewilg.nl>
To: "Visser, Karin" <karin@visser.nl>, Ouders: Piet Bos <piet@bos.nl>, jan@bos.nl;
Cc: info@dewilg.nl
Date: Tue, 14 Nov 2023 09:30:00 +0100
Subject: =?UTF-8?B?${base64('Sem en Daan Visser: gesprek over het buitenspelen, de afspraken en de rest van de week')}?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="geheim14"

Geheim15
--geheim14
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Sem speelde met Daan Vis=
ser. Ren=C3=A9 keek.
Alleen hier: Geheim16.

> Op maandag schreef Karin Visser:
> Daan is ziek.
--b
Content-Type: text/html; charset=utf-8

<html><head><title>Geheim17</title></head><body><p>Sem speelde met Da<b>an Vis</b>ser. Ren\u00c3\u00a9 keek.</p>
<p style="display:none">Geheim18</p><blockquote>Op maandag schreef Karin Visser:<br>Daan is ziek.</blockquote>
<p>En alleen op de pagina: Sem is lief.</p></body></html>
--b--
--geheim14
Content-Type: text/plain; name="Geheim19.txt"
Content-Disposition: attachment; filename="Geheim20.txt"
Content-Description: Geheim21
Content-Transfer-Encoding: base64

${base64('Verslag: Daan Visser en Sem.')}
--geheim14
Content-Type: message/rfc822
Content-Disposition: attachment; filename="Geheim22.eml"

From: Karin Visser <karin@visser.nl>
Received: geheim23
Subject: Daan
Content-Type: text/plain; charset=utf-8

Daan Visser is jarig, Sem mag komen.
--geheim14
Content-Type: application/ms-tnef; name="winmail.dat"
Content-Transfer-Encoding: base64

${Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0, 1, ...Buffer.from('Geheim24')]).toString('base64')}
--geheim14--
Geheim25
`;

const labels = {
  'Daan Visser': '[medeleerling A]',
  'Karin Visser': '[ouder van medeleerling A]',
  'Visser, Karin': '[ouder van medeleerling A]',
  'karin@visser.nl': '[e-mailadres]',
  Daan: '[medeleerling A]',
};

/** Replacements that do not lie in each other: the longest first. */
const apart = (text: string) => {
  const all = replacing(text, labels);
  return all.filter(
    (one) =>
      !all.some(
        (two) =>
          two !== one && two.start <= one.start && two.end >= one.end && two.end - two.start > one.end - one.start,
      ),
  );
};

describe('a mail with people planted everywhere', () => {
  const redacted = async () => {
    const document = await opened(planted);
    return Buffer.from(await document.rewrite(apart(document.text)));
  };

  it('goes out with five headers, one body and the attachments that could be opened', async () => {
    const { text } = await opened(await redacted());
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Van: Juf Anneke José <anneke@dewilg.nl>',
      'Aan: [ouder van medeleerling A] <[e-mailadres]>, Ouders, Piet Bos <piet@bos.nl>, jan@bos.nl',
      'Cc: info@dewilg.nl',
      'Datum: Tue, 14 Nov 2023 09:30:00 +0100',
      'Onderwerp: Sem en [medeleerling A]: gesprek over het buitenspelen, de afspraken en de rest van de week',
      'Sem speelde met [medeleerling A]. René keek.',
      'Op maandag schreef [ouder van medeleerling A]:',
      '[medeleerling A] is ziek.',
      'En alleen op de pagina: Sem is lief.',
      'Verslag: [medeleerling A] en Sem.',
      'Van: [ouder van medeleerling A] <[e-mailadres]>',
      'Onderwerp: [medeleerling A]',
      '[medeleerling A] is jarig, Sem mag komen.',
    ]);
  });

  it('holds nothing of anybody else, not even when every part is decoded', async () => {
    const written = await redacted();
    const decoded = written
      .toString('latin1')
      .replaceAll(
        /[A-Za-z0-9+/=\r\n ?]{12,}/g,
        (run) => `${run} ${Buffer.from(run.replaceAll(/=\?UTF-8\?B\?|\?=|\s/g, ''), 'base64')}`,
      )
      .replaceAll('=\r\n', '');
    expect(decoded).not.toMatch(/geheim|visser|daan|10\.1\.2\.3|winmail|received|message-id/i);
    const { attachments } = await simpleParser(written, { ignoreEmbedded: true });
    expect(attachments.map(({ filename }) => filename)).toEqual(['bijlage-1.txt', 'bijlage-2.eml']);
  });

  it('lists headers, names of files, and words that only one of the two bodies has', async () => {
    const { hidden } = await opened(planted);
    const listed = hidden.map(({ text }) => text).join('\n');
    const numbers = Array.from({ length: 25 }, (_, at) => `geheim${String(at + 1).padStart(2, '0')}`);
    // 14 is a boundary, 15 and 25 stand outside every part, 19 is the older way to say 20, 24 is in what nobody opened.
    expect(numbers.filter((name) => !listed.toLowerCase().includes(name))).toEqual([
      'geheim14',
      'geheim15',
      'geheim19',
      'geheim24',
      'geheim25',
    ]);
  });

  it('asks for an eye on the file that nobody could open', async () => {
    expect((await opened(planted)).eyes).toEqual([{ reason: 'file-inside-left-out', place: 'file 3' }]);
  });

  it('is the same every time, and again when it is read again', async () => {
    const once = await rewritten(planted);
    expect((await rewritten(planted)).equals(once)).toBe(true);
    expect(once.toString('latin1')).toMatch(/^[\r\n\t -~]+$/);
    expect(
      Math.max(
        ...once
          .toString('latin1')
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(78);
    expect((await rewritten(once)).equals(once)).toBe(true);
  });
});

describe('mail of every day', () => {
  it('reads letters of Windows that nobody declared', async () => {
    const { text } = await opened('From: a@b.nl\nSubject: x\n\nRen\u00e9 en Zo\u00eb\n');
    expect(text).toContain('René en Zoë');
  });

  it('reads quotation marks that were declared as Latin-1', async () => {
    const { text } = await opened(
      'From: a@b.nl\nContent-Type: text/plain; charset=iso-8859-1\n\nfoto\u0092s van Ren\u00e9\n',
    );
    expect(text).toContain('foto’s van René');
  });

  it('keeps a label in the place of a date or of a whole person', async () => {
    const mail = 'From: Daan <daan@x.nl>\nDate: 14 november 2011\nSubject: x\n\nhoi\n';
    const written = await rewritten(mail, { 'Daan <daan@x.nl>': '[é]', '14 november 2011': '[geboortedatum é]' });
    expect((await opened(written)).text).toBe('Van: [é]\nDatum: [geboortedatum é]\nOnderwerp: x\n\nhoi');
  });

  it('takes mails apart that stand in each other', async () => {
    let mail = 'From: a@b.nl\nSubject: binnenste\n\nDaan\n';
    for (let at = 0; at < 3; at += 1) {
      mail = `From: a@b.nl\nSubject: ${at}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n\nhoi\n--b${at}\nContent-Type: message/rfc822\n\n${mail}\n--b${at}--\n`;
    }
    const written = await rewritten(mail, { Daan: '[A]' });
    expect((await opened(written)).text).toContain('Onderwerp: binnenste\n\n[A]');
  });
});

describe('a message as Outlook keeps it', () => {
  const message = anOutlookMessage({
    properties: {
      '0037001F': 'Gesprek over Sem',
      '0C1A001F': 'Juf Anneke',
      '5D01001F': 'anneke@dewilg.nl',
      '1000001F': 'Sem speelde met Daan Visser.\r\nTot morgen.',
      '007D001F': 'Received: from geheim01 (10.1.2.3)',
      '0070001F': 'Geheim02',
    },
    recipients: [{ '3001001F': 'Karin Visser', '39FE001F': 'karin@visser.nl' }],
    attachments: [{ name: 'Geheim03.txt', bytes: Buffer.from('Verslag over Daan Visser.'.repeat(300)) }],
  });

  it('goes out as a mail', async () => {
    const document = await opened(message);
    expect(document.mediaType).toBe('message/rfc822');
    const written = await document.rewrite(apart(document.text));
    expect(Buffer.from(written).toString('latin1')).not.toMatch(/geheim|visser|daan/i);
    const letter =
      'Van: Juf Anneke <anneke@dewilg.nl>\nAan: [ouder van medeleerling A] <[e-mailadres]>\nOnderwerp: Gesprek over Sem\n\n' +
      'Sem speelde met [medeleerling A].\nTot morgen.\n\nVerslag over [medeleerling A].';
    expect((await opened(written)).text.slice(0, letter.length)).toBe(letter);
  });

  it('gives a message that is inside as a mail inside', async () => {
    const outer = anOutlookMessage({
      properties: { '0037001F': 'Doorgestuurd', '1000001F': 'Zie bijlage.' },
      recipients: [],
      attachments: [{ name: 'bericht.msg', bytes: message }],
    });
    const written = await open(await opening(outer)).rewrite([]);
    const { attachments } = await simpleParser(Buffer.from(written), { ignoreEmbedded: true });
    expect(attachments.map(({ filename, contentType }) => `${filename} ${contentType}`)).toEqual([
      'bijlage-1.eml message/rfc822',
    ]);
  });

  it('lists what else it held', async () => {
    const listed = (await opened(message)).hidden.map(({ text }) => text).join('\n');
    expect(listed).toMatch(/geheim01/);
    expect(listed).toMatch(/Geheim03\.txt/);
  });

  it.each([
    ['its directory leads to itself', 48],
    ['its table leads to itself', 44],
  ])('stays shut when %s', async (_name, where) => {
    const broken = Buffer.from(message);
    const size = 512;
    const table = broken.readInt32LE(76);
    const directory = broken.readInt32LE(48);
    if (where === 48) broken.writeInt32LE(directory, (table + 1) * size + directory * 4);
    else broken.writeInt32LE(0, (table + 1) * size);
    expect(await opening(broken)).toEqual({ state: 'closed', because: 'damaged' });
  });

  it('never hangs or throws when single bytes are wrong', async () => {
    for (let at = 0; at < 512 * 4; at += 7) {
      const broken = Buffer.from(message);
      broken[at] = (broken[at] ?? 0) ^ 0x5a;
      await opening(broken);
    }
  });
});

describe('mail that stays shut', () => {
  it.each([
    [
      'a sealed mail',
      'From: a@b.nl\nContent-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA\n',
      'encrypted',
    ],
    ['a whole mailbox', 'From a Mon\nFrom: a@b.nl\n\nx\n\nFrom b Mon\nFrom: c@d.nl\n\ny\n', 'unsupported'],
    ['old office', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'damaged'],
  ])('%s', async (_name, mail, because) => {
    expect(await opening(mail)).toEqual({ state: 'closed', because });
  });

  it('a mail of ten thousand parts in parts', async () => {
    let mail = 'From: a@b.nl\n';
    for (let at = 0; at < 10_000; at += 1) mail += `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`;
    const result = await opening(mail);
    expect(result.state).toBe('closed');
  });
});
