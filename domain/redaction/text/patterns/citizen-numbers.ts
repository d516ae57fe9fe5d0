import { isBsn, isEducationNumber } from './checksums';
import type { PatternHit } from './hit';
import type { KnownValues } from './known-values';
import type { MakeHit } from './mixed-codes';

/** Words behind which a BSN or onderwijsnummer stands. */
export const bsnCue =
  /(?:\bbsn|burgerservice(?:nummer|nr)|sofi(?:nummer|-nummer)?|persoonsgebonden nummer|\bpgn|onderwijsnummer|citizen service number)[^\d\n]{0,14}$/i;

/** Words behind which a number of a thing stands: order, invoice, case. */
export const otherNumberCue =
  /(?:factuur|order|bestel|kvk|k\.v\.k|btw|kenmerk|artikel|isbn|referentie(?:nummer|nr)?|zaak|dossier|rekest|ticket|brin|polis|relatie|klant|declaratie|versie|serie|rekening)\S{0,12}[\s:.#]*$/i;

const nineDigits = /\d(?:[ .\u00a0-]?\d){7,8}(?!\d|[.-]\d)/y;

/** Eight digits follow, at most one character apart. */
function runsOn(text: string, at: number): boolean {
  let digits = 0;
  for (let cursor = at; digits < 8; cursor++) {
    const unit = text.charCodeAt(cursor);
    if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit !== 0x20 && unit !== 0x2e && unit !== 0x2d && unit !== 0xa0) return false;
    else if (cursor - at > 16) return false;
  }
  return true;
}

/** A BSN or onderwijsnummer by the eleven test, or behind its keyword. */
export function citizenNumber(
  text: string,
  at: number,
  before: string,
  hit: MakeHit,
  known: KnownValues,
): PatternHit | undefined {
  if (!runsOn(text, at) || /[\d.,-]$/.test(before)) return undefined;
  nineDigits.lastIndex = at;
  const written = nineDigits.exec(text)?.[0];
  if (written === undefined) return undefined;
  const digits = written.replace(/\D/g, '').padStart(9, '0');
  const persons = known.of('id', digits);
  if (persons.length > 0) return hit(at, at + written.length, 'bsn', 'identifier.known', 'certain', persons);
  const cued = bsnCue.test(before);
  if (/agb\S*\s*[:.]?\s*(?:code)?\s*[:.]?\s*$/i.test(before) && digits.length >= 8)
    return hit(at, at + written.length, 'agb-code', 'agb-code.cue', 'certain');
  if (!cued && (written.length === 8 || otherNumberCue.test(before))) return undefined;
  if (isBsn(digits))
    return cued
      ? hit(at, at + written.length, 'bsn', 'bsn.eleven-test', 'certain')
      : grouped(written)
        ? hit(at, at + written.length, 'bsn', 'bsn.eleven-test', 'likely')
        : undefined;
  if (isEducationNumber(digits))
    return hit(
      at,
      at + written.length,
      'education-number',
      'education-number.eleven-test',
      cued ? 'certain' : 'likely',
    );
  return cued ? hit(at, at + written.length, 'bsn', 'bsn.cue', 'possible') : undefined;
}

const grouped = (written: string): boolean =>
  /^(?:\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4} \d{2} \d{3}|\d{2} \d{2} \d{2} \d{3}|\d{2}[. ]\d{3}[. ]\d{4})$/.test(
    written,
  );
