import { Fault } from '../../../domain/fault';

/** Why a picture could not be read: it is none, it took longer than it may, or the reading thread ended under it. */
export type NotReadBecause = 'not-a-picture' | 'took-too-long' | 'thread-ended';

/** A picture of which the letters are not known. Never taken for a picture without letters. Holds nothing of it. @security S-03 */
export class PictureNotRead extends Fault {
  override readonly name = 'PictureNotRead';
  constructor(
    readonly because: NotReadBecause,
    cause?: unknown,
  ) {
    super({ code: 'PICTURE_NOT_READ', retryable: because === 'thread-ended', ids: { because }, cause });
  }
}
