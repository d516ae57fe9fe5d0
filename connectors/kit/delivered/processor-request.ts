import { dutchDate } from '../../../domain/notice/dutch-date';
import type { SupplierLetterFacts } from '../supplier-letter';
import { type DeliveredKind, deliveredKinds } from './contract';
import { deliveredTypes } from './fields';

/** What a board asks of a processor that delivers by the contract. */
export interface ProcessorRequest extends SupplierLetterFacts {
  /** Which kinds; all of the contract when left out. */
  readonly kinds?: readonly DeliveredKind[];
  /** How it is to be delivered: `via de beveiligde uploadlink in deze brief`. */
  readonly deliverHow: string;
}

/** The letter's sentence when the board has agreed no other way with this supplier. */
const agreedWay = 'Langs de beveiligde weg die met u is afgesproken; is die er niet, bel ons dan eerst';

/** The letter for a delivery of everything in the contract. */
export const deliveryLetter = (facts: SupplierLetterFacts): string =>
  processorRequest({ ...facts, deliverHow: agreedWay });

/**
 * The letter to a supplier that holds data for the board, in Dutch, ready for printing: what to deliver, in which form, by when.
 *
 * @throws RangeError when the delivery would be due before it is asked for.
 * @legal L-26, L-28, L-31
 */
export function processorRequest(request: ProcessorRequest): string {
  const { boardName, supplier, reference, person, askedOn, deliverBy, deliverHow, contact } = request;
  if (deliverBy < askedOn) throw new RangeError('the delivery is due before it is asked for');
  const name = [person.givenName, person.infix, person.familyName].filter((part) => part !== '').join(' ');
  const kinds = deliveredKinds.filter((kind) => (request.kinds ?? deliveredKinds).includes(kind));
  return [
    `Aan: ${supplier}`,
    `Van: ${boardName}`,
    `Datum: ${dutchDate(askedOn)}`,
    `Kenmerk: ${reference}`,
    '',
    'Verzoek om persoonsgegevens te leveren (artikel 28 lid 3 onder e AVG)',
    '',
    `Wij hebben een verzoek om inzage ontvangen. U verwerkt gegevens voor ons. Wij vragen u om alle gegevens van deze persoon te leveren, uiterlijk op ${dutchDate(deliverBy)}.`,
    '',
    'Over wie',
    `  Naam: ${name}`,
    `  Geboortedatum: ${dutchDate(person.birthDate)}`,
    ...(person.school === undefined ? [] : [`  School: ${person.school}`]),
    ...(person.key === undefined ? [] : [`  Nummer bij u: ${person.key}`]),
    '  Past meer dan één persoon? Lever dan niets en bel ons. Zoek niet op burgerservicenummer.',
    '',
    'Wat u levert',
    ...kinds.map((kind) => `  - ${deliveredTypes[kind].nl} (${kind})`),
    '  - ook wat is gearchiveerd of verborgen, en wat na deze datum automatisch zou worden gewist: bewaar dat tot u hebt geleverd',
    '  - bij ieder onderdeel alle deelnemers: afzender, ontvangers, wie wordt genoemd of op de foto staat',
    '  - alles volledig en ongewijzigd: u laat niets weg en lakt niets; dat doen wij',
    '',
    'In welke vorm',
    '  - één ZIP voor deze persoon, met daarin manifest.json en de bestanden; geen gegevens van anderen buiten de onderdelen zelf',
    '  - manifest.json volgens het bijgevoegde schema inzage-levering/1 (UTF-8; datums als 2026-03-31, momenten met tijdzone)',
    '  - van ieder bestand de SHA-256; ieder bestand staat in het manifest en omgekeerd',
    '  - het aantal onderdelen in "count"',
    '  - kunt u geen manifest maken? Lever dan CSV-bestanden met kolomnamen en een uitleg per kolom',
    `  - ${reference}.zip als naam van het bestand: geen namen van personen`,
    '',
    'Hoe en wanneer',
    `  ${deliverHow}, uiterlijk op ${dutchDate(deliverBy)}. Niet per gewone e-mail.`,
    '  Hebt u niets? Laat ook dat schriftelijk weten, met waar u hebt gezocht.',
    '  Lukt het niet op tijd? Bel ons vandaag nog: wij moeten de aanvrager binnen een wettelijke termijn antwoorden.',
    '  Deel dit verzoek niet met anderen en neem geen contact op met de betrokkene. Wis uw kopie van de levering zodra wij de ontvangst bevestigen.',
    '',
    `Vragen: ${contact.name}, ${contact.email}${contact.telephone === undefined ? '' : `, ${contact.telephone}`}`,
    '',
  ].join('\n');
}
