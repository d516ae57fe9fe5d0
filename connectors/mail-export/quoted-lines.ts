const separator =
  /^(-{2,} ?(original message|oorspronkelijk bericht|doorgestuurd bericht|forwarded message)|_{20,}\s*$|(op|on) .{6,120} (schreef|wrote).{0,120}:\s*$)/i;

/** Ranges of lines that quote an earlier mail, from 1: `4-9, 12-12`. Empty when there are none. */
export function quotedLines(text: string): string {
  const ranges: [number, number][] = [];
  let below = false;
  for (const [n, line] of text.split('\n').entries()) {
    below ||= separator.test(line);
    if (!below && !line.startsWith('>')) continue;
    const last = ranges.at(-1);
    if (last && last[1] === n) last[1] = n + 1;
    else ranges.push([n + 1, n + 1]);
  }
  return ranges.map(([a, b]) => `${a}-${b}`).join(', ');
}
