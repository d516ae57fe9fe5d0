/*
 * How fast volumes are written, beside the native peers. One JSON line per measurement and per ratio (PERFORMANCE.md P1-P4).
 *   tsx test/bench/zip.ts [--quick]
 * Peers read the same files from the page cache and write to nowhere, as we do.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZipArchive } from 'archiver';
import { assembleVolume } from '../../functions/assemble/assemble-volume';
import type { Member } from '../../functions/assemble/member';
import { volumeOf } from '../support/volume';

const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 3;
const folder = mkdtempSync(join(tmpdir(), 'inzage-bench-'));
const print = (line: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(line)}\n`);

interface Case {
  readonly name: string;
  readonly count: number;
  readonly bytes: (n: number) => Buffer;
  readonly extension: string;
}

const media: Case = {
  name: 'media',
  count: quick ? 100 : 300,
  extension: 'jpg',
  bytes: (n) => Buffer.alloc(2_000_000, n),
};
const json: Case = { name: 'json', count: quick ? 1000 : 5000, extension: 'json', bytes: jsonRecord };
const tiny = (count: number): Case => ({
  name: `tiny-${count}`,
  count,
  extension: 'jpg',
  bytes: (n) => Buffer.from(`verzonnen ${n}`),
});

function jsonRecord(n: number): Buffer {
  const notes = Array.from({ length: 24 }, (_, k) => ({
    datum: `2025-0${(k % 9) + 1}-1${k % 10}`,
    tekst: words(n * 24 + k),
  }));
  return Buffer.from(JSON.stringify({ id: n, notities: notes }));
}

function words(seed: number): string {
  const vocabulary = [
    'rekenen',
    'taal',
    'gesprek',
    'ouders',
    'groep',
    'spelling',
    'rustig',
    'pauze',
    'toets',
    'lezen',
    'maakt',
    'werkt',
  ];
  return Array.from(
    { length: 14 },
    (_, k) => vocabulary[(seed * 31 + k * k * 7 + (seed >> k)) % vocabulary.length],
  ).join(' ');
}

function written({ name, count, bytes, extension }: Case): readonly string[] {
  const place = join(folder, name);
  mkdirSync(place);
  return Array.from({ length: count }, (_, n) => {
    const path = join(place, `a-${n}.${extension}`);
    writeFileSync(path, bytes(n));
    return path;
  });
}

const membersOf = (files: readonly string[]): Member[] =>
  files.map((file) => {
    const path = `bestanden/x/${file.slice(file.lastIndexOf('/') + 1)}`;
    return {
      path,
      async *open() {
        yield await readFile(file);
      },
    };
  });

async function ours(files: readonly string[]): Promise<void> {
  await assembleVolume(volumeOf(membersOf(files)), async (bytes) => {
    for await (const _ of bytes);
  });
}

async function archiverDefaults(files: readonly string[], store: boolean): Promise<void> {
  const archive = new ZipArchive(store ? { store } : { zlib: { level: 6 } });
  archive.resume();
  for (const file of files) archive.file(file, { name: file.slice(file.lastIndexOf('/') + 1) });
  await archive.finalize();
}

const bsdtar = (place: string, store: boolean) => () => {
  const options = store ? 'zip:compression=store' : 'zip:compression-level=6';
  execFileSync('bsdtar', ['--format', 'zip', '--options', options, '-cf', '/dev/null', '-C', place, '.']);
};
const infoZip = (place: string, store: boolean) => () => {
  execFileSync('sh', ['-c', `zip -q -r ${store ? '-0' : '-6'} - . > /dev/null`], { cwd: place });
};
const present = (tool: string, flag: string) => spawnSync(tool, [flag]).status === 0;

async function seconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Medians of interleaved rounds, so that a slow moment of the machine hits everybody. */
async function measured(works: Readonly<Record<string, () => unknown>>): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) times[name] = [...(times[name] ?? []), await seconds(work)];
  }
  const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] as number;
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

async function compared(work: Case, store: boolean): Promise<Record<string, number>> {
  const files = written(work);
  const place = join(folder, work.name);
  const megabytes = files.reduce((sum, _, n) => sum + work.bytes(n).byteLength, 0) / 1e6;
  const times = await measured({
    ours: () => ours(files),
    archiver: () => archiverDefaults(files, store),
    ...(present('bsdtar', '--version') ? { bsdtar: bsdtar(place, store) } : {}),
    ...(present('zip', '-v') ? { infoZip: infoZip(place, store) } : {}),
  });
  for (const [writer, time] of Object.entries(times)) {
    print({ bench: 'zip', case: work.name, writer, seconds: round(time), megabytesPerSecond: round(megabytes / time) });
  }
  rmSync(place, { recursive: true });
  return times;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
const ratio = (name: string, value: number | undefined, target: string) =>
  print({ bench: 'zip', ratio: name, value: value === undefined ? 'peer absent' : round(value), target });
const over = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? undefined : one / other;

/** Peak RSS of this process alone, for media that come faster than they are taken. */
async function memory(): Promise<void> {
  const member = (n: number, bytes: number): Member => ({
    path: `bestanden/x/a-${n}.jpg`,
    byteLength: bytes,
    async *open() {
      for (let left = bytes; left > 0; left -= 1_000_000) yield Buffer.alloc(Math.min(left, 1_000_000), n);
    },
  });
  const members = [...Array.from({ length: 275 }, (_, n) => member(n, 2_000_000)), member(275, 50_000_000)];
  await assembleVolume(volumeOf(members), async (all) => {
    let blocks = 0;
    for await (const _ of all) if (++blocks % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
}

async function main(): Promise<void> {
  const onMedia = await compared(media, true);
  ratio('P1 stored media, of bsdtar', over(onMedia.bsdtar, onMedia.ours), '>= 0.60');
  ratio('P1 stored media, times archiver defaults', over(onMedia.archiver, onMedia.ours), '>= 3');
  const onJson = await compared(json, false);
  ratio('P2 small JSON deflated, of Info-ZIP', over(onJson.infoZip, onJson.ours), '>= 0.80');
  const [few, many] = quick ? [2500, 10_000] : [25_000, 100_000];
  const small = async (count: number) => {
    const members = Array.from({ length: count }, (_, n): Member => {
      const bytes = tiny(count).bytes(n);
      return {
        path: `bestanden/x/a-${n}.jpg`,
        byteLength: bytes.byteLength,
        open: async function* () {
          yield bytes;
        },
      };
    });
    const time = await seconds(() =>
      assembleVolume(volumeOf(members), async (all) => {
        for await (const _ of all);
      }),
    );
    return (time / count) * 1e6;
  };
  await small(few);
  const [costFew, costMany] = [await small(few), await small(many)];
  ratio(`P3 microseconds per small stored member at ${many}`, costMany, '<= 100');
  ratio(`P3 cost per member at ${many} over ${few}`, costMany / costFew, '<= 1.3');
  const own = spawnSync(process.execPath, [...process.execArgv, __filename, '--memory'], { encoding: 'utf8' });
  ratio('P4 peak RSS in MB, 600 MB of 2 MB files and one of 50 MB, slow consumer', Number(own.stdout), '<= 256');
  rmSync(folder, { recursive: true });
}

(process.argv.includes('--memory') ? memory() : main()).catch((cause) => {
  rmSync(folder, { recursive: true, force: true });
  throw cause;
});
