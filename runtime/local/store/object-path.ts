import { checkObjectKey } from '../../ports/object-key';

/**
 * Where an object stands, relative to the objects folder. File names are the key's own segments, prefixed so that an object and a folder
 * of one name can both be there, and with capitals marked so that systems that do not tell `A` from `a` keep them apart.
 *
 * @throws RangeError for a key that is not made of ids. @security S-05
 */
export function pathOfKey(key: string): readonly string[] {
  checkObjectKey(key);
  const segments = key.split('/');
  return segments.map((segment, n) => (n === segments.length - 1 ? 'o-' : 'd-') + mark(segment));
}

/** The segment of a key that a file or folder name stands for; undefined when the name is not one of ours. */
export function segmentOfName(
  name: string,
): { readonly kind: 'object' | 'folder'; readonly segment: string } | undefined {
  const match = /^([od])-([a-z0-9._+-]+)$/.exec(name);
  if (!match?.[2]) return undefined;
  const segment = match[2].replaceAll(/\+([a-z])/g, (_, letter: string) => letter.toUpperCase()).replace(/\+$/, '');
  return { kind: match[1] === 'o' ? 'object' : 'folder', segment };
}

// Windows drops a dot at the end of a name.
const mark = (segment: string): string =>
  segment.replaceAll(/[A-Z]/g, (letter) => `+${letter.toLowerCase()}`).replace(/\.$/, '.+');
