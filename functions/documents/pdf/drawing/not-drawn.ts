/** Something on a page that is not understood well enough to be written again: the page goes out as a picture. */
export class NotDrawn extends Error {
  override readonly name = 'NotDrawn';
  constructor() {
    super('not drawn');
  }
}
