import type { Confidence, Entity } from '../../span';
import type { Reading } from '../name-parts';
import * as tokenShapes from '../tokens';
import { addressAt, postcodeAt } from './address';
import { isBsn, isEducationNumber, isIban } from './checksums';
import { dateAt } from './dates';
import type { PatternHit } from './hit';
import { compact, type KnownValues, nationalDigits } from './known-values';
import { telephoneAt } from './telephone';

const T = { ...tokenShapes };

const bornCue =
  /(?:\bgeb|geboren|geboortedatum|geboortedag|geb\.?\s?datum|\bborn|\bdob|date of birth|verjaardag|verjaart|jarig|\*)[\s.:)]*(?:is|was|op|on|te \p{Lu}[\p{L}-]+|in \p{Lu}[\p{L}-]+|:|,|d\.d\.|den|de)?\s*[:,]?\s*(?:op\s)?$/iu;
const birthColumn = /(?:^|[\t;|\n])\s*(?:geb\w*\.?[\s-]?(?:datum|dat\.?)?|dob|date of birth)\s*[\t;|\n]/i;
const plate =
  /(?<![A-Za-z0-9-])(?:[A-Z]{2}-\d\d-\d\d|\d\d-\d\d-[A-Z]{2}|\d\d-[A-Z]{2}-\d\d|[A-Z]{2}-\d\d-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d\d|\d\d-[A-Z]{2}-[A-Z]{2}|\d\d-[A-Z]{3}-\d|\d-[A-Z]{3}-\d\d|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d\d-[A-Z]|[A-Z]-\d\d-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![A-Za-z0-9-])/g;
const gluedPlate = /^(?:[A-Z]{1,3}\d{2,3}[A-Z]{1,3}|\d{1,3}[A-Z]{2,3}\d{1,3}|[A-Z]{2}\d{4}|\d{4}[A-Z]{2})$/i;
const ipv4 = /(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?!\.?\d)/y;
const ipv6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?![\w:])/gi;
const personNumber =
  /(?:leerling(?:en)?[- ]?(?:nummer|nr|id)|personeels(?:nummer|nr)|personeels[- ]?(?:nummer|nr|id)|medewerker(?:s)?[- ]?(?:nummer|nr|id)?|stamnummer|studentnummer|student\s?number|employee\s?(?:number|no|id)|pupil\s?(?:number|no|id)|polisnummer|polisnr|cli[eë]nt(?:en)?nummer|pati[eë]nt(?:en)?nummer|verzekerdennummer|zorgverzekeringsnummer|registratienummer|big[- ]?nummer|\bbig|pasnummer|relatienummer|lidnummer)\s*[.:#]?\s*(?:is\s|van \p{Lu}\p{L}+ is\s)?$/iu;
/** Cheap look for the letters without which no word for a number stands there. */
const numberWord = /n[ruo]|i[dg]|med/i;
const nearNumber = /(?:\bnr|\bnummer|\bnumber|\bno|\bid|\bll\.?nr)\s*[.:]?\s*$/i;
const documentCue =
  /(?:paspoort|pasport|passport|legitimatie|identiteitskaart|identiteitsbewijs|id[- ]?kaart|id[- ]?bewijs|documentnummer|document\s?no|rijbewijs|verblijfs(?:document|vergunning)|v-nummer|reisdocument)[^.\n]{0,25}$/i;
const bsnCue =
  /(?:\bbsn|burgerservice(?:nummer|nr)|sofi(?:nummer|-nummer)?|persoonsgebonden nummer|\bpgn|onderwijsnummer|citizen service number)[^\d\n]{0,14}$/i;
const otherNumberCue =
  /(?:factuur|order|bestel|kvk|k\.v\.k|btw|kenmerk|artikel|isbn|referentie(?:nummer|nr)?|zaak|dossier|rekest|ticket|brin|polis|relatie|klant|declaratie|versie|serie|rekening)\S{0,12}[\s:.#]*$/i;

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

const HYPHEN = 0x2d;

type MakeHit = (
  from: number,
  to: number,
  entity: Entity,
  because: string,
  confidence: Confidence,
  persons?: PatternHit['persons'],
) => PatternHit;
interface Run {
  readonly start: number;
  readonly end: number;
}

const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

function runAround(text: string, at: number): Run {
  let start = at;
  let end = at;
  while (start > 0 && at - start < 140 && isAlphanumeric(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - at < 140 && isAlphanumeric(text.charCodeAt(end))) end++;
  return { start, end };
}

const userNameCue =
  /(?:gebruikersnaam|inlognaam|username|user name|login|account|snapchat|insta\w*|tiktok)\s*(?:is|:|=)?\s*@?([\w.-]*)$/i;

const ibanForm = /[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]{1,4}){3,8}/y;

function mixedHit(text: string, run: Run, known: KnownValues, hit: MakeHit): PatternHit | undefined {
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

function plateHit(text: string, at: number, after: number, hit: MakeHit, known: KnownValues): PatternHit | undefined {
  if (text.charCodeAt(at - 1) !== HYPHEN && text.charCodeAt(after) !== HYPHEN) return undefined;
  const from = Math.max(0, at - 7);
  for (const found of text.slice(from, at + 12).matchAll(plate)) {
    const start = from + found.index;
    if (start <= at && start + found[0].length > at)
      return hit(
        start,
        start + found[0].length,
        'licence-plate',
        'licence-plate.sidecode',
        'certain',
        known.of('id', compact(found[0])),
      );
  }
  return undefined;
}

function internet(text: string, at: number, after: number, before: string, hit: MakeHit): PatternHit | undefined {
  ipv4.lastIndex = at;
  const four = text.charAt(after) !== '.' || text.charAt(at - 1) === '.' ? null : ipv4.exec(text);
  if (four !== null && /^\d{1,3}\.\d{1,3}\./.test(four[0])) {
    const version = /(?:versie|version|release|build|\bv|firmware|paragraaf|artikel|\u00a7|hoofdstuk)\.?\s*$/i.test(
      before,
    );
    return {
      ...hit(at, at + four[0].length, 'ip-address', 'ip-address.v4', 'certain'),
      nature: version ? 'functional' : 'personal',
    };
  }
  if (!text.slice(at, at + 5).includes(':') && text.charAt(at - 1) !== ':') return undefined;
  const from = Math.max(0, at - 40);
  for (const found of text.slice(from, at + 46).matchAll(ipv6)) {
    const start = from + found.index;
    const groups = found[0].split(':').length;
    if (
      start <= at &&
      start + found[0].length > at &&
      (groups === 8 || (found[0].includes('::') && groups > 2)) &&
      /[a-f]|::/i.test(found[0])
    ) {
      return hit(start, start + found[0].length, 'ip-address', 'ip-address.v6', 'certain');
    }
  }
  return undefined;
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

function citizenNumber(
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

function keywordNumber(
  text: string,
  at: number,
  size: number,
  before: string,
  hit: MakeHit,
  known: KnownValues,
): PatternHit | undefined {
  const written = /^[\d][\d.-]*\d/.exec(text.slice(at, at + 20))?.[0] ?? text.charAt(at);
  if (size < 3 && written.length < 4) return undefined;
  const persons = known.of('id', compact(written));
  if (persons.length > 0 && written.length > 4)
    return hit(at, at + written.length, 'person-number', 'identifier.known', 'certain', persons);
  if (written.length === 8 && /agb\S*\s*[:.]?\s*(?:code)?\s*[:.]?\s*$/i.test(before) && /^\d{8}$/.test(written))
    return hit(at, at + written.length, 'agb-code', 'agb-code.cue', 'certain');
  if (written.length >= 8 && documentCue.test(before) && /^\d{8,12}$/.test(written))
    return hit(at, at + written.length, 'document-number', 'document-number.cue', 'certain');
  if (!numberWord.test(before)) return undefined;
  if (personNumber.test(before)) return hit(at, at + written.length, 'person-number', 'person-number.cue', 'certain');
  if (nearNumber.test(before) && /^\d{4,9}$/.test(written))
    return {
      ...hit(at, at + written.length, 'person-number', 'person-number.beside-name', 'certain'),
      needsNameBefore: true,
    };
  return undefined;
}
