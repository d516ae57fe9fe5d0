import type { Block, Flow } from './flow';
import type { TextRun } from './text-runs';

/** The text of a document in reading order, and its runs in the same order. */
export interface FlowText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** Text of a flow: paragraphs and rows on lines of their own, tabs between cells, an empty line between parts. */
export function flowText({ parts }: Flow): FlowText {
  const pieces: string[] = [];
  const runs: TextRun[] = [];
  let length = 0;
  const write = (text: string) => {
    pieces.push(text);
    length += text.length;
  };
  const separated = <One>(all: readonly One[], separator: string, each: (one: One) => void) => {
    all.forEach((one, index) => {
      if (index > 0) write(separator);
      each(one);
    });
  };
  const block = (one: Block): void => {
    if (one.kind === 'paragraph')
      for (const { text } of one.runs) {
        runs.push({ start: length, text });
        write(text);
      }
    else
      separated(one.rows, '\n', (cells) => {
        separated(cells, '\t', (cell) => separated(cell.blocks, '\n', block));
      });
  };
  separated(parts, '\n\n', (blocks) => separated(blocks, '\n', block));
  return { text: pieces.join(''), runs };
}

/** The flow with other text in its runs, in their order; a run without text goes. */
export function withRunTexts({ parts }: Flow, texts: readonly string[]): Flow {
  let next = 0;
  const block = (one: Block): Block =>
    one.kind === 'paragraph'
      ? {
          ...one,
          runs: one.runs.map((run) => ({ ...run, text: texts[next++] ?? '' })).filter(({ text }) => text !== ''),
        }
      : {
          ...one,
          rows: one.rows.map((cells) => cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) }))),
        };
  return { parts: parts.map((blocks) => blocks.map(block)) };
}
