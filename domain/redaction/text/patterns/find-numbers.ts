import type { Confidence, Entity } from '../../span';
import type { Reading } from '../reading';
import * as tokenShapes from '../tokens';
import { addressAt, postcodeAt } from './address';
import { bsnCue, citizenNumber, otherNumberCue } from './citizen-numbers';
import { dateAt } from './dates';
import type { PatternHit } from './hit';
import { internet } from './internet';
import { compact, type KnownValues, nationalDigits } from './known-values';
import { type MakeHit, mixedHit, type Run, runAround } from './mixed-codes';
import { keywordNumber } from './number-words';
import { plateHit } from './plates';
import { telephoneAt } from './telephone';

const T = { ...tokenShapes };

const bornCue =
  /(?:\bgeb|geboren|geboortedatum|geboortedag|geb\.?\s?datum|\bborn|\bdob|date of birth|verjaardag|verjaart|jarig|\*)[\s.:)]*(?:is|was|op|on|te \p{Lu}[\p{L}-]+|in \p{Lu}[\p{L}-]+|:|,|d\.d\.|den|de)?\s*[:,]?\s*(?:op\s)?$/iu;

const birthColumn = /(?:^|[\t;|\n])\s*(?:geb\w*\.?[\s-]?(?:datum|dat\.?)?|dob|date of birth)\s*[\t;|\n]/i;

/** Numbers of persons that begin at, or contain, number token `n`. Cheap tests first; nothing but the neighbourhood is read. */
export function numberHits(
  reading: Reading,
  n: number,
  known: KnownValues,
  isTelephone: ((candidate: string) => boolean) | undefined,
): PatternHit | undefined {
  const { text, tokens } = reading;
  const start = tokens.start[n] as number;
  const size = tokens.letters[n] as number;
  const before = text.slice(Math.max(0, start - 48), start);
  const hit = (
    from: number,
    to: number,
    entity: Entity,
    because: string,
    confidence: Confidence,
    persons: PatternHit['persons'] = [],
  ): PatternHit => ({
    start: from,
    end: to,
    entity,
    because,
    confidence,
    persons,
    nature: 'personal',
  });
  const run = runAround(text, start);
  const glued = run.start < start || run.end > (tokens.end[n] as number);
  if (glued) {
    const mixed = mixedHit(text, run, known, hit);
    if (mixed !== undefined) return mixed;
  }
  if (size <= 4) {
    const date = dateAt(text, start, size);
    if (date !== undefined && (tokens.start[n] as number) === run.start) {
      const born =
        bornCue.test(before) ||
        (date.iso !== undefined &&
          /[\s;|,]\(?$/.test(before) &&
          date.iso < '2022' &&
          known.of('born', date.iso).length > 0) ||
        (date.iso !== undefined && /[\t;|]\s?$/.test(before) && birthColumn.test(text.slice(0, start)));
      if (!born)
        return { ...hit(start, date.end, 'birth-date', 'date.no-birth-date', 'certain'), nature: 'functional' };
      const persons = date.iso === undefined ? [] : known.of('born', date.iso);
      return hit(
        start,
        date.end,
        'birth-date',
        persons.length > 0 ? 'birth-date.known' : 'birth-date.cue',
        'certain',
        persons,
      );
    }
    const plated = plateHit(text, start, tokens.end[n] as number, hit, known);
    if (plated !== undefined) return plated;
    const address =
      internet(text, start, tokens.end[n] as number, before, hit) ??
      (glued && !/^\d{1,4}[A-Za-z]{1,3}$/.test(text.slice(run.start, run.end))
        ? undefined
        : streetHit(reading, n, known, hit));
    if (address !== undefined) return address;
    if (size === 4) {
      const code = postcodeAt(text, start);
      if (code !== undefined && postcodeOfPerson(reading, n, code, before)) {
        return hit(
          code.start,
          code.end,
          'postcode',
          'postcode.address',
          'certain',
          known.of('at', compact(text.slice(code.start, code.end))),
        );
      }
    }
  }
  const plus = /\+\(?$/.test(before) ? before.length - before.lastIndexOf('+') : 0;
  const telephone = telephoneAt(text, start - plus);
  if (telephone !== undefined && !otherNumberCue.test(before) && !bsnCue.test(before)) {
    const candidate = text.slice(telephone.start, telephone.end);
    const open =
      text.charAt(telephone.start - 1) === '(' && candidate.includes(')') && !candidate.includes('(') ? 1 : 0;
    const persons = known.of('tel', nationalDigits(candidate));
    return hit(
      telephone.start - open,
      telephone.end,
      'telephone',
      persons.length > 0 ? 'telephone.known' : 'telephone.plan',
      'certain',
      persons,
    );
  }
  if (isTelephone !== undefined && plus > 0) {
    const candidate = /^[+\d][\d\s().-]{6,18}\d/.exec(text.slice(start - plus))?.[0];
    if (candidate !== undefined && isTelephone(candidate))
      return hit(start - plus, start - plus + candidate.length, 'telephone', 'telephone.plan', 'certain');
  }
  return citizenNumber(text, start, before, hit, known) ?? keywordNumber(text, start, size, before, hit, known);
}

function streetHit(reading: Reading, n: number, known: KnownValues, hit: MakeHit): PatternHit | undefined {
  const address = addressAt(reading, n);
  if (address === undefined) return undefined;
  return hit(
    address.start,
    address.end,
    'address',
    'address.street-number',
    'certain',
    known.of('at', compact(reading.text.slice(address.start, address.end))),
  );
}

/** A postcode on its own is a place; with a street, a house number or a word for living there it is somebody's home. */
function postcodeOfPerson(reading: Reading, n: number, code: Run, before: string): boolean {
  const { text, tokens } = reading;
  if (/(?:postcode|pc|adres|woont|wonend|woonachtig|verhuisd naar|lives at)[^.]{0,12}$/i.test(before)) return true;
  if (/^[\s,]*(?:nr\.?|huisnummer|nummer)?\s*\d{1,4}\b/.test(text.slice(code.end, code.end + 16))) return true;
  if (
    n === 0 ||
    ((tokens.shape[n] as number) &
      T.GAP_MASK &
      ~(T.GAP_SPACE | T.GAP_COMMA | T.GAP_LINE | T.GAP_OPEN | T.GAP_TAB | T.GAP_SLASH | T.GAP_SEMICOLON)) !==
      0
  )
    return false;
  return reading.claimed[n - 1] !== 0 || ((tokens.shape[n - 1] as number) & T.NUMBER) !== 0;
}
