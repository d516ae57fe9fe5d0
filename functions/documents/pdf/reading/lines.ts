import type { Glyph } from './glyph';

/** Letters that stand on one line next to one another, from its beginning. */
export type Line = readonly Glyph[];

interface Run {
  readonly glyphs: Glyph[];
  readonly order: number;
  next?: Run;
  isContinued: boolean;
}

/** In heights of a letter: how far apart letters of one line may stand, may overlap, may be raised. */
const widestGap = 1.2;
const mostOverlap = 0.5;
const mostRaised = 0.4;
/** Neighbours looked at for each piece of a line; a page with more on one line is made to be slow. */
const mostNeighbours = 400;
/** From this share of pieces out of order, the order of the file says nothing about reading. */
const jumbled = 0.2;

/**
 * Puts letters into lines. The order of the file is kept where it is a reading order; pieces of a line that the file draws at different
 * moments come together, so that a word is whole however it was drawn.
 */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const runs = runsOf(glyphs);
  const moved = linkNeighbours(runs);
  const lines = runs.filter((run) => !run.isContinued).map(chainFrom);
  const firstOrder = (line: readonly Run[]) => Math.min(...line.map((run) => run.order));
  lines.sort((one, other) => firstOrder(one) - firstOrder(other));
  const inOrder = lines.map((line) => line.flatMap((run) => run.glyphs));
  return moved > Math.max(2, runs.length * jumbled) ? inOrder.toSorted(fromTheTop) : inOrder;
}

/** Whether a letter belongs to Arabic or Hebrew, which run the other way. */
export const runsLeft = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** The white between two letters, in the page's units; negative where they overlap. */
export const gapBetween = (one: Glyph, other: Glyph): number =>
  runsLeft(one.text) || runsLeft(other.text) ? Math.max(other.from - one.to, one.from - other.to) : other.from - one.to;

function runsOf(glyphs: readonly Glyph[]): readonly Run[] {
  const runs: Run[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    if (run !== undefined && last !== undefined && follows(last, glyph)) run.glyphs.push(glyph);
    else runs.push({ glyphs: [glyph], order: runs.length, isContinued: false });
    last = glyph;
  }
  return runs;
}

function follows(one: Glyph, other: Glyph): boolean {
  if (one.angle !== other.angle) return false;
  const size = Math.max(one.size, other.size);
  if (Math.abs(one.across - other.across) > mostRaised * size) return false;
  if (/^\p{M}/u.test(other.text)) return Math.abs(other.from - one.to) <= 2 * size;
  const gap = gapBetween(one, other);
  return gap >= -mostOverlap * size && gap <= widestGap * size;
}

/** Links each piece to the one right of it. Returns how many were not next to one another in the file. */
function linkNeighbours(runs: readonly Run[]): number {
  let moved = 0;
  const byAngle = Map.groupBy(runs, (run) => run.glyphs[0]?.angle ?? 0);
  for (const group of byAngle.values()) {
    const sorted = group.toSorted((one, other) => acrossOf(one) - acrossOf(other));
    sorted.forEach((run, at) => {
      const next = rightNeighbour(run, sorted, at);
      if (next === undefined) return;
      run.next = next;
      next.isContinued = true;
      if (next.order !== run.order + 1) moved += 1;
    });
  }
  return moved;
}

const acrossOf = (run: Run): number => run.glyphs[0]?.across ?? 0;

function rightNeighbour(run: Run, sorted: readonly Run[], at: number): Run | undefined {
  const last = run.glyphs.at(-1);
  const first = run.glyphs[0];
  if (last === undefined || first === undefined || runsLeft(last.text)) return undefined;
  let nearest: Run | undefined;
  let nearestGap = Number.POSITIVE_INFINITY;
  const consider = (other: Run | undefined): boolean => {
    const start = other?.glyphs[0];
    if (other === undefined || start === undefined) return false;
    const size = Math.min(last.size, start.size);
    if (Math.abs(acrossOf(other) - first.across) > mostRaised * Math.max(last.size, start.size)) return false;
    const gap = start.from - last.to;
    const isRight = start.from > first.from && gap >= -0.3 * size && gap <= widestGap * Math.max(last.size, start.size);
    if (isRight && !other.isContinued && !runsLeft(start.text) && Math.abs(gap) < nearestGap) {
      nearest = other;
      nearestGap = Math.abs(gap);
    }
    return true;
  };
  for (let step = 1; step <= mostNeighbours && consider(sorted[at + step]); step += 1);
  for (let step = 1; step <= mostNeighbours && consider(sorted[at - step]); step += 1);
  return nearest;
}

function chainFrom(start: Run): readonly Run[] {
  const chain: Run[] = [];
  for (let run: Run | undefined = start; run !== undefined; run = run.next) chain.push(run);
  return chain;
}

function fromTheTop(one: Line, other: Line): number {
  const [a, b] = [one[0], other[0]];
  if (a === undefined || b === undefined) return 0;
  if (a.angle !== b.angle) return a.angle - b.angle;
  return Math.abs(a.across - b.across) > mostRaised * Math.min(a.size, b.size) ? b.across - a.across : a.from - b.from;
}
