import type { Block, Flow, Run } from '../container/flow';

/** A minimal RTF document in plain ASCII: paragraphs and the look of letters, no fields, styles, properties or dates. */
export function writeRtf({ parts }: Flow): Uint8Array {
  const body = parts.map((blocks) => blocks.map(block).join('')).join('\\par\n');
  return Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc0{\\fonttbl{\\f0\\fswiss Arial;}}\n${body}}\n`, 'ascii');
}

function block(one: Block): string {
  if (one.kind === 'paragraph') return `${one.runs.map(run).join('')}\\par\n`;
  const rows = one.rows.map((cells) => cells.map((cell) => cell.blocks.map(block).join('')).join('\\tab '));
  return rows.map((row) => `${row}\\par\n`).join('');
}

function run({ text, bold, italic, underlined, struck }: Run): string {
  const style = `${bold ? '\\b' : ''}${italic ? '\\i' : ''}${underlined ? '\\ul' : ''}${struck ? '\\strike' : ''}`;
  return style === '' ? escaped(text) : `{${style} ${escaped(text)}}`;
}

const escaped = (text: string): string =>
  text.replaceAll(/[^ !-[\]-z|~]/g, (sign) => {
    if (sign === '\t') return '\\tab ';
    if (sign === '\n') return '\\line ';
    if (sign === '\\' || sign === '{' || sign === '}') return `\\${sign}`;
    const code = sign.charCodeAt(0);
    return code < 0x20 || code === 0x7f ? '' : `\\u${code > 0x7fff ? code - 0x10000 : code} `;
  });
