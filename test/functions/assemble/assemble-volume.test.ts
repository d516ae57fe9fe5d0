import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '../../../domain/deadline/instant';
import { type Member, memberOf } from '../../../functions/assemble/member';
import { bytesOfBuffer } from '../../../functions/verify/archive-bytes';
import { checkArchive } from '../../../functions/verify/check-archive';
import { packed } from '../../support/volume';

const film = Buffer.alloc(9 * 1024 * 1024, 'film');
const members: readonly Member[] = [
  memberOf('1-LEES-MIJ.html', '<!DOCTYPE html><p>Fenna</p>'),
  memberOf('bestanden/las-oso/2025-03-01-foto-0001.jpg', Buffer.alloc(100_000, 7)),
  {
    path: 'bestanden/las-oso/film-0002.mp4',
    byteLength: film.byteLength,
    async *open() {
      for (let at = 0; at < film.byteLength; at += 700_001) yield film.subarray(at, at + 700_001);
    },
  },
  {
    path: 'technisch/data/las-oso/toets.json',
    async *open() {
      for (let n = 0; n < 1200; n++) yield Buffer.from(`{"id":${n},"naam":"Fenna"},\n`.repeat(300 + (n % 7)));
    },
  },
  memberOf('technisch/leeg.csv', ''),
];

const has = (tool: string, ...probe: string[]) => spawnSync(tool, probe).status === 0;
const whenPresent = (tool: string, ...probe: string[]) =>
  has(tool, ...probe)
    ? it
    : (name: string, _test: () => void) => it.skip(`${name} (${tool} is not on this machine)`, _test);

describe('a volume is a ZIP that other programs read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inzage-volume-'));
  const file = join(folder, 'volume-1.zip');
  beforeAll(async () => writeFileSync(file, await packed(members)));
  afterAll(() => rmSync(folder, { recursive: true }));

  whenPresent('unzip', '-v')('Info-ZIP tests every member', () => {
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors detected');
  });

  whenPresent('python3', '--version')("Python's zipfile finds no bad member and seven names", () => {
    const script = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))';
    expect(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })).toBe('None 7\n');
  });

  whenPresent('bsdtar', '--version')('bsdtar lists the names as they were given', () => {
    expect(execFileSync('bsdtar', ['-tf', file], { encoding: 'utf8' }).split('\n')).toEqual([
      '1-LEES-MIJ.html',
      'bestanden/las-oso/2025-03-01-foto-0001.jpg',
      'bestanden/las-oso/film-0002.mp4',
      'technisch/data/las-oso/toets.json',
      'technisch/leeg.csv',
      'technisch/manifest.json',
      'technisch/manifest.sig',
      '',
    ]);
  });
});

describe('a volume is the same bytes for the same decisions (DESIGN §7)', () => {
  it('twice in a row, however its sources cut their bytes', async () => {
    const cutOtherwise = members.map((member) => ({
      ...member,
      async *open() {
        const parts: Uint8Array[] = [];
        for await (const part of await member.open()) parts.push(part);
        const all = Buffer.concat(parts);
        for (let at = 0; at < all.byteLength; at += 65_537) yield all.subarray(at, at + 65_537);
      },
    }));
    const [one, other] = [await packed(members), await packed(cutOtherwise)];
    expect(one.equals(other)).toBe(true);
  });

  it('but not for another sealing instant', async () => {
    const later = await packed(members, { sealedAt: instant('2026-11-24T10:00:00Z') });
    expect(later.equals(await packed(members))).toBe(false);
  });

  it('and a slow reader gets them too', async () => {
    const report = await checkArchive(bytesOfBuffer(await packed(members)));
    expect(report).toMatchObject({ ok: true, entries: 7 });
  });

  it('with nothing in it is still a volume that can be checked', async () => {
    expect(await checkArchive(bytesOfBuffer(await packed([])))).toMatchObject({ ok: true, entries: 2 });
  });
});
