import type { Ground } from '../redaction/finding';
import type { GapReason } from '../request/events';

/**
 * Why something was left out, for the requester. Informants and child protection share their words: neither may be guessed.
 *
 * @legal L-34, L-39, L-41
 */
export const groundWords: Readonly<Record<Ground, string>> = {
  'third-party': 'het gaat over iemand anders',
  whereabouts: 'het kan laten zien waar iemand woont of verblijft',
  'secret-contact': 'het is een geheim adres, telefoonnummer of e-mailadres',
  'identifier-of-other': 'het is een persoonlijk nummer van iemand anders',
  security: 'het is een wachtwoord of een ander geheim voor de beveiliging',
  informant: 'het beschermt een kind of iemand anders',
  'child-protection': 'het beschermt een kind of iemand anders',
  'treatment-file': 'het hoort bij een behandeling; vraag het aan de behandelaar',
  'personal-note': 'het is een persoonlijke werkaantekening van een medewerker',
  'legal-advice': 'het is juridisch advies aan het schoolbestuur',
  'negotiation-position': 'het gaat over lopende onderhandelingen',
  damaged: 'het bestand is beschadigd; wij kunnen het zelf ook niet openen',
  'not-searchable': 'wij konden niet controleren of er gegevens van anderen in staan',
  'redaction-failed': 'wij konden de gegevens van anderen er niet veilig uithalen',
};

/** Why a source is missing, for the requester. @legal L-26 */
export const gapWords: Readonly<Record<GapReason, string>> = {
  'system-retired': 'het systeem bestaat niet meer',
  'supplier-did-not-deliver': 'de leverancier gaf ons de gegevens niet',
  'delivered-later': 'u krijgt deze gegevens later',
  'not-reasonably-retrievable': 'de gegevens zijn redelijkerwijs niet terug te vinden',
};
