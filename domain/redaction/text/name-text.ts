import { foldedWord } from './folding';

/** `who` of somebody in no roster: the folded words of the name as it is written. */
export function unknownWho(name: string): string {
  const words = name
    .split(/[\s.,\-']+/)
    .map(foldedWord)
    .filter((word) => word !== '');
  return `unknown:${words.join(' ')}`;
}
