import { foldedWord } from './folding';
import type { Mention } from './mention';
import type { NameParts } from './name-parts';
import type { Scene } from './scene';

/** Staff in no roster, made known by a role beside the name. */
const isUnlisted = (mention: Mention): boolean => mention.stance === 'staff' && mention.persons.length === 0;

const wordsOf = (scene: Scene, parts: NameParts): string[] => {
  const { tokens, text } = scene.reading;
  return [...parts.given, ...parts.surname].map((n) => foldedWord(text.slice(tokens.start[n], tokens.end[n])));
};

/** `Leerkrachten: Fenna Blom en Tess Jansen`: by full name right behind somebody whom the label makes staff. */
export function isInStaffRow(scene: Scene, parts: NameParts): boolean {
  const previous = scene.earlier.at(-1);
  if (previous === undefined || !isUnlisted(previous) || !previous.cue.label || parts.surname.length === 0)
    return false;
  const { tokens, text } = scene.reading;
  return /^\s*(?:en|&|\/)\s*$/.test(text.slice(previous.end, tokens.start[parts.first]));
}

/** The full name of staff named before. */
export function isStaffAgain(scene: Scene, parts: NameParts): boolean {
  if (parts.given.length === 0 || parts.surname.length === 0) return false;
  const written = wordsOf(scene, parts).join(' ');
  return scene.earlier.some((mention) => isUnlisted(mention) && wordsOf(scene, mention.parts).join(' ') === written);
}

/** The word at `n` is part of such a name, so that it says nothing new. */
export function isNamedAsStaff(scene: Scene, n: number): boolean {
  const { tokens, text } = scene.reading;
  const word = foldedWord(text.slice(tokens.start[n], tokens.end[n]));
  return scene.earlier.some((mention) => isUnlisted(mention) && wordsOf(scene, mention.parts).includes(word));
}
