import type { HiddenKind } from '../../document';

/** Strings that say how something is drawn, when, or which version: nobody's words. */
const technical: ReadonlySet<string> = new Set([
  'ID',
  'DA',
  'DS',
  'Registry',
  'Ordering',
  'CharSet',
  'CIDSet',
  'CreationDate',
  'ModDate',
  'M',
  'LastModified',
  'CheckSum',
  'DocChecksum',
  'Lang',
  'Lookup',
  'Panose',
  'ByteRange',
  'Cert',
  'OutputConditionIdentifier',
  'RegistryName',
  'FontFamily',
  'O',
  'U',
  'OE',
  'UE',
  'Perms',
  'PTEX.Fullbanner',
  'Trapped',
]);

const byKey: Readonly<Record<string, HiddenKind>> = {
  URI: 'annotation',
  JS: 'script',
  Alt: 'alt-text',
  ActualText: 'alt-text',
  E: 'alt-text',
  TU: 'form-field',
  TM: 'form-field',
  UF: 'embedded-file',
  Desc: 'embedded-file',
  RC: 'annotation',
  Contents: 'annotation',
};

/**
 * What a text in a PDF is, by the key it stands under and what holds it. Undefined for what is nobody's words. A place that is not known
 * is metadata rather than nothing.
 */
export function kindOfKey(key: string, owner: HiddenKind | undefined): HiddenKind | undefined {
  if (technical.has(key)) return undefined;
  if (owner === 'script') return 'script';
  const own = byKey[key];
  // A signature's contents are bytes; a note's are words.
  return own ?? owner ?? 'metadata';
}
