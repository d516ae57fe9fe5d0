import { type CueKind, cueBefore, noCue } from './cue';
import * as lexiconFlags from './lexicon';
import type { Mention } from './mention';
import { mentionOf } from './mention-of';
import { type NameParts, oneWord } from './name-parts';
import { type Found, judge } from './read-mention';
import { nameFlagsAt, type Reading, slice } from './reading';
import { resolve } from './resolution';
import type { Scene } from './scene';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** ALL-CAPITALS of two or three letters are initials only when somebody has them. */
export function judgeInitials(scene: Scene, parts: NameParts): Found {
  const { reading, roster } = scene;
  const spelled = ((reading.tokens.shape[parts.first] as number) & T.ALL_CAPITALS) !== 0;
  const resolution = resolve(reading, roster, parts);
  if (resolution.persons.length > 0) return judge(scene, parts);
  if (parts.surname.length === 0 && parts.initials.length === 1) return readLetter(scene, parts);
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

const lettered: ReadonlySet<CueKind> = new Set(['elder', 'peer', 'profession']);

/** `mevrouw B.`, `collega K.`, and `K.` again: one letter for somebody; not where it can stand for the subject, the requester or staff. */
function readLetter(scene: Scene, parts: NameParts): Mention | undefined {
  const { reading, roster, earlier } = scene;
  const cue = cueBefore(reading, parts.first);
  const behind = reading.text.charAt(reading.tokens.end[parts.last] as number);
  if (/[\p{L}\d'’-]/u.test(behind)) return undefined;
  const cued = cue.direct && (cue.kind === 'title' || (behind === '.' && lettered.has(cue.kind)));
  const again = earlier.some((one) => one.because === 'cue.letter' && one.parts.initials === parts.initials);
  if (!cued && !(again && behind === '.')) return undefined;
  const readable = roster.persons.some(
    ({ stance, initials, surnameLetters }) =>
      stance !== 'third' && stance !== 'officer' && (initials + surnameLetters).includes(parts.initials),
  );
  return mentionOf(scene, parts, cue, {
    stance: 'third',
    confidence: readable ? 'possible' : 'likely',
    because: 'cue.letter',
    persons: [],
  });
}

/** The letters of a colleague who was present. */
export const presentBy = (scene: Scene, n: number): Mention =>
  mentionOf(scene, { ...oneWord(n), given: [], initials: slice(scene.reading, n) }, noCue, {
    stance: 'third',
    confidence: 'likely',
    because: 'name.initials',
    persons: [],
  });

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
