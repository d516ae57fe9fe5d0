import { NotDrawn } from './not-drawn';

const most = 100_000;

/** Which letters a font's codes stand for (ToUnicode), written anew from its figures alone. @throws NotDrawn */
export function redrawnLetterMap(bytes: Uint8Array): string {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/%[^\r\n]*/g, '');
  const ranges = sections(text, 'codespacerange').flatMap((section) =>
    lines(section, /<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>/g),
  );
  const letters = sections(text, 'bfchar').flatMap((section) =>
    lines(section, /<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>/g),
  );
  const rows = sections(text, 'bfrange').flatMap((section) =>
    lines(section, /<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([<>0-9A-Fa-f\s]*)\])/g),
  );
  if (ranges.length + letters.length + rows.length > most) throw new NotDrawn();
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    ...blocks('codespacerange', ranges.length > 0 ? ranges : ['<0000> <ffff>']),
    ...blocks('bfchar', letters),
    ...blocks('bfrange', rows),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const sections = (text: string, name: string): readonly string[] =>
  [...text.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, 'g'))].map((found) => found[1] ?? '');

function lines(section: string, line: RegExp): readonly string[] {
  // The library's own check of a map is no check: what is not understood would change which letters are read.
  if (section.replaceAll(line, '').trim() !== '') throw new NotDrawn();
  return [...section.matchAll(line)].map(([, ...parts]) => {
    const [from = '', to = '', letter, list] = parts;
    if (list !== undefined)
      return `${hex(from)} ${hex(to)} [${(list.match(/<[^>]*>/g) ?? []).map((item) => hex(item)).join(' ')}]`;
    return [from, to, ...(letter === undefined ? [] : [letter])].map(hex).join(' ');
  });
}

const hex = (digits: string): string => `<${digits.replaceAll(/[^0-9A-Fa-f]/g, '').toLowerCase()}>`;

function* blocks(name: string, rows: readonly string[]): Generator<string> {
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    yield `${block.length} begin${name}\n${block.join('\n')}\nend${name}`;
  }
}
