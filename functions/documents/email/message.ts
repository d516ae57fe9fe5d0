import type { InnerFile } from '../container/inner-files';
import type { Hidden, NeedsEye } from '../document';

/** A line that goes out with a message. In the order in which they are read. */
export const headerNames = ['From', 'To', 'Cc', 'Date', 'Subject'] as const;
export type HeaderName = (typeof headerNames)[number];

/** What stands before each header in the text, for readers. */
export const headerWords: Readonly<Record<HeaderName, string>> = {
  From: 'Van: ',
  To: 'Aan: ',
  Cc: 'Cc: ',
  Date: 'Datum: ',
  Subject: 'Onderwerp: ',
};

/** Headers that go out: the entries of each (`Name <address>`, one for each person), as they read. */
export type Headers = Readonly<Record<HeaderName, readonly string[]>>;

/** A message as it came in, whatever wrote it. */
export interface Message {
  readonly headers: Headers;
  readonly plain: string | undefined;
  /** Bytes of the HTML part, as they declare themselves. */
  readonly html: Uint8Array | undefined;
  /** The body of a message that has no other. */
  readonly rtf: Uint8Array | undefined;
  readonly files: readonly InnerFile[];
  readonly hidden: readonly Hidden[];
}

/** The one text of a message that goes out, chosen from its parts. */
export interface Body {
  readonly text: string;
  readonly hidden: readonly Hidden[];
  readonly eyes: readonly NeedsEye[];
}

/** The entry of a person; the name alone when there is no address. */
export const entryOf = (name: string, address: string): string => {
  if (name === '' || name === address) return address;
  return address === '' ? name : `${name} <${address}>`;
};
