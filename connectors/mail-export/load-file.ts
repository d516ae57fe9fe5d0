import { csvRows } from '../kit/delivered/csv';
import type { MailExportSettings } from './settings';

/** What the tool says of one exported file. Empty where it says nothing. */
export interface ItemFacts {
  readonly custodian: string;
  readonly folder: string;
  readonly itemClass: string;
  readonly title: string;
  readonly author: string;
  readonly at: string;
}

interface LoadRow extends ItemFacts {
  /** Path of the file in the export, `/` between folders. Empty: the tool did not deliver it. */
  readonly path: string;
  /** Path of a file with the words that the tool read in it. */
  readonly extractedText: string;
}

/** Names of columns as Microsoft Purview (old and new), Google Vault and others write them, letters and digits only. */
const known = {
  path: ['exportnativepath', 'targetpath', 'exportpath', 'nativefilepath', 'nativepath', 'nativefile', 'filepath'],
  custodian: ['custodian', 'locationname', 'account', 'mailbox', 'owner', 'dataowner'],
  folder: ['originalpath', 'compoundpath', 'foldername', 'folder', 'labels', 'documentpath'],
  itemClass: ['itemclass', 'messageclass', 'messagekind', 'fileclass', 'itemtype'],
  title: [
    'subjectortitle',
    'subjecttitle',
    'emailsubject',
    'subject',
    'doctitle',
    'title',
    'nativefilename',
    'filename',
  ],
  author: ['senderorcreatedby', 'docauthors', 'author', 'createdby', 'sender', 'emailsender', 'senderauthor'],
  at: ['date', 'docdatemodified', 'lastmodified', 'modified', 'lastmodifieddate', 'received', 'sent'],
  extractedText: ['extractedtextpath', 'textpath'],
} as const;

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The rows of a load file; undefined for a CSV that is none.
 *
 * @returns `'broken'` for one that should be and cannot be understood.
 */
export function loadRows(
  text: string,
  settings: MailExportSettings['loadFile'],
): readonly LoadRow[] | 'broken' | undefined {
  const [line = ''] = text.split(/\r?\n/, 1);
  const delimiter = settings?.delimiter ?? mostFrequent(line);
  const [heads, ...rows] = csvRows(text, delimiter) ?? [];
  if (!heads) return text.trim() === '' ? undefined : 'broken';
  const column = (of: keyof typeof known): number => {
    const named = settings?.[of];
    if (named !== undefined) return heads.indexOf(named);
    return known[of].map((name) => heads.findIndex((head) => plain(head) === name)).find((at) => at >= 0) ?? -1;
  };
  if (column('path') < 0) return undefined;
  const at = Object.fromEntries(Object.keys(known).map((of) => [of, column(of as keyof typeof known)])) as Record<
    keyof typeof known,
    number
  >;
  const asPath = (path: string) =>
    path
      .replaceAll('\\', '/')
      .replace(/^(\.?\/)+/, '')
      .normalize('NFC');
  if (rows.some((row) => row.length !== heads.length)) return 'broken';
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => {
      const cell = (of: keyof typeof known) => (row[at[of]] ?? '').trim();
      return {
        path: asPath(cell('path')),
        extractedText: asPath(cell('extractedText')),
        custodian: cell('custodian'),
        folder: cell('folder'),
        itemClass: cell('itemClass'),
        title: cell('title'),
        author: cell('author'),
        at: cell('at'),
      };
    });
}

const mostFrequent = (line: string): string =>
  [',', ';', '\t', '|'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
