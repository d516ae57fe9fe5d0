import type { Ground } from '../../domain/redaction/finding';
import type {
  ConflictFlag,
  EventType,
  GapReason,
  IdentityMethod,
  KeptHow,
  ParkReason,
  RequestKind,
} from '../../domain/request/events';
import type { RequesterRelation, SubjectCategory } from '../../domain/requester/subject';
import type { ExcludedBecause, TaskState } from '../../domain/tasks/task';
import type { Verdict } from '../../domain/withholding/decision';
import type { Officer, RequestStatus, ReviewQuestion, SourceProgress } from '../../functions/api/desk';

/** Dutch words for everything the console shows out of a closed list. The compiler asks for a word when a list grows. */
export const terms = {
  kind: {
    access: 'Inzage (kopie van het dossier)',
    portability: 'Overdracht (gegevens meenemen)',
    both: 'Inzage en overdracht',
  } satisfies Record<RequestKind, string>,

  shortKind: {
    access: 'Inzage',
    portability: 'Overdracht',
    both: 'Inzage en overdracht',
  } satisfies Record<RequestKind, string>,

  category: {
    pupil: 'Leerling of oud-leerling',
    guardian: 'Ouder of verzorger',
    employee: 'Medewerker',
    applicant: 'Sollicitant',
    trainee: 'Stagiair',
  } satisfies Record<SubjectCategory, string>,

  relation: {
    'parent-with-authority': 'Ouder met gezag',
    'parent-without-authority': 'Ouder zonder gezag',
    guardian: 'Voogd',
    'pupil-16-plus': 'De leerling zelf, 16 jaar of ouder',
    self: 'De persoon zelf (volwassene)',
    'authorised-agent': 'Gemachtigde',
  } satisfies Record<RequesterRelation, string>,

  status: {
    intake: 'Intake',
    collecting: 'Gegevens ophalen',
    'waiting-for-source': 'Wacht op een bron',
    review: 'Beoordelen',
    preparing: 'Archief maken',
    'ready-to-release': 'Klaar om vrij te geven',
    delivered: 'Verstrekt',
    refused: 'Geweigerd',
    'information-request': 'Informatieverzoek',
    withdrawn: 'Ingetrokken',
    closed: 'Afgesloten',
  } satisfies Record<RequestStatus, string>,

  sourceState: {
    'to-do': 'Nog niet gevraagd',
    located: 'Persoon gevonden',
    collecting: 'Bezig met ophalen',
    complete: 'Compleet',
    noData: 'Geen gegevens',
    parked: 'Staat stil',
    ambiguous: 'Keuze nodig',
    gapAccepted: 'Ontbreekt, met reden',
  } satisfies Record<SourceProgress['state'], string>,

  /** Of a source that stands still without anybody having to do something about it. */
  waits: 'Wacht',

  parked: {
    ambiguous: 'Er is meer dan één persoon die het kan zijn.',
    AuthenticationRefused: 'De bron weigert onze inloggegevens. Laat de koppeling nakijken en probeer het dan opnieuw.',
    NotPermitted:
      'Onze koppeling mag deze gegevens niet lezen, of de bron heeft haar geblokkeerd. Vraag de beheerder van de bron om het recht te geven of de blokkade op te heffen; opnieuw proberen helpt pas daarna.',
    Throttled: 'De bron is te druk. Probeer het over een poosje opnieuw.',
    SourceUnavailable: 'De bron geeft geen antwoord, of geen volledig antwoord. Probeer het later opnieuw.',
    ProtocolViolation:
      'De bron geeft een antwoord dat wij niet begrijpen. Er is niets overgeslagen; meld dit bij beheer.',
    ConfigurationInvalid:
      'Deze bron is hier niet ingesteld, of de instellingen kloppen niet. Laat beheer dat doen en probeer het opnieuw, of laat haar weg met een reden die de verzoeker leest.',
    StorageFull: 'Er is geen ruimte meer om gegevens op te slaan. Maak ruimte en probeer het opnieuw.',
    RegisterOpen:
      'Hier is nog niet te zeggen wie het is: daarvoor zijn de nummers uit een andere bron nodig. Is die bron klaar, dan gaat deze bron vanzelf verder.',
    WaitsForPerson: 'Hier zoekt een mens: de taak ligt bij een school of het bestuurskantoor.',
    Internal: 'Er ging bij ons iets mis. Probeer het opnieuw; blijft het, meld het dan bij beheer.',
  } satisfies Record<ParkReason, string>,

  gap: {
    'delivered-later': 'Wordt later nagezonden',
    'supplier-did-not-deliver': 'De leverancier levert niet',
    'system-retired': 'Het systeem bestaat niet meer',
    'not-reasonably-retrievable': 'Redelijkerwijs niet meer op te halen',
  } satisfies Record<GapReason, string>,

  kept: {
    'deletion-stopped': 'Het wissen is stilgezet',
    'supplier-confirmed': 'De leverancier heeft bevestigd dat hij bewaart',
    'copy-made': 'Er is een kopie veiliggesteld',
    'nothing-held': 'Er is niets van deze persoon',
    'already-gone': 'Het was al gewist voordat het verzoek kwam',
  } satisfies Record<KeptHow, string>,

  taskState: {
    open: 'Wacht op een mens',
    'handed-in': 'Ingeleverd',
    'nothing-found': 'Gezocht, niets gevonden',
    collected: 'Opgehaald',
    lapsed: 'Vervallen',
  } satisfies Record<TaskState, string>,

  excluded: {
    subject: 'het verzoek gaat over deze persoon',
    requester: 'deze persoon deed het verzoek',
    named: 'aangewezen door de privacy officer',
  } satisfies Record<ExcludedBecause, string>,

  identity: {
    'known-account': 'Ingelogd met een bekend account (ouderportaal)',
    'called-back': 'Teruggebeld op het nummer dat al in het dossier stond',
    'at-the-desk': 'Gesproken aan de balie van de school',
    'code-to-address-on-file': 'Code gestuurd naar het adres dat al in het dossier stond',
    'id-seen': 'Identiteitsbewijs getoond (gezien, geen kopie)',
  } satisfies Record<Exclude<IdentityMethod, 'attested-by-operator'>, string>,

  flag: {
    'contact-ban': 'Contactverbod',
    'secret-address': 'Geheim adres',
    'safe-house': 'Verblijf in de opvang',
    'protection-measure': 'Kinderbeschermingsmaatregel loopt',
    'suspicion-about-parent': 'Zorgen over deze ouder',
    'veilig-thuis': 'Veilig Thuis betrokken',
    'separate-households': 'Ouders wonen apart',
  } satisfies Record<ConflictFlag, string>,

  ground: {
    'third-party': 'Gegevens van een ander',
    whereabouts: 'Verraadt waar iemand verblijft',
    'secret-contact': 'Geheime contactgegevens',
    'identifier-of-other': 'Nummer van een ander (BSN, IBAN, …)',
    security: 'Beveiliging (wachtwoord, toegangscode)',
    informant: 'Iemand die in vertrouwen iets meldde',
    'child-protection': 'Bescherming van een kind',
    'treatment-file': 'Behandeldossier met eigen regels',
    'personal-note': 'Persoonlijke werkaantekening',
    'legal-advice': 'Juridisch advies',
    'negotiation-position': 'Onderhandelingspositie',
    damaged: 'Bestand is beschadigd',
    'not-searchable': 'Niet te doorzoeken (beeld, handschrift)',
    'redaction-failed': 'Weglakken is niet gelukt',
  } satisfies Record<Ground, string>,

  verdict: {
    redact: 'Weglakken',
    keep: 'Laten staan',
    withhold: 'Hele stuk achterhouden',
    'withhold-silently': 'Achterhouden zonder vermelding',
  } satisfies Record<Verdict, string>,

  fileVerdict: {
    keep: 'Meegeven',
    withhold: 'Bestand achterhouden',
  },

  extension: {
    complexity: 'Het verzoek is ingewikkeld',
    'number-of-requests': 'Deze aanvrager deed veel verzoeken',
  },

  doubt: {
    'turned-16': 'De leerling is 16 of ouder en moet het zelf vragen.',
    'under-16': 'De aanvrager is jonger dan 16 en vraagt voor zichzelf.',
    adult: 'Een ouder of voogd vraagt voor iemand die geen leerling is.',
    'unclear-authority': 'De aanvrager en de persoon passen niet bij elkaar.',
    'mandate-seen': 'Een gemachtigde: leg vast welke machtiging u zag, van wie en van welke dag.',
  },

  confidence: {
    certain: 'Zeker',
    likely: 'Waarschijnlijk',
    possible: 'Mogelijk',
  } satisfies Record<ReviewQuestion['confidence'], string>,

  role: {
    officer: 'privacy officer',
    'second-signatory': 'tweede ondertekenaar',
    director: 'schooldirecteur',
    auditor: 'functionaris gegevensbescherming',
  } satisfies Record<Officer['role'], string>,

  event: {
    received: 'Verzoek ontvangen',
    'identity-checked': 'Identiteit vastgesteld',
    'authority-checked': 'Bevoegdheid vastgesteld',
    'conflict-checked': 'Belangen nagegaan',
    accepted: 'Verzoek in behandeling genomen',
    'run-claimed': 'Verwerking begonnen',
    'run-ended': 'Verwerking gestopt',
    'run-faulted': 'Verwerking onderbroken door een storing',
    'source-located': 'Persoon in bron gezocht',
    'candidate-chosen': 'Persoon in bron aangewezen',
    'candidates-refused': 'Vastgesteld: geen van de gevonden personen is de betrokkene',
    'identity-merged': 'Kenmerken uit de bronnen samengebracht',
    'source-collected': 'Bron opgehaald',
    'source-no-data': 'Bron heeft geen gegevens',
    'source-parked': 'Bron staat stil',
    'source-retried': 'Bron opnieuw gevraagd',
    'gap-accepted': 'Ontbreken van bron aanvaard',
    'task-opened': 'Taak klaargezet voor een mens',
    'task-given': 'Taak aan iemand gegeven',
    'person-excluded': 'Iemand uitgesloten van taken',
    'upload-added': 'Bestand bij een taak gezet',
    'upload-removed': 'Bestand bij een taak weggehaald',
    'task-handed-in': 'Taak ingeleverd',
    'task-nothing-found': 'Taak: gezocht en niets gevonden',
    'task-reopened': 'Taak heropend',
    'keep-confirmed': 'Bewaren bevestigd',
    'flag-raised': 'Aandachtspunt gevonden in bron',
    'segment-detected': 'Gegevens doorzocht op anderen',
    resolved: 'Vragen voor beoordeling klaargezet',
    'decisions-recorded': 'Beslissingen vastgelegd',
    'review-completed': 'Beoordeling afgerond',
    'source-prepared': 'Beslissingen toegepast',
    'volume-assembled': 'Deel van het archief gemaakt',
    sealed: 'Archief verzegeld',
    verified: 'Archief gecontroleerd',
    'review-reopened': 'Beoordeling heropend',
    released: 'Vrijgegeven',
    delivered: 'Verstrekt',
    'link-unlocked': 'Link van het slot gehaald',
    'code-shown': 'Code getoond aan de privacy officer',
    download: 'Downloadpagina gebruikt',
    'link-revoked': 'Link ingetrokken',
    'link-reissued': 'Nieuwe link gemaakt',
    paused: 'Opgeschort',
    resumed: 'Opschorting voorbij',
    extended: 'Termijn verlengd',
    'notice-sent': 'Bericht verstuurd',
    refused: 'Geweigerd',
    'information-request-377c': 'Afgehandeld als informatieverzoek (BW 1:377c)',
    withdrawn: 'Ingetrokken',
    closed: 'Afgesloten',
    'staging-purged': 'Werkbestanden gewist',
    'archive-purged': 'Archief gewist',
  } satisfies Record<EventType, string>,
} as const;

/** The word for a value, or the value itself when a newer part of the system uses one that this list lacks. */
export const wordFor = (list: Readonly<Record<string, string>>, value: string): string =>
  (Object.hasOwn(list, value) ? list[value] : undefined) ?? value;
