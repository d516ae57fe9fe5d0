/** A message to a person. The body holds no child's name. @security S-27 */
export interface Notice {
  /** The same key is sent once, however often it is asked for. @security S-33 */
  readonly dedupeKey: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Notices {
  send(notice: Notice): Promise<'sent' | 'already-sent'>;
}
