import { contentTokens, type Token } from './content-tokens';
import { NotDrawn } from './not-drawn';

/** Kinds of things that a drawing calls by name. */
export type ResourceKind = 'Font' | 'XObject' | 'ExtGState' | 'ColorSpace';

/**
 * Operators that are written again, with what each takes: n number, s string, N name, t letters with kerning, d list of numbers, c any
 * number of numbers. PDF 1.7, annex A. Not among them: shadings, patterns, pictures within the drawing, glyphs drawn by a program.
 */
const operators: Readonly<Record<string, string>> = {
  q: '',
  Q: '',
  cm: 'nnnnnn',
  w: 'n',
  J: 'n',
  j: 'n',
  M: 'n',
  d: 'dn',
  ri: 'N',
  i: 'n',
  gs: 'N',
  m: 'nn',
  l: 'nn',
  c: 'nnnnnn',
  v: 'nnnn',
  y: 'nnnn',
  h: '',
  re: 'nnnn',
  S: '',
  s: '',
  f: '',
  F: '',
  'f*': '',
  B: '',
  'B*': '',
  b: '',
  'b*': '',
  n: '',
  W: '',
  'W*': '',
  BT: '',
  ET: '',
  Tc: 'n',
  Tw: 'n',
  Tz: 'n',
  TL: 'n',
  Ts: 'n',
  Tf: 'Nn',
  Tr: 'n',
  Td: 'nn',
  TD: 'nn',
  Tm: 'nnnnnn',
  'T*': '',
  Tj: 's',
  TJ: 't',
  "'": 's',
  '"': 'nns',
  g: 'n',
  G: 'n',
  rg: 'nnn',
  RG: 'nnn',
  k: 'nnnn',
  K: 'nnnn',
  cs: 'N',
  CS: 'N',
  sc: 'c',
  SC: 'c',
  scn: 'c',
  SCN: 'c',
  Do: 'N',
};
/** Marks for programs, left out: what they say is not on the page. */
const marks: ReadonlySet<string> = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP', 'BX', 'EX']);
const named: Readonly<Record<string, ResourceKind>> = {
  Tf: 'Font',
  Do: 'XObject',
  gs: 'ExtGState',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
};
const intents: ReadonlySet<string> = new Set([
  'AbsoluteColorimetric',
  'RelativeColorimetric',
  'Saturation',
  'Perceptual',
]);
const mostOperators = 2_000_000;

/**
 * Writes a drawing again, operator by operator. Nothing is copied: comments, marks and names of the source are gone.
 * @param nameFor The new name of a resource; the source's own name goes no further.
 * @throws NotDrawn
 */
export function redrawn(drawing: Uint8Array, nameFor: (kind: ResourceKind, name: string) => string): string {
  const lines: string[] = [];
  let operands: Token[] = [];
  for (const token of contentTokens(drawing)) {
    if (token.kind !== 'word' || token.word === 'true' || token.word === 'false' || token.word === 'null') {
      operands.push(token);
      continue;
    }
    if (lines.length > mostOperators) throw new NotDrawn();
    const { word } = token;
    if (marks.has(word)) {
      // A layer can be off: without its mark, what is on it would show.
      if (operands.some((operand) => operand.kind === 'name' && operand.name === 'OC')) throw new NotDrawn();
    } else {
      const pattern = operators[word];
      if (pattern === undefined) throw new NotDrawn();
      lines.push([...written(operands, pattern, (name) => newName(word, name, nameFor)), word].join(' '));
    }
    operands = [];
  }
  if (operands.length > 0) throw new NotDrawn();
  return lines.join('\n');
}

function newName(word: string, name: string, nameFor: (kind: ResourceKind, name: string) => string): string {
  if (word === 'ri') {
    if (!intents.has(name)) throw new NotDrawn();
    return name;
  }
  const kind = named[word];
  if (kind === undefined) throw new NotDrawn();
  return nameFor(kind, name);
}

function written(operands: readonly Token[], pattern: string, renamed: (name: string) => string): readonly string[] {
  const wanted = pattern === 'c' ? 'n'.repeat(operands.length) : pattern;
  if (operands.length !== wanted.length) throw new NotDrawn();
  return operands.map((operand, n) => {
    const kind = wanted.charAt(n);
    if (kind === 'n' && operand.kind === 'number') return operand.text;
    if (kind === 's' && operand.kind === 'string') return hex(operand.bytes);
    if (kind === 'N' && operand.kind === 'name') return `/${renamed(operand.name)}`;
    if ((kind === 't' || kind === 'd') && operand.kind === 'list') return list(operand.items, kind === 't');
    throw new NotDrawn();
  });
}

function list(items: readonly Token[], mayHaveLetters: boolean): string {
  const parts = items.map((item) => {
    if (item.kind === 'number') return item.text;
    if (item.kind === 'string' && mayHaveLetters) return hex(item.bytes);
    throw new NotDrawn();
  });
  return `[${parts.join(' ')}]`;
}

const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;
