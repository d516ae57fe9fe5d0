import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import type { ClosedReason } from '../document';
import { shortNameOf } from './xml-names';

/** Levels deep that markup may go; documents that people make stay below fifty. @security S-38 */
export const deepestXml = 256;

/** Markup that is not read: broken, with a DTD, or beyond the bounds. The document that holds it stays shut. @security S-38 */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
  constructor(readonly because: Extract<ClosedReason, 'damaged' | 'nested-too-deep' | 'too-large'>) {
    super(because);
  }
}

/** Names are short ones (`w:p`, `text:span`); attributes without a namespace have their bare name. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Told what is read, in order. `text` also comes for CDATA, perhaps in pieces. Comments and instructions are told nobody. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

const chunk = 1 << 16;
const nothing: XmlAttributes = Object.freeze(Object.create(null) as XmlAttributes);

/** Reads markup, strictly: one mistake and it is refused, as is any DTD (no entities of its own). @throws XmlRefused */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names: string[] = [];
  const refuse = (because: 'damaged' | 'nested-too-deep'): never => {
    throw new XmlRefused(because);
  };
  parser.on('error', () => refuse('damaged'));
  parser.on('doctype', () => refuse('damaged'));
  parser.on('opentag', (tag) => {
    const name = named(tag.uri, tag.local);
    if (names.push(name) > deepestXml) refuse('nested-too-deep');
    listener.open(name, attributesOf(Object.values(tag.attributes)));
  });
  parser.on('text', (text) => names.length > 0 && listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('closetag', () => listener.close(names.pop() ?? ''));
  const decoder = decoderOf(bytes);
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
    parser.write(decoder.decode());
  } catch (fault) {
    // The decoder refuses bytes that are no letters.
    throw fault instanceof TypeError ? new XmlRefused('damaged') : fault;
  }
  parser.close();
}

const named = (uri: string, local: string): string => (uri === '' ? local : `${shortNameOf(uri)}:${local}`);

function attributesOf(
  all: readonly { readonly uri: string; readonly local: string; readonly prefix: string; readonly value: string }[],
): XmlAttributes {
  let attributes: Record<string, string> | undefined;
  for (const { uri, local, prefix, value } of all) {
    if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue;
    attributes ??= Object.create(null) as Record<string, string>;
    attributes[named(uri, local)] = value;
  }
  return attributes ?? nothing;
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const byMark = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : undefined;
  const said = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding=["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
  try {
    return new TextDecoder(byMark ?? said ?? 'utf-8', { fatal: true });
  } catch {
    throw new XmlRefused('damaged');
  }
}
