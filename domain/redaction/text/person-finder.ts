import { type Cue, cueAfter, cueBefore, noCue } from './cue';
import type { FamousNames } from './famous-names';
import { foldedWord } from './folding';
import { judgeKnown, type Scene } from './judge-known';
import { judgeUnknown } from './judge-unknown';
import * as lexiconFlags from './lexicon';
import type { Mention, Verdict } from './mention';
import {
  flagsAt,
  type NameParts,
  nameFlagsAt,
  type Reading,
  readFromGiven,
  readFromInitials,
  readFromSurname,
  readReversed,
  readSurnameFirst,
} from './name-parts';
import { unknownWho } from './name-text';
import { isInStaffRow, isNamedAsStaff } from './named-staff';
import { isOneEdit, type NearMisses } from './near-miss';
import { withRepeated } from './repeated';
import { type Resolution, resolve } from './resolution';
import type { KnownPerson, RosterIndex } from './roster-index';
import { institutionEnd, isInstitution, isInTitle, isPet, startsSentence } from './surroundings';
import * as tokenShapes from './tokens';
import { couldBeGiven, wholeNames } from './whole-names';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const FULL_STOP = 0x2e;

type Found = Mention | number | undefined;

const NAMES = L.GIVEN | L.SURNAME | L.ROSTER;

/** All persons named in one text, in order, never overlapping; readable ones too. */
export function findPersons(
  reading: Reading,
  roster: RosterIndex,
  famous: FamousNames,
  nearMisses: NearMisses,
  childProtection: () => boolean,
): Mention[] {
  const earlier: Mention[] = [];
  const scene: Scene = {
    reading,
    roster,
    earlier,
    childProtection,
    nearMisses,
    lowerCaseStyle: reading.lowerCaseStyle,
  };
  const { tokens } = reading;
  let n = 0;
  while (n < tokens.count) {
    const found = worthReading(reading, n) ? (famous.endAt(reading, n) ?? readName(scene, n)) : undefined;
    if (found === undefined) n++;
    else if (typeof found === 'number') n = found + 1;
    else {
      earlier.push(found);
      n = found.parts.last + 1;
    }
  }
  if (earlier.length === 0) return earlier;
  const whole = wholeNames(reading, earlier);
  const all = withRepeated(reading, whole);
  return all === whole ? whole : wholeNames(reading, all);
}

const NAME_WORD = L.ROSTER | L.GIVEN | L.INFIX;

/** Cheap test that lets ordinary words pass without being parsed. */
function worthReading(reading: Reading, n: number): boolean {
  const { tokens, flags, lowerCaseStyle } = reading;
  const shape = tokens.shape[n] as number;
  if ((shape & T.NUMBER) !== 0 || reading.claimed[n] !== 0) return false;
  if ((shape & T.CAPITAL) !== 0) return true;
  const word = flags[tokens.word[n] as number] as number;
  if (((word | (flags[tokens.base[n] as number] as number)) & NAME_WORD) === 0)
    return word === 0 && lowerCaseStyle && (tokens.letters[n] as number) > 3;
  if ((nameFlagsAt(reading, n) & (L.ROSTER | L.GIVEN)) !== 0) return true;
  return (word & L.INFIX) !== 0 && leadsToName(reading, n + 1);
}

/** Behind the infixes stands a capital or a surname: `de school` needs no reading, `de Vries` and `de vries` do. */
function leadsToName(reading: Reading, from: number): boolean {
  const { tokens, flags } = reading;
  for (let n = from; n < tokens.count && n < from + 4; n++) {
    const shape = tokens.shape[n] as number;
    if ((shape & T.NUMBER) !== 0) return false;
    if ((shape & T.CAPITAL) !== 0) return true;
    const word = flags[tokens.word[n] as number] as number;
    const base = flags[tokens.base[n] as number] as number;
    if (((word | base) & (L.SURNAME | L.ROSTER_SURNAME)) !== 0) return true;
    if ((word & L.INFIX) === 0) return false;
  }
  return false;
}

/** A mention, or the last token of something that only looks like one, or nothing. */
function readName(scene: Scene, n: number): Found {
  const { reading } = scene;
  const flags = nameFlagsAt(reading, n) & ~L.FAMOUS;
  const capital = ((reading.tokens.shape[n] as number) & T.CAPITAL) !== 0;
  const size = reading.tokens.letters[n] as number;
  if (
    capital &&
    (size === 1 ||
      (size <= 3 && ((reading.tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0 && (flags & L.NEVER_NAME) === 0))
  ) {
    const initials = readFromInitials(reading, n);
    const mention = initials === undefined ? undefined : judgeInitials(scene, initials);
    if (mention !== undefined) return mention;
  }
  if (
    capital &&
    size <= 3 &&
    reading.text.charCodeAt(reading.tokens.end[n] as number) === FULL_STOP &&
    /^(?:Th|Ch|Chr|Joh|Ph|Jac|Wm|Fr)$/.test(slice(reading, n))
  ) {
    const initials = readFromInitials(reading, n);
    if (initials !== undefined && initials.surname.length > 0) {
      const mention = judge(scene, initials);
      if (mention !== undefined) return mention;
    }
  }
  if ((flags & NAMES) === 0 && (flags & L.INFIX) === 0) {
    if (capital) return readPointedAt(scene, n, flags);
    return scene.lowerCaseStyle && flags === 0 ? readHeard(scene, n) : undefined;
  }
  if ((flags & (L.SURNAME | L.ROSTER_SURNAME | L.INFIX)) !== 0) {
    const mention = readBySurname(scene, n, flags, capital);
    if (mention !== undefined) return mention;
  }
  if ((flags & (L.GIVEN | L.ROSTER_GIVEN)) !== 0) {
    const parts = readFromGiven(reading, n, false);
    if (parts !== undefined) return judge(scene, parts);
  }
  return capital ? readPointedAt(scene, n, flags) : undefined;
}

/** ALL-CAPITALS of two or three letters are initials only when somebody has them. */
function judgeInitials(scene: Scene, parts: NameParts): Found {
  const { reading, roster } = scene;
  const spelled = ((reading.tokens.shape[parts.first] as number) & T.ALL_CAPITALS) !== 0;
  const resolution = resolve(reading, roster, parts);
  if (resolution.persons.length > 0) return judge(scene, parts);
  if (parts.surname.length === 0 && isDottedName(scene, parts)) {
    const confidence = isListedPupil(reading, parts) ? 'likely' : 'possible';
    return mentionOf(scene, parts, cueBefore(reading, parts.first), {
      stance: 'third',
      confidence,
      because: 'name.initials',
      persons: [],
    });
  }
  if (parts.surname.length === 0 || (spelled && !parts.infix)) return undefined;
  const dotted = reading.text.charAt(reading.tokens.end[parts.first] as number) === '.';
  const surname = nameFlagsAt(reading, parts.surname[0] as number);
  if (!dotted && (surname & (L.SURNAME | L.ROSTER_SURNAME)) === 0) return undefined;
  return judge(scene, parts);
}

const abbreviation =
  /^(?:bv|nv|ps|nb|us|usa|uk|eu|tv|cv|eg|ie|am|pm|un|vn|wo|tl|ed|po|vo|so|ivm|adv|cq|ca|nl|hb|rk|pc|cb)$/;

/** `A.J.`, `T.v.d.K.`: two or more letters, each with its dot. */
function isDottedName({ reading }: Scene, parts: NameParts): boolean {
  const { tokens, text } = reading;
  if (parts.initials.length < 2 || abbreviation.test(parts.initials)) return false;
  for (let n = parts.first; n <= parts.last; n++)
    if (tokens.letters[n] !== 1 || (n < parts.last && text.charAt(tokens.end[n] as number) !== '.')) return false;
  return text.charAt(tokens.end[parts.first] as number) === '.';
}

/** `A.J. (gr. 6)`, `leerlingen A.J. en S.V.`: what stands beside it says that it is a child. */
function isListedPupil({ tokens, text }: Reading, parts: NameParts): boolean {
  const behind = text.slice(tokens.end[parts.last], (tokens.end[parts.last] as number) + 12);
  const before = text.slice(Math.max(0, (tokens.start[parts.first] as number) - 24), tokens.start[parts.first]);
  return (
    /^\.?\s?\(?(?:uit |van )?(?:gr\.?|groep|klas)\s?\d/i.test(behind) ||
    /(?:leerlingen?|kinderen|kind|jongens?|meisjes?):?\s$/i.test(before)
  );
}

function readBySurname(scene: Scene, n: number, flags: number, capital: boolean): Found {
  const { reading, roster } = scene;
  const isInfix = (flags & L.INFIX) !== 0 && (flags & (L.SURNAME | L.ROSTER_SURNAME)) === 0;
  const parts = readFromSurname(reading, n);
  if (parts === undefined) return undefined;
  const reversed = readReversed(reading, parts);
  if (reversed !== undefined && capital && !cueBefore(reading, n).titled) {
    const known = resolve(reading, roster, reversed).persons.length > 0;
    if (
      known ||
      ((flags & L.GIVEN) === 0 &&
        (flags & (L.SURNAME | L.INFIX)) !== 0 &&
        reversed.given.length > 0 &&
        gapIsComma(reading, parts.last + 1) &&
        (flags & L.COMMON) === 0)
    )
      return judge(scene, reversed);
  }
  const listed = readSurnameFirst(reading, parts);
  if (listed !== undefined && (flags & L.GIVEN) === 0) {
    const known = resolve(reading, roster, listed).persons.length > 0;
    const dotted = reading.text.charAt(reading.tokens.end[listed.last] as number) === '.';
    if (known || (dotted && (flags & L.SURNAME) !== 0 && (flags & L.COMMON) === 0)) return judge(scene, listed);
  }
  const resolution = resolve(reading, roster, parts);
  const isGiven = (flags & (L.GIVEN | L.ROSTER_GIVEN)) !== 0;
  if (isInfix) {
    const cue = cueBefore(reading, n);
    const pointed =
      cue.direct &&
      (cue.kind === 'title' ||
        cue.titled ||
        cue.kind === 'profession' ||
        cue.kind === 'family' ||
        cue.kind === 'staff' ||
        cue.kind === 'elder');
    const own = resolution.persons.some((person) => infixFits(reading, parts, infixOf(person)));
    if (own || (pointed && capital) || (pointed && cue.titled) || (pointed && cue.kind === 'title'))
      return judge(scene, parts);
    const listed = (nameFlagsAt(reading, parts.surname[0] as number) & L.SURNAME) !== 0;
    if (
      capital &&
      listed &&
      resolution.persons.length === 0 &&
      parts.first > 0 &&
      (flagsAt(reading, n - 1) & L.LINK_WORD) !== 0
    )
      return judge(scene, parts);
    return undefined;
  }
  if (isGiven) {
    const forward = readFromGiven(reading, n, false);
    if (forward !== undefined && (resolve(reading, roster, forward).persons.length > 0 || forward.last > n))
      return judge(scene, forward);
    if (resolution.persons.length === 0) return undefined;
  }
  return judge(scene, parts);
}

const gapIsComma = (reading: Reading, n: number): boolean => ((reading.tokens.shape[n] as number) & T.GAP_OPEN) === 0;

/** `El` of El Khattabi stands in the family name where the source knows no infixes. */
function infixOf({ person, surnameText }: KnownPerson): string {
  return person.name.infix || (surnameText.length > 1 ? (surnameText[0] as string) : '');
}

function infixFits(reading: Reading, parts: NameParts, infix: string): boolean {
  const { tokens, text } = reading;
  const written = foldedWord(text.slice(tokens.start[parts.first], tokens.start[parts.surname[0] as number]));
  const own = foldedWord(infix);
  return (
    own !== '' &&
    (written === own ||
      own.endsWith(written) ||
      written ===
        infix
          .split(/\s+/)
          .map((word) => word.charAt(0))
          .join(''))
  );
}

/** A capitalised word in no list, right behind a cue: `dokter Wibaut`, `juf Quinty`. */
function readPointedAt(scene: Scene, n: number, flags: number): Found {
  const { reading } = scene;
  if (
    (flags &
      (L.NEVER_NAME |
        L.TITLE |
        L.DEGREE |
        L.GREETING |
        L.INFIX |
        L.ORGANISATION_CUE |
        L.STAFF_CUE |
        L.PROFESSION_CUE |
        L.ELDER_CUE |
        L.PEER_CUE)) !==
    0
  )
    return undefined;
  const miss = readNearMiss(scene, n, flags);
  if (miss !== undefined) return miss;
  const placed = readPlaced(scene, n, flags);
  if (placed !== undefined) return placed;
  const cue = cueBefore(reading, n);
  if ((!cue.direct && cue.kind !== 'staff') || cue.kind === 'none' || cue.kind === 'greeting' || cue.kind === 'closing')
    return readUnexplained(scene, n, flags);
  if (((reading.tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0 && cue.kind !== 'title') return undefined;
  const parts = readFromGiven(reading, n, true);
  const bySurname = readFromSurname(reading, n);
  const longer = bySurname !== undefined && parts !== undefined && bySurname.last > parts.last ? bySurname : parts;
  return longer === undefined ? undefined : judge(scene, longer);
}

function judge(scene: Scene, parts: NameParts): Found {
  const { reading, roster } = scene;
  if (isPet(reading, parts)) return parts.last;
  const before = cueBefore(reading, parts.first);
  const behind = cueAfter(reading, parts.last);
  // `…, intern begeleider, Tess Blom (moeder van …)`: the looser role before is the previous person's.
  const cue = before.kind === 'staff' && !before.direct && !before.label && behind.kind !== 'none' ? behind : before;
  if (!cue.titled && cue.kind !== 'title' && isInstitution(reading, parts)) {
    const alone = parts.given.length > 0 && parts.surname.length > 0 && parts.infix ? withoutSurname(parts) : undefined;
    if (alone !== undefined && resolve(reading, roster, alone).persons.length > 0) return judge(scene, alone);
    return institutionEnd(reading, parts);
  }
  if (isInTitle(reading, parts.first)) return undefined;
  const stands = cue.kind === 'none' ? behind : cue;
  const resolution = resolve(reading, roster, parts);
  const verdict =
    resolution.persons.length > 0
      ? (relative(scene, parts, resolution) ?? judgeKnown(scene, parts, stands, resolution))
      : (misspelt(scene, parts) ?? judgeUnknown(scene, parts, cue, behind));
  if (verdict === undefined) return undefined;
  return mentionOf(scene, parts, stands, verdict);
}

/** `Djenna Bakker` beside Mees Bakker: a given name in no list before the family's surname is a relative, not the family. */
function relative(scene: Scene, parts: NameParts, { persons, form }: Resolution): Verdict | undefined {
  const { reading } = scene;
  if (form !== 'surname' || !persons.some((person) => person.stance === 'subject' || person.stance === 'requester'))
    return undefined;
  if (parts.first === 0 || !couldBeGiven(reading, parts.first - 1)) return undefined;
  if (((reading.tokens.shape[parts.first] as number) & T.GAP_MASK) !== T.GAP_SPACE) return undefined;
  const word = foldedWord(slice(reading, parts.first - 1));
  const near = scene.nearMisses.personsNear(word).filter((person) => persons.includes(person));
  if (near.some((person) => person.stance === 'subject' || person.stance === 'requester')) return undefined;
  const confidence = startsSentence(reading, parts.first - 1) ? 'likely' : 'certain';
  return { stance: 'third', confidence, because: 'name.relative', persons: [] };
}

const speaking =
  /^(?:zegt|zei|vertelt|vertelde|huilt|huilde|sloeg|slaat|schopte|duwde|riep|lachte|belde|appte|mailde|vroeg|noemt|noemde|gooide|schreeuwde|schold|pestte|antwoordde|fluisterde|krabde|spuugde|said|told|asked|hit|cried)$/;
const and = /^(?:en|and|of|&)$/;

/** A capitalised word in no list that stands in a row with a name (`Sven en Djenna`), or does what only people do (`toen Djenna riep`). */
function readPlaced(scene: Scene, n: number, flags: number): Mention | undefined {
  const { reading, earlier } = scene;
  const { tokens } = reading;
  if (flags !== 0 || ((tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0 || (tokens.letters[n] as number) < 3)
    return undefined;
  const word = (at: number): string => (at >= 0 && at < tokens.count ? slice(reading, at) : '');
  const spaced = (at: number): boolean =>
    at < tokens.count && ((tokens.shape[at] as number) & T.GAP_MASK) === T.GAP_SPACE;
  const verb = (flagsAt(reading, n + 1) & L.PERSON_VERB) !== 0;
  const linked = ((flagsAt(reading, n - 1) | flagsAt(reading, n + 1)) & L.LINK_WORD) !== 0;
  if (standsAsName(scene, n)) {
    const parts = readFromGiven(reading, n, true);
    if (parts !== undefined && !isInstitution(reading, parts) && !isNamedAsStaff(scene, n))
      return mentionOf(scene, parts, noCue, { stance: 'third', confidence: 'likely', because: 'cue.row', persons: [] });
  }
  if (!verb && !linked) return undefined;
  if (n + 1 < tokens.count && ((tokens.shape[n + 1] as number) & T.GAP_MASK) === T.GAP_HYPHEN) return undefined;
  const previous = earlier.at(-1);
  const behind =
    previous !== undefined &&
    previous.parts.last === n - 2 &&
    linked &&
    and.test(word(n - 1)) &&
    spaced(n) &&
    spaced(n - 1);
  const before =
    !startsSentence(reading, n) &&
    and.test(word(n + 1)) &&
    spaced(n + 1) &&
    spaced(n + 2) &&
    isPlainName(reading, n + 2);
  if (!behind && !before && !(verb && spaced(n + 1) && speaking.test(word(n + 1)))) return undefined;
  const parts = readFromGiven(reading, n, true);
  if (parts === undefined || isInstitution(reading, parts)) return undefined;
  if (isNamedAsStaff(scene, n)) return undefined;
  const because = behind || before ? 'cue.row' : 'cue.verb';
  if (previous !== undefined && isInStaffRow(scene, parts))
    return mentionOf(scene, parts, previous.cue, { stance: 'staff', because, persons: [] });
  return mentionOf(scene, parts, noCue, { stance: 'third', confidence: 'likely', because, persons: [] });
}

const takesPeople = /^(?:met|door|tegen|naast|aan|bij|dat|zat|zit|kwam|komt|sloeg|with|by)$/i;

/** A capital in the middle of a sentence on a word of no list, where nothing else explains it: left as it is, and asked. */
function readUnexplained(scene: Scene, n: number, flags: number): Mention | undefined {
  const { reading } = scene;
  const { tokens } = reading;
  const shape = tokens.shape[n] as number;
  if (flags !== 0 || (shape & T.ALL_CAPITALS) !== 0 || (tokens.letters[n] as number) < 3) return undefined;
  if ((shape & T.GAP_MASK) !== T.GAP_SPACE || startsSentence(reading, n)) return undefined;
  if ((flagsAt(reading, n - 1) & (L.ARTICLE | L.WHERE_WORD | L.ORGANISATION_CUE | L.WORK_CUE | L.NAMING)) !== 0)
    return undefined;
  if (((tokens.shape[n - 1] as number) & T.CAPITAL) !== 0) return undefined;
  const after = n + 1 < tokens.count ? (tokens.shape[n + 1] as number) : 0;
  if (
    (after & T.GAP_MASK) === T.GAP_HYPHEN ||
    ((after & T.GAP_MASK) === T.GAP_SPACE && (after & (T.CAPITAL | T.NUMBER)) !== 0)
  )
    return undefined;
  if (!takesPeople.test(slice(reading, n - 1)) && (flagsAt(reading, n + 1) & L.PERSON_VERB) === 0) return undefined;
  const parts = readFromGiven(reading, n, true);
  if (parts === undefined || isInstitution(reading, parts) || isInTitle(reading, n) || isNamedAsStaff(scene, n))
    return undefined;
  return mentionOf(scene, parts, noCue, {
    stance: 'third',
    confidence: 'possible',
    because: 'name.unexplained',
    persons: [],
  });
}

const labelled =
  /(?:groep|plan|toets|lokaal|bijlage|versie|niveau|deel|vitamine|type|categorie|stap|fase|hepatitis|team|klas|model|blok|thema|optie|scenario|gebouw|vleugel|route|hal)$/i;

/**
 * A capitalised word in no list, in a place where only names stand: `Yara, Ingmar en …` behind a name and a comma, `neef van Bilal (Oktay)`
 * in brackets behind kin, `Ricky S.` before an initial.
 */
function standsAsName(scene: Scene, n: number): boolean {
  const { reading, earlier } = scene;
  const { tokens, text } = reading;
  const gap = (tokens.shape[n] as number) & T.GAP_MASK;
  const after = n + 1 < tokens.count ? (tokens.shape[n + 1] as number) & T.GAP_MASK : T.GAP_LINE;
  const previous = earlier.at(-1);
  const behindName = previous !== undefined && previous.parts.last === n - 1 && previous.parts.surname.length === 0;
  if (behindName && (gap & ~T.GAP_SPACE) === T.GAP_COMMA) {
    const goesOn =
      (after & (T.GAP_COMMA | T.GAP_DOT)) !== 0 || and.test(n + 1 < tokens.count ? slice(reading, n + 1) : '');
    if (goesOn) return true;
  }
  const bracketed = (gap & T.GAP_OPEN) !== 0 && (after & T.GAP_CLOSE) !== 0;
  const kin = L.ELDER_CUE | L.PEER_CUE | L.PROFESSION_CUE;
  if (bracketed && [1, 2, 3].some((back) => (flagsAt(reading, n - back) & kin) !== 0)) return true;
  if (after !== T.GAP_SPACE || labelled.test(slice(reading, n)) || startsSentence(reading, n)) return false;
  const initial = n + 1;
  return (
    tokens.letters[initial] === 1 &&
    ((tokens.shape[initial] as number) & (T.CAPITAL | T.NUMBER)) === T.CAPITAL &&
    /^[.,;)]/.test(text.slice(tokens.end[initial], (tokens.end[initial] as number) + 1))
  );
}

function isPlainName(reading: Reading, n: number): boolean {
  const flags = nameFlagsAt(reading, n);
  return (
    ((reading.tokens.shape[n] as number) & T.CAPITAL) !== 0 &&
    (flags & (L.GIVEN | L.ROSTER_GIVEN)) !== 0 &&
    (flags & (L.COMMON | L.NEVER_NAME)) === 0
  );
}

/** `Tygo Peters` where the roster has Tygo Peeters: that person, or somebody else; never the subject. */
function misspelt(scene: Scene, parts: NameParts): Verdict | undefined {
  const { reading, roster } = scene;
  const [given] = parts.given;
  const surname = parts.surname.at(-1);
  if (given === undefined || surname === undefined) return undefined;
  const written = foldedWord(slice(reading, surname));
  if ((nameFlagsAt(reading, given) & L.ROSTER_GIVEN) === 0 || written.length < 4) return undefined;
  const known = resolve(reading, roster, { ...withoutSurname(parts), given: [given] }).persons;
  const near = known.filter((person) => person.surnameText.some((word) => word.length > 3 && isOneEdit(word, written)));
  if (near.length === 0) return undefined;
  const verdict = nearly(near);
  return verdict.confidence === 'possible'
    ? { ...verdict, stance: 'third', confidence: 'likely' }
    : { ...verdict, ...(verdict.stance === 'third' ? { confidence: 'certain' } : {}) };
}

/** Dictation without capitals: a word in no list that sounds like a given name of the roster (`jara` for Yara). */
function readHeard(scene: Scene, n: number): Mention | undefined {
  const { reading } = scene;
  if (reading.tokens.word[n] !== 0) return undefined;
  const persons = scene.nearMisses.personsSounding(foldedWord(slice(reading, n)));
  if (persons.length === 0) return undefined;
  const parts: NameParts = {
    first: n,
    last: n,
    given: [n],
    surname: [],
    initials: '',
    surnameInitial: '',
    infix: false,
  };
  return mentionOf(scene, parts, cueBefore(reading, n), nearly(persons));
}

/** A capitalised word in no list that is nearly a name of the roster. Applied and queued; near the subject's own name it is left and queued. */
function readNearMiss(scene: Scene, n: number, flags: number): Mention | undefined {
  const { reading } = scene;
  if (flags !== 0 && flags !== L.COMMON) return undefined;
  const next = flagsAt(reading, n + 1);
  const listed =
    (next & L.LINK_WORD) !== 0 &&
    and.test(slice(reading, n + 1)) &&
    n + 2 < reading.tokens.count &&
    ((reading.tokens.shape[n + 2] as number) & T.CAPITAL) !== 0;
  const quoted = ((reading.tokens.shape[n] as number) & T.GAP_QUOTE) !== 0;
  if (startsSentence(reading, n) && !quoted && (next & L.PERSON_VERB) === 0 && !listed) return undefined;
  const word = foldedWord(slice(reading, n));
  if (isNamedBefore(scene, word)) return undefined;
  const persons = scene.nearMisses.personsNear(word);
  if (persons.length === 0) return undefined;
  const parts: NameParts = {
    first: n,
    last: n,
    given: [n],
    surname: [],
    initials: '',
    surnameInitial: '',
    infix: false,
  };
  return mentionOf(scene, parts, cueBefore(reading, n), nearly(persons));
}

/** Somebody in no roster was called so above: a name of his own, not a slip of the pen. */
function isNamedBefore({ earlier, reading }: Scene, word: string): boolean {
  return earlier.some(
    ({ persons, confidence, parts }) =>
      persons.length === 0 &&
      confidence !== undefined &&
      confidence !== 'possible' &&
      [...parts.given, ...parts.surname].some((n) => foldedWord(slice(reading, n)) === word),
  );
}

function nearly(persons: readonly KnownPerson[]): Verdict {
  const because = 'roster.misspelt';
  const own = persons.find((person) => person.stance === 'subject' || person.stance === 'requester');
  if (own !== undefined) return { stance: own.stance, confidence: 'possible', because, persons: [] };
  if (persons.every((person) => person.stance === 'staff')) return { stance: 'staff', because, persons };
  return { stance: 'third', confidence: 'likely', because, persons };
}

const withoutSurname = (parts: NameParts): NameParts => ({
  ...parts,
  last: parts.given.at(-1) as number,
  surname: [],
  infix: false,
});

/** `d. oosterhof`: in lower case the initial before a lone surname goes with it. */
function withLowerInitial(reading: Reading, parts: NameParts): number {
  const { tokens } = reading;
  const before = parts.first - 1;
  if (before < 0 || parts.given.length > 0 || ((tokens.shape[parts.first] as number) & T.CAPITAL) !== 0)
    return parts.first;
  const dotted = ((tokens.shape[parts.first] as number) & T.GAP_DOT) !== 0;
  return dotted && tokens.letters[before] === 1 && ((tokens.shape[before] as number) & T.NUMBER) === 0
    ? before
    : parts.first;
}

/** The id of the one person these entries are, in one source or in several; undefined when they are more. */
function onlyOne(persons: readonly KnownPerson[]): string | undefined {
  const [first] = persons;
  if (first === undefined || persons.length === 1) return first?.id;
  return persons.every((person) => person.canonicalId === first.canonicalId) ? first.canonicalId : undefined;
}

function mentionOf(scene: Scene, parts: NameParts, cue: Cue, verdict: Verdict): Mention {
  const { reading } = scene;
  const { tokens, text } = reading;
  const start = tokens.start[withLowerInitial(reading, parts)] as number;
  const end = tokens.end[parts.last] as number;
  const given = parts.given[0];
  const sex = given === undefined ? 0 : nameFlagsAt(reading, given) & (L.FEMALE | L.MALE);
  const { persons, stance, because, confidence } = verdict;
  const known = onlyOne(persons);
  const unknown = persons.length === 0 && confidence !== undefined ? unknownWho(text.slice(start, end)) : undefined;
  return {
    parts,
    start,
    end,
    cue,
    persons,
    stance,
    confidence,
    because,
    who: known ?? unknown,
    roleText: cue.at < 0 ? undefined : slice(reading, cue.at).toLowerCase(),
    female: cue.female || (sex === L.FEMALE && !cue.male),
    male: cue.male || (sex === L.MALE && !cue.female),
  };
}

const slice = (reading: Reading, n: number): string =>
  reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]);
