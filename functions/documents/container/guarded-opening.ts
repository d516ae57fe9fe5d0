import { type ClosedReason, closed, type Opening } from '../document';
import { XmlRefused } from './xml-reader';
import { MemberDamaged } from './zip-members';

/** A document that its reader gives up, with the reason. */
export class StaysShut extends Error {
  override readonly name = 'StaysShut';
  constructor(readonly because: ClosedReason) {
    super(because);
  }
}

/**
 * Opens with a reader that throws on bad input, and gives the outcome instead. Whatever a hostile file makes a reader trip over, the
 * document is withheld.
 */
export async function guardedOpening(read: () => Promise<Opening>): Promise<Opening> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof XmlRefused || fault instanceof StaysShut) return closed(fault.because);
    if (fault instanceof MemberDamaged || fault instanceof Error) return closed('damaged');
    throw fault;
  }
}
