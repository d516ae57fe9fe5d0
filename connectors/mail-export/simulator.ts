import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { burn } from '@kenjiuno/msgreader/lib/Burner';
import { zipSync } from 'fflate';
import { compoundEntries } from './simulator/outlook-message';

/** A synthetic mail. Invented people only. */
export interface SimulatedMail {
  readonly id: string;
  /** `Ank Laan <ank@school.example>`. */
  readonly from: string;
  readonly to: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject: string;
  readonly text: string;
  /** As `Mon, 02 Mar 2026 23:30:00 +0000`, which it is when left out. */
  readonly date?: string;
  /** Id of the mail this one answers. */
  readonly replyTo?: string;
  readonly html?: string;
  readonly attachment?: { readonly name: string; readonly mediaType: string; readonly content: string };
  /** A mail that is sent along whole. */
  readonly enclosed?: SimulatedMail;
}

const sentAt = 'Mon, 02 Mar 2026 23:30:00 +0000';

/** The mail as it goes over the line. */
export function emlOf(mail: SimulatedMail): string {
  const { id, from, to, cc, bcc, subject, text, date = sentAt, replyTo, html, attachment, enclosed } = mail;
  const head = [
    `Message-ID: <${id}@example.org>`,
    `Date: ${date}`,
    `From: ${from}`,
    `To: ${to}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    ...(bcc ? [`Bcc: ${bcc}`] : []),
    `Subject: ${subject}`,
    ...(replyTo ? [`References: <${replyTo}@example.org>`] : []),
    'MIME-Version: 1.0',
  ];
  const body =
    html === undefined
      ? ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text]
      : ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', html];
  const parts = [
    ...(attachment
      ? [
          `Content-Type: ${attachment.mediaType}`,
          `Content-Disposition: attachment; filename="${attachment.name}"`,
          'Content-Transfer-Encoding: base64',
          '',
          Buffer.from(attachment.content).toString('base64'),
          '--grens',
        ]
      : []),
    ...(enclosed ? ['Content-Type: message/rfc822', '', emlOf(enclosed).replaceAll('grens', 'rand'), '--grens'] : []),
  ];
  if (parts.length === 0) return `${[...head, ...body].join('\r\n')}\r\n`;
  const whole = ['--grens', ...body, '--grens', ...parts].join('\r\n');
  return `${[...head, 'Content-Type: multipart/mixed; boundary="grens"', '', whole].join('\r\n')}--\r\n`;
}

/** The mails as one mailbox, From_ lines quoted as `mboxrd` does. */
export const mboxOf = (mails: readonly SimulatedMail[]): string =>
  mails.map((mail) => `From x Mon Mar  2 23:30:00 2026\r\n${emlOf(mail).replace(/^(>*From )/gm, '>$1')}\r\n`).join('');

/** The mail as Outlook saves it. */
export const msgOf = (mail: SimulatedMail): Uint8Array => burn([...compoundEntries(mail, sentAt)]);

/** Writes each mail as an EML file. */
export async function writeEml(folder: string, mails: readonly SimulatedMail[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [n, mail] of mails.entries()) await writeFile(join(folder, `${n + 1}.eml`), emlOf(mail));
}

/** Writes the mails as one MBOX. */
export async function writeMbox(file: string, mails: readonly SimulatedMail[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, mboxOf(mails));
}

/** Writes a ZIP of files by their path. */
export const writeZip = (file: string, members: Readonly<Record<string, string | Uint8Array>>): Promise<void> =>
  writeFile(
    file,
    zipSync(
      Object.fromEntries(
        Object.entries(members).map(([path, content]) => [
          path,
          typeof content === 'string' ? Buffer.from(content) : content,
        ]),
      ),
      { mtime: new Date('2026-03-02T12:00:00Z') },
    ),
  );

/** A CSV as the tools write them, every value between quotes. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');

/** Somebody of the synthetic board, as far as mail needs. */
export interface SimulatedPerson {
  readonly name: string;
  readonly email: string;
}

/** What a school writes about a pupil in a year: with a parent, in copy, and by name among colleagues. */
export const mailsAbout = (
  pupil: SimulatedPerson,
  parent: SimulatedPerson,
  teacher: SimulatedPerson,
  colleague: SimulatedPerson,
): readonly SimulatedMail[] => {
  const address = ({ name, email }: SimulatedPerson) => `${name} <${email}>`;
  const id = (n: number) => `${pupil.email.replace(/[^a-z0-9]/gi, '-')}-${n}`;
  return [
    {
      id: id(1),
      from: address(parent),
      to: address(teacher),
      subject: `Ziek: ${pupil.name}`,
      text: `${pupil.name} blijft vandaag thuis.`,
    },
    {
      id: id(2),
      from: address(teacher),
      to: address(parent),
      cc: pupil.email,
      subject: `Re: Ziek: ${pupil.name}`,
      text: 'Beterschap!',
      replyTo: id(1),
    },
    {
      id: id(3),
      from: address(teacher),
      to: address(colleague),
      subject: 'Groepsbespreking',
      text: `Wij bespreken ${pupil.name} en twee anderen.`,
    },
  ];
};
