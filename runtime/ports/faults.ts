import { Fault } from '../../domain/fault';

/** What a person at the screen reads and does, in both languages. Never holds personal data. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** Stored bytes fail their check: changed, truncated, or another object's. Nothing of them may be used. */
export class ObjectDamaged extends Fault {
  override readonly name = 'ObjectDamaged';
  readonly sentence: Sentence = {
    nl: 'Een opgeslagen bestand is beschadigd. Zet een reservekopie van de gegevensmap terug, of begin dit verzoek opnieuw.',
    en: 'A stored file is damaged. Restore a backup of the data directory, or start this request again.',
  };
  constructor(key: string, cause?: unknown) {
    super({ code: 'OBJECT_DAMAGED', retryable: false, ids: { key }, cause });
  }
}

/** No room to store more. Nothing was half-written; the step can be run again once there is room. */
export class StorageFull extends Fault {
  override readonly name = 'StorageFull';
  readonly sentence: Sentence = {
    nl: 'De schijf is vol. Maak ruimte vrij en ga dan verder; er is niets verloren of half opgeslagen.',
    en: 'The disk is full. Free some space and then continue; nothing is lost or half stored.',
  };
  constructor(cause?: unknown) {
    super({ code: 'STORAGE_FULL', retryable: false, cause });
  }
}

/** No secret by that name. @security S-12 */
export class SecretMissing extends Fault {
  override readonly name = 'SecretMissing';
  readonly sentence: Sentence;
  constructor(secret: string, hint: Sentence) {
    super({ code: 'SECRET_MISSING', retryable: false, ids: { secret } });
    this.sentence = hint;
  }
}
