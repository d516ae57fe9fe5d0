/** Why a person has to look at a file before it goes out. */
export type EyeReason = 'handwriting' | 'scan' | 'picture' | 'file-inside-left-out' | 'picture-left-out';

/** What goes out lacks a part that nobody could search: it may go, and the rest is the officer's. */
export const isLeftOut = (reason: EyeReason): boolean =>
  reason === 'file-inside-left-out' || reason === 'picture-left-out';

/** What could be read of a file. A file that is not in the map could not be opened, and stays a question to the officer. */
export interface AttachmentReading {
  /** The text of the document as it would go out. */
  readonly text: string;
  /**
   * What does not show in the document and does not go out with it, in words: comments, deleted lines, hidden sheets. It can be about the
   * subject all the same, so an officer decides whether it goes out, as a text of its own. Absent when there is none.
   * @legal L-33 @security S-32
   */
  readonly hidden?: string;
  /** Empty when nobody needs to look. */
  readonly eyes: readonly EyeReason[];
}

/** By attachment id within the record. */
export type AttachmentReadings = ReadonlyMap<string, AttachmentReading>;

const heaviest: readonly EyeReason[] = ['handwriting', 'scan', 'picture', 'file-inside-left-out', 'picture-left-out'];

/** The reason that weighs most; undefined when nobody needs to look. */
export const mainReason = ({ eyes }: AttachmentReading): EyeReason | undefined =>
  heaviest.find((reason) => eyes.includes(reason));
