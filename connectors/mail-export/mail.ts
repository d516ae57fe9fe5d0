export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** A file that came with a message. */
export interface MailFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** A message understood, whatever form it was exported in. */
export interface Mail {
  readonly messageId: string;
  /** Ids of earlier messages of the conversation, oldest first. */
  readonly references: readonly string[];
  /** Outlook's id of the conversation, where there is one. */
  readonly conversation: string;
  readonly at: Date | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly from: readonly Correspondent[];
  readonly sender: readonly Correspondent[];
  readonly replyTo: readonly Correspondent[];
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly bcc: readonly Correspondent[];
  /** Mailboxes the message was delivered to. */
  readonly deliveredTo: readonly string[];
  readonly files: readonly MailFile[];
  /** Messages that were sent along, their own files among `files`. */
  readonly enclosed: readonly Mail[];
  /** Encrypted: what it says cannot be read here. */
  readonly sealed: boolean;
}

/** The headers that name people, in the order in which a record shows them. */
export const personHeaders = ['from', 'sender', 'replyTo', 'to', 'cc', 'bcc'] as const;

/** Deeper than this a message in a message stays a file. @security S-38 */
export const deepestEnclosed = 5;

/** Everybody in the headers of the message, and of those that were sent along. */
export const everybodyIn = (mail: Mail): readonly Correspondent[] => [
  ...personHeaders.flatMap((header) => mail[header]),
  ...mail.enclosed.flatMap(everybodyIn),
];
