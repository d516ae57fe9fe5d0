import { foldedWord } from '../folding';
import * as lexiconFlags from '../lexicon';
import { flagsAt, type Reading } from '../reading';
import * as tokenShapes from '../tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const suffix =
  /(?:straat|str|laan|weg|plein|kade|gracht|singel|dreef|steeg|dijk|pad|hof|park|plantsoen|wal|baan|boulevard|erf|weide|veld|kamp|akker|hoek|brink|donk|zoom|oord|plaats|poort|haven|brug|markt|burg|horst|berg|wijk|ring|meent|wetering|stede|laantje|straatje|pleintje|hage|tuin|sloot|vaart|oever|kreek|eiland|rede|meer|bos|es|esch|heide|lust|stein|gaarde|schans|bolwerk|esplanade|promenade|driesprong|ling|drift|kolk|made|kerf|zijde|hagen|tuinen|velden|landen|kampen)$/;
const alone = new Set([
  'singel',
  'markt',
  'plein',
  'kade',
  'gracht',
  'brink',
  'haven',
  'dam',
  'laan',
  'dijk',
  'wal',
  'parallelweg',
  'ring',
  'es',
]);
const sure = /(?:straat|str|laan|weg|plein|kade|gracht|singel|dreef|steeg|dijk|plantsoen|boulevard|hof|pad|park)$/;
const notStreets = new Set([
  'onderweg',
  'groep',
  'lokaal',
  'blad',
  'huiswerk',
  'opweg',
  'kamp',
  'park',
  'week',
  'berg',
  'veld',
  'hoek',
  'niveau',
  'bijeenkomst',
  'les',
  'proces',
  'reken',
  'adres',
  'pagina',
  'blok',
  'werkplaats',
  'bladzijde',
  'zijde',
  'avi',
  'plaats',
  'kinderen',
  'jaar',
  'meer',
  'september',
  'leeftijd',
]);
const houseNumber =
  /\d{1,5}(?:\s?-?\s?(?:[a-zA-Z](?![\p{L}\d'’])|hs\b|bis\b|huis\b|zw\b|rd\b)|[-/]\d{1,4}[a-zA-Z]?(?![\p{L}\d])|[\s-]?[IVX]{1,3}(?![\p{L}\d]))?/uy;

/** Street and house number of which the number is token `n`; undefined when no street name stands before it. */
export function addressAt(reading: Reading, n: number): { start: number; end: number } | undefined {
  const { tokens, text } = reading;
  if (n === 0 || (tokens.letters[n] as number) > 4) return undefined;
  const gap = (tokens.shape[n] as number) & T.GAP_MASK;
  const street = n - 1;
  const shape = tokens.shape[street] as number;
  const word = foldedWord(text.slice(tokens.start[street], tokens.end[street]));
  const abbreviated = word.endsWith('str');
  if ((gap & ~(T.GAP_SPACE | (abbreviated ? T.GAP_DOT : 0))) !== 0 || gap === 0 || (shape & T.NUMBER) !== 0)
    return undefined;
  const capital = (shape & T.CAPITAL) !== 0;
  const whole = alone.has(word);
  if (capital && !whole && (!suffix.test(word) || word.length < 6)) return livingAt(reading, n, street);
  if (!capital && !(sure.test(word) && word.length > 7 && (flagsAt(reading, street) & ~L.COMMON) === 0))
    return undefined;
  if ((!whole && (!suffix.test(word) || word.length < 6)) || notStreets.has(word)) return undefined;
  let first = street;
  while (first > 0 && street - first < 4 && leads(reading, first)) first--;
  while (first < street && ((tokens.shape[first] as number) & T.CAPITAL) === 0) first++;
  if (first === street && first > 0 && articled(reading, first, word)) first--;
  houseNumber.lastIndex = tokens.start[n] as number;
  const number = houseNumber.exec(text);
  if (number === null) return undefined;
  return { start: tokens.start[first] as number, end: (tokens.start[n] as number) + number[0].length };
}

const living =
  /(?:\bwoon\p{L}*|\bwone\p{L}*|\badres|verhui\p{L}+|\blives?|\bliving)\b[^.\n;]{0,28}?(?:\b(?:op|aan|in|naar|is|at|bij)\s(?:(?:de|het|'t)\s)?|:\s?)$/iu;

const home = ['oon', 'adres', 'erhui', 'liv', 'one'];
const livesThere = (before: string): boolean => home.some((part) => before.includes(part)) && living.test(before);

/** `zij wonen op de Grote Noord 52`: a street by the words before it, whatever it is called. */
function livingAt(reading: Reading, n: number, street: number): { start: number; end: number } | undefined {
  const { tokens, text } = reading;
  let first = street;
  while (first > 0 && street - first < 3 && leads(reading, first)) first--;
  while (first < street && ((tokens.shape[first] as number) & T.CAPITAL) === 0) first++;
  const start = tokens.start[first] as number;
  if ((flagsAt(reading, street) & L.NEVER_NAME) !== 0 || !livesThere(text.slice(Math.max(0, start - 60), start)))
    return undefined;
  houseNumber.lastIndex = tokens.start[n] as number;
  const number = houseNumber.exec(text);
  return number === null ? undefined : { start, end: (tokens.start[n] as number) + number[0].length };
}

/** `De Wal`, `Het Erf`: the article is part of the street's name when it has a capital inside a sentence. */
function articled(reading: Reading, first: number, word: string): boolean {
  const { tokens, text } = reading;
  const lead = text.slice(tokens.start[first - 1], tokens.end[first - 1]);
  return (
    word.length < 7 &&
    /^(?:De|Het|'?t|Oude|Nieuwe|Lange|Korte|Grote|Kleine|Hoge|Lage)$/.test(lead) &&
    ((tokens.shape[first] as number) & T.GAP_MASK) === T.GAP_SPACE
  );
}

/** The word before belongs to the street's name: `Burgemeester de Vries|laan`, `Prins Hendrik|straat`. */
function leads(reading: Reading, first: number): boolean {
  const { tokens } = reading;
  const gap = (tokens.shape[first] as number) & T.GAP_MASK;
  if (
    (gap & ~(T.GAP_SPACE | T.GAP_HYPHEN)) !== 0 ||
    gap === 0 ||
    ((tokens.shape[first - 1] as number) & T.NUMBER) !== 0
  )
    return false;
  const flags = flagsAt(reading, first - 1);
  if (((tokens.shape[first - 1] as number) & T.CAPITAL) === 0)
    return (flags & L.INFIX) !== 0 && first > 1 && ((tokens.shape[first - 2] as number) & T.CAPITAL) !== 0;
  return (
    (flags & (L.NEVER_NAME | L.ROSTER_GIVEN | L.GREETING)) === 0 &&
    ((tokens.shape[first - 1] as number) & T.GAP_LINE) === 0
  );
}

const postcode = /[1-9]\d{3}[ \u00a0]{0,2}(?!SA|SD|SS)[A-Za-z]{2}(?![\p{L}\d])/uy;

/** A Dutch postcode at `at`, upper case or glued. */
export function postcodeAt(text: string, at: number): { start: number; end: number } | undefined {
  postcode.lastIndex = at;
  const found = postcode.exec(text);
  if (found === null || (/[a-z]/.test(found[0]) && /\s/.test(found[0]))) return undefined;
  return { start: at, end: at + found[0].length };
}
