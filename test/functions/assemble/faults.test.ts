import { type AssemblyLimits, assembleVolume } from '../../../functions/assemble/assemble-volume';
import { type Member, memberOf } from '../../../functions/assemble/member';
import type { Bytes } from '../../../runtime/ports/objects';
import { packed, volumeOf } from '../../support/volume';

const around = (member: Member): Member[] => [
  memberOf('bestanden/a/foto-0001.jpg', Buffer.alloc(300_000, 1)),
  member,
  memberOf('technisch/data/a/b.json', '[]'),
];

const megabytes = (count: number): Buffer[] => Array.from({ length: count }, (_, n) => Buffer.alloc(1024 * 1024, n));

async function* failingAfter(parts: readonly Buffer[]): Bytes {
  yield* parts;
  throw new Error('the disk is gone');
}

async function* hangingAfter(parts: readonly Buffer[]): Bytes {
  yield* parts;
  await new Promise(() => undefined);
}

async function* whole(parts: readonly Buffer[]): Bytes {
  yield* parts;
}

/** What came of it, and whether the store ever saw an end that looked good. */
async function outcomeOf(members: readonly Member[], limits: Partial<AssemblyLimits> = {}) {
  const began = performance.now();
  let completed = false;
  const store = async (bytes: Bytes) => {
    for await (const _ of bytes);
    completed = true;
  };
  const code = await assembleVolume(volumeOf(members, { limits }), store).then(
    () => 'success',
    (fault) => fault.code ?? String(fault),
  );
  return { code, completed, quick: performance.now() - began < 5000 };
}

const path = 'bestanden/a/film-0002.mp4';
const failed = (code: string) => ({ code, completed: false, quick: true });

describe('a fault in any member ends the volume within five seconds, never as a success (S-29)', () => {
  it.each([
    ['throws at once', () => failingAfter([])],
    ['throws in a small member', () => failingAfter(megabytes(2))],
    ['throws in a large, streamed member', () => failingAfter(megabytes(12))],
    [
      'cannot be opened',
      () => {
        throw new Error('no such object');
      },
    ],
    ['cannot be opened, later', () => Promise.reject(new Error('no such object'))],
  ])('a source that %s', async (_name, open) => {
    expect(await outcomeOf(around({ path, open }))).toEqual(failed('ASSEMBLY_MEMBER_UNREADABLE'));
  });

  it.each([
    ['from the start', 0],
    ['in a small member', 2],
    ['in a large, streamed member', 12],
  ])('a source that hangs %s', async (_name, count) => {
    const member = { path, open: () => hangingAfter(megabytes(count)) };
    expect(await outcomeOf(around(member), { stallSeconds: 0.5 })).toEqual(failed('ASSEMBLY_MEMBER_STALLED'));
  });

  it('a source that never opens, with the patience it has by default', async () => {
    expect(await outcomeOf(around({ path, open: () => new Promise<Bytes>(() => undefined) }))).toEqual(
      failed('ASSEMBLY_MEMBER_STALLED'),
    );
  });

  it.each([
    ['too short', 1],
    ['too long', 3],
    ['too long, streamed', 12],
  ])('a source that is %s', async (_name, count) => {
    const member = { path, byteLength: 2 * 1024 * 1024, open: () => whole(megabytes(count)) };
    expect(await outcomeOf(around(member))).toEqual(failed('ASSEMBLY_MEMBER_CHANGED'));
  });

  it.each([
    ['small', 1],
    ['streamed', 12],
  ])('a %s member with other bytes than were planned', async (_name, count) => {
    const member = { path, sha256: 'b'.repeat(64), open: () => whole(megabytes(count)) };
    expect(await outcomeOf(around(member))).toEqual(failed('ASSEMBLY_MEMBER_CHANGED'));
  });

  it('a name that is not ours, or there twice on a disk that does not tell capitals apart', async () => {
    const bad = ['../x.txt', '/x.txt', 'C:/x.txt', 'a\\b.txt', 'nul.txt', 'a/‮txt.exe', 'é.txt', 'a//b.txt', ''];
    for (const name of bad)
      expect(await outcomeOf([memberOf(name, 'x')])).toMatchObject({ code: 'ASSEMBLY_MEMBER_NAME' });
    const twice = [memberOf('Foto.jpg', 'x'), memberOf('foto.jpg', 'y')];
    expect(await outcomeOf(twice)).toMatchObject({ code: 'ASSEMBLY_MEMBER_NAME' });
  });
});

describe('a store that fails', () => {
  const members = around({ path, open: () => whole(megabytes(12)) });

  it('passes its own fault on', async () => {
    const full = new Error('disk full');
    const store = async (bytes: Bytes) => {
      for await (const _ of bytes) throw full;
    };
    await expect(assembleVolume(volumeOf(members), store)).rejects.toBe(full);
  });

  it('and one that simply stops reading is not a success', async () => {
    const store = async (bytes: Bytes) => {
      for await (const _ of bytes) break;
    };
    await expect(assembleVolume(volumeOf(members), store)).rejects.toMatchObject({ code: 'ASSEMBLY_STORE_STOPPED' });
  });

  it('and one that never reads on ends at the deadline', async () => {
    const store = async (bytes: Bytes) => {
      for await (const _ of bytes) await new Promise(() => undefined);
    };
    const volume = volumeOf(members, { limits: { deadlineSeconds: 0.3 } });
    await expect(assembleVolume(volume, store)).rejects.toMatchObject({ code: 'ASSEMBLY_DEADLINE' });
  });

  it('a key that cannot sign leaves no archive', async () => {
    const sign = () => Promise.reject(new Error('key service down'));
    await expect(packed(members, { sign })).rejects.toMatchObject({ code: 'ASSEMBLY_SIGNING' });
  });
});
