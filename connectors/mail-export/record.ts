import { dateInAmsterdam, instant } from '../../domain/deadline/instant';
import type { PersonReference } from '../../domain/record/person';
import type { RecordFields } from '../../domain/record/source-record';
import { projectMarkup } from '../../domain/redaction/markup/projection';
import type { NewRecord } from '../kit/connector';
import type { ExportFile } from './export-files';
import type { ItemFacts } from './load-file';
import { type Mail, personHeaders } from './mail';
import { type Circle, referenceTo } from './people';
import { quotedLines } from './quoted-lines';
import type { Found } from './survey';

/** What was found out about an item while the export was searched. */
export type FoundEntry = Omit<Found, 'on' | 'subjectLine' | 'sameName'>;

const dutch = (day: string): string => day.split('-').reverse().join('-');

/** One record of one message. The title has words of ours only: it is not searched for names. @legal L-28, L-29 */
export function recordOfMail(mail: Mail, found: FoundEntry, activity: string, circle: Circle): NewRecord {
  const on = mail.at && dateInAmsterdam(instant(mail.at.toISOString()));
  const quoted = quotedLines(mail.text);
  const enclosed = flattened(mail.enclosed);
  const chat = /teams|chat|skype/i.test(found.itemClass);
  const word = chat ? 'Chatbericht' : 'E-mail';
  return {
    type: `message.${activity}`,
    id: found.digest,
    ...(on && { occurredOn: on }),
    title: on ? `${word}, ${dutch(on)}` : word,
    fields: {
      ...contentOf(mail),
      ...(found.thread !== '' && { thread: found.thread }),
      ...(quoted !== '' && { quotedLines: quoted }),
      ...whereabouts(found),
      ...(enclosed.length > 0 && { enclosed: enclosed.map(contentOf) }),
      ...(mail.files.length > 0 && { files: mail.files.map(({ name }) => ({ name })) }),
    },
    persons: [
      ...personsOf(mail, '', circle),
      ...enclosed.flatMap((inner, n) => personsOf(inner, `enclosed.${n}.`, circle)),
    ],
    attachments: mail.files.map(({ name, mediaType, content }, n) => ({
      id: String(n + 1),
      fileName: name === '' ? `bijlage ${n + 1}` : name,
      path: 'files.content',
      mediaType,
      content: {
        state: 'stored' as const,
        async *open() {
          yield content;
        },
      },
    })),
    belongsTo: found.digest,
  };
}

/** One record of one file: from SharePoint, OneDrive or Drive, or a conversation as the tool wrote it out. */
export function recordOfFile(
  file: ExportFile,
  text: string | undefined,
  facts: ItemFacts | undefined,
  found: FoundEntry,
  activity: string,
): NewRecord {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const markup = /\.html?$/i.test(name);
  return {
    type: `file.${activity}`,
    id: found.digest,
    title: /teams|chat|conversation/i.test(`${found.itemClass} ${file.path}`) ? 'Chatgesprek' : 'Bestand',
    fields: {
      ...(facts?.title && { title: facts.title }),
      ...(facts?.author && { author: facts.author }),
      ...(facts?.at && { at: facts.at }),
      ...whereabouts(found),
      name,
      ...(text !== undefined && (markup ? { html: text } : { text })),
    },
    persons: [],
    // What is shown as text is searched there; a second, unsearched copy would undo that.
    ...(text === undefined && {
      attachments: [
        {
          id: '1',
          fileName: name,
          path: 'content',
          mediaType: 'application/octet-stream',
          content: { state: 'stored' as const, open: file.open },
        },
      ],
    }),
    belongsTo: found.digest,
  };
}

const whereabouts = ({ about, kind, mailboxes, folders, itemClass }: FoundEntry): RecordFields => ({
  about,
  foundBy: kind,
  ...(mailboxes.length > 0 && { mailboxes }),
  ...(folders.length > 0 && { folders }),
  ...(itemClass !== '' && { itemClass }),
});

/** The plain text, and the formatted one where that is all there is or says more. @legal L-28 */
function contentOf(mail: Mail): RecordFields {
  const plain = new Set(wordsIn(mail.text));
  const html = mail.html !== '' && (plain.size === 0 || wordsIn(seenOf(mail.html)).some((word) => !plain.has(word)));
  return {
    ...(mail.at && { at: mail.at.toISOString() }),
    ...Object.fromEntries(
      personHeaders
        .filter((header) => mail[header].length > 0)
        .map((header) => [header, mail[header].map(({ name, address }) => ({ name, address }))]),
    ),
    subject: mail.subject,
    ...((plain.size > 0 || !html) && { text: mail.text }),
    ...(html && { html: mail.html }),
  };
}

const personsOf = (mail: Mail, before: string, circle: Circle): readonly PersonReference[] =>
  personHeaders.flatMap((header) =>
    mail[header].map((person, n) => referenceTo(person, `${before}${header}.${n}`, circle)),
  );

const flattened = (mails: readonly Mail[]): readonly Mail[] =>
  mails.flatMap((mail) => [mail, ...flattened(mail.enclosed)]);

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];

/** What a reader sees of a marked-up text: no tags, no styles. Only to compare with the plain text, never to show or to search. */
const seenOf = (html: string): string =>
  projectMarkup(
    html
      .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/<\/?(?:p|div|br|hr|li|ul|ol|tr|td|th|table|h[1-6]|blockquote)\b[^>]*>/gi, ' ')
      .replace(/<[^>]*>/g, ''),
  ).text;
