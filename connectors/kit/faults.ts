import { Fault } from '../../domain/fault';
import type { SourceId } from '../../domain/request/ids';

interface Circumstances {
  /** Closed vocabulary, capitals: `SOURCE_TIMEOUT`. Finer than the name. */
  readonly code?: string;
  /** Numbers and ids only: page, status, position, line. @security S-03 */
  readonly ids?: Readonly<Record<string, string | number>>;
}

/**
 * What can go wrong with a source: a closed list, thrown by the kit and by connectors. An error never becomes an empty list.
 * The cause is left out on purpose: other people's messages quote addresses and bodies. @legal L-26 @security S-03, S-35
 */
export abstract class SourceFault extends Fault {
  /** What the officer reads, in Dutch: what happened and what can be done. Never a word from the source. */
  abstract readonly officerSentence: string;
  readonly sourceId: SourceId;

  protected constructor(sourceId: SourceId, code: string, retryable: boolean, { ids }: Circumstances) {
    super({ code, retryable, ids: { sourceId, ...ids } });
    this.sourceId = sourceId;
  }
}

/** The source does not accept our credentials (401, expired or wrong). Not retried: repeating can lock the account. */
export class AuthenticationRefused extends SourceFault {
  override readonly name = 'AuthenticationRefused';
  readonly officerSentence =
    'De bron accepteert onze inloggegevens niet. Laat de beheerder ze vernieuwen en probeer het daarna opnieuw.';
  constructor(sourceId: SourceId, how: Circumstances = {}) {
    super(sourceId, how.code ?? 'AUTHENTICATION_REFUSED', false, how);
  }
}

/** Logged in, but without the right to read this (403). Not retried. */
export class NotPermitted extends SourceFault {
  override readonly name = 'NotPermitted';
  readonly officerSentence: string;
  /** `sentence`: what the officer reads when the connector knows more than that a right is missing. */
  constructor(sourceId: SourceId, how: Circumstances & { readonly sentence?: string } = {}) {
    super(sourceId, how.code ?? 'NOT_PERMITTED', false, how);
    this.officerSentence =
      how.sentence ??
      'Ons account mag deze gegevens in de bron niet lezen. Laat de beheerder het leesrecht toekennen en probeer het opnieuw.';
  }
}

/** The source asks for patience (429, 503). Retried, first here, then by the workflow. */
export class Throttled extends SourceFault {
  override readonly name = 'Throttled';
  readonly officerSentence =
    'De bron is druk en vraagt om te wachten. Probeer het later opnieuw; er is niets verloren.';
  constructor(sourceId: SourceId, how: Circumstances = {}) {
    super(sourceId, how.code ?? 'THROTTLED', true, how);
  }
}

/** The source did not answer, or not completely. Retried, then parked. */
export class SourceUnavailable extends SourceFault {
  override readonly name = 'SourceUnavailable';
  readonly officerSentence =
    'De bron geeft geen (volledig) antwoord. Probeer het later opnieuw, of vraag de beheerder of er een storing is.';
  constructor(sourceId: SourceId, how: Circumstances = {}) {
    super(sourceId, how.code ?? 'SOURCE_UNAVAILABLE', true, how);
  }
}

/** The source answered, but not in the shape it promised. Not retried: the same question gets the same answer. */
export class ProtocolViolation extends SourceFault {
  override readonly name = 'ProtocolViolation';
  readonly officerSentence =
    'Het antwoord van de bron is beschadigd of heeft een onbekende vorm. Laat de beheerder het nakijken; er is niets van overgenomen.';
  constructor(sourceId: SourceId, how: Circumstances = {}) {
    super(sourceId, how.code ?? 'PROTOCOL_VIOLATION', false, how);
  }
}

/** More than one person fits, and the source gives no way to choose. The officer does. @legal L-25 */
export class SubjectAmbiguous extends SourceFault {
  override readonly name = 'SubjectAmbiguous';
  readonly officerSentence = 'Meer dan één persoon in de bron kan de betrokkene zijn. Kies zelf wie het is.';
  constructor(sourceId: SourceId, how: Circumstances = {}) {
    super(sourceId, how.code ?? 'SUBJECT_AMBIGUOUS', false, how);
  }
}

/** The settings of the source are wrong: an unknown connector, a missing folder, an origin that is not allowed. Not retried. */
export class ConfigurationInvalid extends SourceFault {
  override readonly name = 'ConfigurationInvalid';
  readonly officerSentence = 'De instellingen van deze bron kloppen niet. Laat de beheerder ze verbeteren.';
  /** What is wrong, each with the path of the setting: `settings.folder: Invalid input`. For administrators; no values. */
  readonly problems: readonly string[];
  constructor(sourceId: SourceId, how: Circumstances & { readonly problems?: readonly string[] } = {}) {
    super(sourceId, how.code ?? 'CONFIGURATION_INVALID', false, how);
    this.problems = how.problems ?? [];
  }
}

/** A person has to look for it, and has not answered yet. Not retried: the answer itself starts the next run. */
export class WaitsForPerson extends SourceFault {
  override readonly name = 'WaitsForPerson';
  readonly officerSentence = 'Iemand van de school of het bestuurskantoor zoekt dit met de hand; de taak staat open.';
  constructor(sourceId: SourceId, how: Circumstances = {}) {
    super(sourceId, how.code ?? 'WAITS_FOR_PERSON', false, how);
  }
}
