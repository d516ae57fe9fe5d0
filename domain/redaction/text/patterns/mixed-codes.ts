import type { Confidence, Entity } from '../../span';
import { isIban } from './checksums';
import type { PatternHit } from './hit';
import { compact, type KnownValues } from './known-values';
import { documentCue, personNumber } from './number-words';

const gluedPlate = /^(?:[A-Z]{1,3}\d{2,3}[A-Z]{1,3}|\d{1,3}[A-Z]{2,3}\d{1,3}|[A-Z]{2}\d{4}|\d{4}[A-Z]{2})$/i;

/** Makes a personal hit from its offsets, entity, rule and confidence. */
export type MakeHit = (
  from: number,
  to: number,
  entity: Entity,
  because: string,
  confidence: Confidence,
  persons?: PatternHit['persons'],
) => PatternHit;

/** Offsets of letters and digits without a break. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** The letters and digits around `at`, 140 at most to either side. */
export function runAround(text: string, at: number): Run {
  let start = at;
  let end = at;
  while (start > 0 && at - start < 140 && isAlphanumeric(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - at < 140 && isAlphanumeric(text.charCodeAt(end))) end++;
  return { start, end };
}

const userNameCue =
  /(?:gebruikersnaam|inlognaam|username|user name|login|account|snapchat|insta\w*|tiktok)\s*(?:is|:|=)?\s*@?([\w.-]*)$/i;

const ibanForm = /[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]{1,4}){3,8}/y;

/** A code of letters and digits: IBAN, document number, ECK iD, user name, number behind its keyword. */
export function mixedHit(text: string, run: Run, known: KnownValues, hit: MakeHit): PatternHit | undefined {
  const written = text.slice(run.start, run.end);
  if (/^[A-Za-z]{2}\d{2}/.test(written)) {
    ibanForm.lastIndex = run.start;
    const candidate = ibanForm.exec(text)?.[0] ?? '';
    for (let length = candidate.length; length >= 15; length--) {
      const iban = candidate.slice(0, length);
      if (/[A-Za-z0-9]$/.test(iban) && isIban(compact(iban)) && !isAlphanumeric(text.charCodeAt(run.start + length))) {
        return hit(run.start, run.start + length, 'iban', 'iban.mod97', 'certain', known.of('id', compact(iban)));
      }
    }
  }
  const before = text.slice(Math.max(0, run.start - 48), run.start);
  const exact = known.of('id', compact(written));
  if (exact.length > 0 && written.length > 4)
    return hit(run.start, run.end, 'person-number', 'identifier.known', 'certain', exact);
  if (/^[0-9a-f]{100,140}$/.test(written)) return hit(run.start, run.end, 'eck-id', 'eck-id.form', 'certain');
  const passport = /^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/.test(written);
  if (documentCue.test(before) && /^(?=.*\d)[A-Z0-9]{6,14}$/.test(written))
    return hit(run.start, run.end, 'document-number', 'document-number.cue', 'certain');
  if (passport && /[A-Z]/.test(written.slice(2)) && /\d.*\d/.test(written))
    return hit(run.start, run.end, 'document-number', 'document-number.form', 'likely');
  if (/kenteken\S*\s*(?:is|van \S+|:)?[\s:]*$/i.test(before) && gluedPlate.test(written))
    return hit(run.start, run.end, 'licence-plate', 'licence-plate.cue', 'certain');
  const account = userNameCue.exec(before);
  if (account !== null) {
    return hit(run.start - (account[1] ?? '').length, run.end, 'username', 'username.cue', 'certain');
  }
  if (personNumber.test(before) && written.length > 3)
    return hit(run.start, run.end, 'person-number', 'person-number.cue', 'certain', exact);
  return undefined;
}
