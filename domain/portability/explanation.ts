import type { PortabilityReading } from './portable-fields';

/** How much the portable part holds. */
export interface PortableTally {
  readonly records: number;
  /** Released records altogether. */
  readonly released: number;
}

/**
 * What the requester is told about the portable part, in Dutch: what is in it, and why so little when there is little.
 * The full copy is in the same archive whatever this yields: asking to take data along never narrows access. @legal L-42, L-45
 */
export function portabilityExplanation(reading: PortabilityReading, tally: PortableTally): readonly string[] {
  const what =
    reading === 'statement'
      ? 'In de map “overdraagbaar” staan de gegevens die wij van u of uw kind hebben gekregen of hebben vastgelegd, zoals wij in onze privacyverklaring beloven.'
      : 'In de map “overdraagbaar” staan de gegevens die u volgens de wet mag meenemen: wat u ons gaf met uw toestemming of voor een overeenkomst.';
  const form =
    'Een ander computersysteem kan ze inlezen: het zijn JSON- en CSV-bestanden. Het burgerservicenummer staat er niet in.';
  const outside = 'Oordelen, adviezen en uitslagen van de school horen hier volgens de wet niet bij.';
  if (tally.records === 0) {
    return [
      'De map “overdraagbaar” bevat geen gegevens.',
      'De meeste gegevens heeft een school omdat de wet dat vraagt. Die vallen niet onder het recht om gegevens mee te nemen (artikel 20 AVG).',
      'U krijgt wel een kopie van alle gegevens: die staat ook in dit archief.',
    ];
  }
  const little =
    tally.records * 4 < tally.released
      ? ['Het is maar een deel van alle gegevens. De volledige kopie staat ook in dit archief.']
      : ['De volledige kopie staat ook in dit archief.'];
  return [what, form, outside, ...little];
}
