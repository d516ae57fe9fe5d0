import { cueAfter, cueBefore } from './cue';
import { foldedWord } from './folding';
import { judgeKnown } from './judge-known';
import { judgeUnknown } from './judge-unknown';
import type { Mention, Verdict } from './mention';
import { mentionOf, withoutSurname } from './mention-of';
import { misspelt } from './misspelt-names';
import type { NameParts } from './name-parts';
import { slice } from './reading';
import { type Resolution, resolve } from './resolution';
import type { Scene } from './scene';
import { institutionEnd, isInstitution, isInTitle, isPet, startsSentence } from './surroundings';
import * as tokenShapes from './tokens';
import { couldBeGiven } from './whole-names';

const T = { ...tokenShapes };

/** A mention, or the last token of what only looks like one, or nothing. */
export type Found = Mention | number | undefined;

/** Who the name is and whether it stays, by the words beside it, the roster and the lists. */
export function judge(scene: Scene, parts: NameParts): Found {
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
  if (isInTitle(reading, parts.first) || (cue.at >= 0 && isInTitle(reading, cue.at))) return undefined;
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
