import { generateKeyPairSync } from 'node:crypto';
import { memberOf } from '../../../functions/assemble/member';
import { bytesOfBuffer } from '../../../functions/verify/archive-bytes';
import { checkArchive } from '../../../functions/verify/check-archive';
import { packed, testKeyPem } from '../../support/volume';

const members = [
  memberOf('1-LEES-MIJ.html', '<p>Beste ouder van Fenna, fenna fenna fenna fenna</p>'),
  memberOf('bestanden/las-oso/2025-03-01-verslag-0001.pdf', '%PDF-1.7 verzonnen'),
  memberOf('technisch/data/las-oso/leerling.json', '[{"naam":"Fenna"},{"naam":"Fenna"},{"naam":"Fenna"}]'),
  memberOf('technisch/leeg.txt', ''),
];

const refusalOf = async (bytes: Buffer) => {
  const { ok, exitCode, problems } = await checkArchive(bytesOfBuffer(bytes));
  return { ok, exitCode, kinds: problems.map(({ kind }) => kind) };
};

describe('checking a volume (S-29)', () => {
  it('accepts what was sealed, and says what it is', async () => {
    const report = await checkArchive(bytesOfBuffer(await packed(members)), testKeyPem);
    expect(report).toMatchObject({
      ok: true,
      exitCode: 0,
      problems: [],
      entries: 6,
      manifest: { reference: '2026-0001', delivery: 1, volume: 1, volumes: 1 },
    });
  });

  it('refuses the volume when any one byte is changed, wherever it stands', async () => {
    const sealed = await packed(members);
    const accepted: number[] = [];
    for (let at = 0; at < sealed.byteLength; at++) {
      const flipped = Buffer.from(sealed);
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      if ((await checkArchive(bytesOfBuffer(flipped))).ok) accepted.push(at);
    }
    expect(accepted).toEqual([]);
  });

  it('refuses a volume with a byte more, a byte less, or cut in half', async () => {
    const sealed = await packed(members);
    const altered = [
      Buffer.concat([sealed, Buffer.from([0])]),
      Buffer.concat([Buffer.from([0]), sealed]),
      sealed.subarray(0, -1),
      sealed.subarray(0, sealed.byteLength >> 1),
      Buffer.alloc(0),
    ];
    for (const bytes of altered) expect(await refusalOf(bytes)).toMatchObject({ ok: false, exitCode: 1 });
  });

  it('tells a volume signed by somebody else from one of the board', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const other = publicKey.export({ type: 'spki', format: 'pem' }) as string;
    const report = await checkArchive(bytesOfBuffer(await packed(members)), other);
    expect(report.problems).toEqual([{ kind: 'other-key' }]);
  });

  it('names the file that was changed after sealing', async () => {
    const sealed = await packed(members);
    const at = sealed.indexOf('%PDF-1.7 verzonnen');
    sealed.write('X', at);
    expect((await checkArchive(bytesOfBuffer(sealed))).problems).toEqual([
      { kind: 'changed', path: 'bestanden/las-oso/2025-03-01-verslag-0001.pdf' },
    ]);
  });
});
