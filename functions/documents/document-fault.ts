import { Fault } from '../../domain/fault';
import type { DocumentKind } from './document';

/** A document that was opened but could not be written safely: it stays behind. Holds no word of it. @security S-03, S-32 */
export class DocumentFault extends Fault {
  override readonly name = 'DocumentFault';
  constructor(kind: DocumentKind, because: 'cannot-write' | 'still-readable' | 'replacement-outside-text') {
    super({ code: 'DOCUMENT_NOT_WRITTEN', retryable: false, ids: { kind, because } });
  }
}
