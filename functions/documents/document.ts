/** Formats that are read here. What is none of them is closed as `unknown-format`. */
export type DocumentKind = 'pdf' | 'docx' | 'odt' | 'xlsx' | 'rtf' | 'html' | 'email' | 'text' | 'image' | 'zip';

/** What a reader of the original does not see at first sight, and what never goes out. @security S-32 */
export type HiddenKind =
  | 'metadata'
  | 'comment'
  | 'tracked-change'
  | 'hidden-text'
  | 'hidden-sheet'
  | 'alt-text'
  | 'embedded-file'
  | 'annotation'
  | 'bookmark'
  | 'form-field'
  | 'script'
  | 'earlier-revision'
  | 'header'
  | 'location';

/**
 * A hidden part that the delivered document lacks. Its text is for the officer's eyes: it can be about the subject, and then is part
 * of the answer; only what is technical (a producer, a revision number) may have none.
 */
export interface Hidden {
  readonly kind: HiddenKind;
  readonly text?: string;
}

/** Why a person has to look before this document may go out. Closed list; words for readers are elsewhere. */
export type EyeReason =
  /** Letters on a picture, read by machine: boxes are proposed, every page has to be seen. */
  | 'scan'
  /** Writing that no machine here can read: not searched. */
  | 'handwriting'
  /** A photo or drawing: whom it shows is for an eye. */
  | 'picture'
  /** A file inside that could not be opened; it is not in the document that goes out. */
  | 'file-inside-left-out'
  /** A picture in a text; it is not in the document that goes out, which says so in its place. */
  | 'picture-left-out';

export interface NeedsEye {
  readonly reason: EyeReason;
  /** Where, without a word of the content: `page 3`, `sheet 2`, `file 4`. */
  readonly place: string;
}

/** A part of the document's text that is to be replaced. Offsets as in `OpenedDocument.text`, UTF-16, sorted, never overlapping. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document taken apart. Opening the same bytes twice gives the same value. */
export interface OpenedDocument {
  readonly kind: DocumentKind;
  /**
   * All that can be read in the document as it would go out, in reading order, also what is small, white or off the page. A word that
   * markup cuts in pieces is whole; paragraphs, cells and pages are kept apart by white space.
   */
  readonly text: string;
  readonly hidden: readonly Hidden[];
  readonly eyes: readonly NeedsEye[];
  /** What `rewrite` gives: the source's kind, or a plainer one. */
  readonly mediaType: string;
  /**
   * The document as it may go out: nothing hidden in it, and each replacement in the place of what it replaces, in the bytes too. Never
   * the original bytes. Same document, same replacements: same bytes.
   * @throws DocumentFault when the result could not be made or could not be trusted: then the document is withheld.
   */
  rewrite(replacements: readonly Replacement[]): Promise<Uint8Array>;
}

/** Why a document stays shut. Each of them means: withheld and queued, never passed on. */
export type ClosedReason = 'encrypted' | 'damaged' | 'too-large' | 'unknown-format' | 'nested-too-deep' | 'unsupported';

export type Opening =
  | { readonly state: 'opened'; readonly document: OpenedDocument }
  | { readonly state: 'closed'; readonly because: ClosedReason };

export const opened = (document: OpenedDocument): Opening => ({ state: 'opened', document });
export const closed = (because: ClosedReason): Opening => ({ state: 'closed', because });

/** A machine-read word on a picture. Pixels of the picture as given, origin at the top left. */
export interface ReadWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 100. */
  readonly certainty: number;
  /** Words of one line share it; counts up in reading order. */
  readonly line: number;
}

/** Reads the letters on a picture (PNG or JPEG bytes), on this machine. @security S-32 */
export interface Recogniser {
  read(picture: Uint8Array): Promise<readonly ReadWord[]>;
}

/** What a format needs from outside itself. */
export interface DocumentTools {
  readonly recogniser: Recogniser;
  /** Opens a file inside a file; the depth and the size of everything inside are bounded over the whole document. */
  openInside(bytes: Uint8Array, name?: string): Promise<Opening>;
}

/** One format. `open` never throws for bad input: that is an outcome. */
export interface DocumentFormat {
  open(bytes: Uint8Array, tools: DocumentTools): Promise<Opening>;
}

/** Places longer than this one document may hold, unpacked: more is `too-large`. */
export const largestUnpackedBytes = 256 * 1024 * 1024;
