import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A synthetic mail. Invented people only. */
export interface SimulatedMail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cc?: string;
  readonly subject: string;
  readonly text: string;
  readonly replyTo?: string;
  readonly attachment?: string;
}

/** The mail as it goes over the line. */
export function emlOf({ id, from, to, cc, subject, text, replyTo, attachment }: SimulatedMail): string {
  const head = [
    `Message-ID: <${id}@example.org>`,
    'Date: Mon, 02 Mar 2026 23:30:00 +0000',
    `From: ${from}`,
    `To: ${to}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    `Subject: ${subject}`,
    ...(replyTo ? [`References: <${replyTo}@example.org>`] : []),
    'MIME-Version: 1.0',
  ];
  const body = ['Content-Type: text/plain; charset=utf-8', '', text];
  if (attachment === undefined) return `${[...head, ...body].join('\r\n')}\r\n`;
  const file = ['Content-Type: text/csv', 'Content-Disposition: attachment; filename="lijst.csv"', '', attachment];
  const parts = ['--grens', ...body, '--grens', ...file, '--grens--', ''];
  return `${[...head, 'Content-Type: multipart/mixed; boundary="grens"', '', ...parts].join('\r\n')}`;
}

/** Writes each mail as an EML file. */
export async function writeEml(folder: string, mails: readonly SimulatedMail[]): Promise<void> {
  for (const [n, mail] of mails.entries()) await writeFile(join(folder, `${n + 1}.eml`), emlOf(mail));
}

/** Writes the mails as one MBOX. */
export const writeMbox = (file: string, mails: readonly SimulatedMail[]): Promise<void> =>
  writeFile(
    file,
    mails
      .map((mail) => `From x Mon Mar  2 23:30:00 2026\r\n${emlOf(mail).replace(/^(>*From )/gm, '>$1')}\r\n`)
      .join(''),
  );
