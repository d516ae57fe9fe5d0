import { createHash } from 'node:crypto';
import { projectMarkup } from '../../domain/redaction/markup/projection';
import type { ExportFile } from './export-files';
import type { Mail } from './mail';

const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex');
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const bare = (id: string): string => id.trim().replace(/^<|>$/g, '');

/**
 * The same for copies of one message, in whatever mailbox and form; another for another text, attachment or receiver. Blind copies
 * do not count: only the sender's own copy has them.
 */
export function digestOfMail(mail: Mail): string {
  const people = [mail.from, mail.to, mail.cc].map((list) => list.map(({ address }) => address.trim().toLowerCase()));
  const content = [
    bare(mail.messageId),
    people,
    mail.at?.toISOString() ?? '',
    spaced(mail.subject),
    spaced(mail.text),
    mail.html === '' ? '' : spaced(projectMarkup(mail.html).text),
    mail.files.map((file) => sha256(file.content)),
    mail.enclosed.map(digestOfMail),
  ];
  return sha256(JSON.stringify(content)).slice(0, 32);
}

/** The digest of a file's bytes, streamed, and of its name: the same file in two places stays two. */
export async function digestOfFile({ path, open }: ExportFile): Promise<string> {
  const hash = createHash('sha256').update(path).update('\0');
  for await (const part of open()) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
