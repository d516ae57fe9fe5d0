/*
 * Archives around the limits of the ZIP format (PERFORMANCE.md P6): 65,534 / 65,535 / 65,536 members, and beyond 4 GiB.
 * Every tool that is installed reads each of them; one JSON line per answer; exit code 1 when one refuses.
 *   tsx test/bench/zip-limits.ts [--entries | --size]      (--size writes 4.5 GB to the temporary folder)
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assembleVolume } from '../../functions/assemble/assemble-volume';
import { type Member, memberOf } from '../../functions/assemble/member';
import { verifyArchiveFile } from '../../functions/verify/check-archive';
import { volumeOf } from '../support/volume';

const folder = mkdtempSync(join(tmpdir(), 'inzage-limits-'));
const file = join(folder, 'volume.zip');
let refused = 0;

const countInPython =
  'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); sys.exit(0 if z.testzip() is None and len(z.namelist())==int(sys.argv[2]) else 1)';
const readers: Readonly<Record<string, (entries: number) => readonly [string, readonly string[]]>> = {
  unzip: () => ['unzip', ['-tqq', file]],
  python: (entries) => ['python3', ['-c', countInPython, file, String(entries)]],
  bsdtar: () => ['bsdtar', ['-tf', file]],
  'bsdtar (pipe)': () => ['sh', ['-c', `cat '${file}' | bsdtar -tf - > /dev/null`]],
};

async function tried(name: string, members: readonly Member[]): Promise<void> {
  const summary = await assembleVolume(volumeOf(members), (bytes) => pipeline(bytes, createWriteStream(file)));
  const answers: Record<string, string> = {};
  for (const [reader, command] of Object.entries(readers)) {
    const [tool, options] = command(summary.entries);
    const { status, error } = spawnSync(tool, options, { maxBuffer: 1 << 30 });
    answers[reader] = error ? 'absent' : status === 0 ? 'accepted' : 'refused';
  }
  answers.inzage = (await verifyArchiveFile(file)).ok ? 'accepted' : 'refused';
  refused += Object.values(answers).filter((answer) => answer === 'refused').length;
  const line = { bench: 'zip-limits', case: name, entries: summary.entries, bytes: summary.byteLength, ...answers };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const tiny = (count: number) => Array.from({ length: count }, (_, n) => memberOf(`bestanden/x/a-${n}.txt`, `${n}`));
const zeros = Buffer.alloc(4 * 1024 * 1024);
const large = (n: number, mebibytes: number): Member => ({
  path: `bestanden/x/film-${n}.mp4`,
  byteLength: mebibytes * 1024 * 1024,
  async *open() {
    for (let sent = 0; sent < mebibytes; sent += 4) yield zeros;
  },
});

async function main(): Promise<void> {
  const all = process.argv.length <= 2;
  if (all || process.argv.includes('--entries')) {
    for (const entries of [65_534, 65_535, 65_536]) await tried(`${entries} members`, tiny(entries - 2));
  }
  if (all || process.argv.includes('--size')) {
    await tried('members beyond 4 GiB', [large(1, 2048), large(2, 2044), large(3, 200), ...tiny(3)]);
    await tried('one member above 4 GiB', [large(1, 4200), ...tiny(3)]);
  }
}

void main()
  .finally(() => rmSync(folder, { recursive: true, force: true }))
  .then(() => {
    process.exitCode = refused > 0 ? 1 : 0;
  });
