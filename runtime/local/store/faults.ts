import { Fault } from '../../../domain/fault';
import type { Sentence } from '../../ports/faults';

/** Another process works with this data directory. */
export class DataDirectoryInUse extends Fault {
  override readonly name = 'DataDirectoryInUse';
  readonly sentence: Sentence = {
    nl: 'Inzage draait al met deze gegevensmap. Sluit dat programma af, of kies een andere map met --data.',
    en: 'Inzage is already running on this data directory. Stop that program, or choose another directory with --data.',
  };
  constructor(cause?: unknown) {
    super({ code: 'DATA_DIRECTORY_IN_USE', retryable: false, cause });
  }
}

/** Something in the data directory is not what we wrote. Nothing was changed. */
export class DataDirectoryDamaged extends Fault {
  override readonly name = 'DataDirectoryDamaged';
  readonly sentence: Sentence = {
    nl: 'De gegevensmap is beschadigd en wordt niet gebruikt; er is niets gewijzigd. Zet een reservekopie terug, of kies een andere map met --data.',
    en: 'The data directory is damaged and is not used; nothing was changed. Restore a backup, or choose another directory with --data.',
  };
  /** @param part Which part: `header`, `database`, or the name of a table. */
  constructor(part: string, cause?: unknown) {
    super({ code: 'DATA_DIRECTORY_DAMAGED', retryable: false, ids: { part }, cause });
  }
}

/** The directory holds files and none of ours, so it is neither filled nor wiped. */
export class NotADataDirectory extends Fault {
  override readonly name = 'NotADataDirectory';
  readonly sentence: Sentence = {
    nl: 'Deze map is geen gegevensmap van Inzage en blijft onaangeroerd. Kies een lege map, of een map die Inzage heeft gemaakt.',
    en: 'This is not a data directory of Inzage and is left untouched. Choose an empty directory, or one that Inzage made.',
  };
  constructor() {
    super({ code: 'NOT_A_DATA_DIRECTORY', retryable: false });
  }
}

/** There is nothing to wipe. Said, not passed over: the path may be mistyped, and the data still somewhere. */
export class NoDataDirectory extends Fault {
  override readonly name = 'NoDataDirectory';
  readonly sentence: Sentence = {
    nl: 'Deze map bestaat niet; er is niets verwijderd. Controleer of --data de goede map noemt.',
    en: 'There is no such directory; nothing was removed. Check that --data names the right one.',
  };
  constructor() {
    super({ code: 'NO_DATA_DIRECTORY', retryable: false });
  }
}

/** The directory cannot be made, read or written. */
export class DataDirectoryNotWritable extends Fault {
  override readonly name = 'DataDirectoryNotWritable';
  readonly sentence: Sentence = {
    nl: 'De gegevensmap of de sleutelmap kan niet worden gelezen of beschreven. Controleer de rechten, of kies een andere map met --data.',
    en: 'The data directory or the key directory cannot be read or written. Check the permissions, or choose another directory with --data.',
  };
  constructor(cause?: unknown) {
    super({ code: 'DATA_DIRECTORY_NOT_WRITABLE', retryable: false, cause });
  }
}

/** The key is absent, is no key, or is the key of another data directory. A new one is never made for stored data. */
export class WrongKey extends Fault {
  override readonly name = 'WrongKey';
  readonly sentence: Sentence;
  constructor(reason: 'absent' | 'unreadable' | 'other' | 'inside', installation: string) {
    super({ code: 'WRONG_KEY', retryable: false, ids: { reason, installation } });
    const place = {
      nl: `Zet het juiste sleutelbestand terug (${installation}.key in ~/.config/inzage/keys) of wijs het aan met INZAGE_KEY_FILE.`,
      en: `Put the right key file back (${installation}.key in ~/.config/inzage/keys) or point INZAGE_KEY_FILE to it.`,
    };
    const what = {
      absent: { nl: 'De sleutel van deze gegevensmap ontbreekt.', en: 'The key of this data directory is missing.' },
      unreadable: { nl: 'Het sleutelbestand is geen sleutel.', en: 'The key file does not hold a key.' },
      other: {
        nl: 'De sleutel hoort niet bij deze gegevensmap.',
        en: 'The key is not the one of this data directory.',
      },
      inside: {
        nl: 'Het sleutelbestand mag niet in de gegevensmap staan.',
        en: 'The key file must not be inside the data directory.',
      },
    }[reason];
    this.sentence = { nl: `${what.nl} ${place.nl}`, en: `${what.en} ${place.en}` };
  }
}
