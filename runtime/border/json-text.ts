import type { Parsed } from './parsed';

/** The JSON in a file's text; a byte order mark is let through. A problem names line and column, never the text around it. @security S-03 */
export function parseJsonText(text: string): Parsed<unknown> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: `is not JSON${placeOf(error, json)}` }] };
  }
}

function placeOf(error: unknown, json: string): string {
  if (json.trim() === '') return ': it is empty';
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return ': it ends too early, or a comma, quote or bracket is wrong';
  const before = json.slice(0, Number(position)).split('\n');
  return `: line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
