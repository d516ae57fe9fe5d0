import { type Manifest, manifestFormat, manifestText, parseManifest } from '../../../domain/archive/manifest';
import { parseSignature, signatureText, signedMessage } from '../../../domain/archive/signature';
import { instant } from '../../../domain/deadline/instant';
import { requestId } from '../../../domain/request/ids';

const file = (path: string) => ({ path, bytes: 3, sha256: 'c'.repeat(64) });
const manifest = (paths: readonly string[]): Manifest => ({
  format: manifestFormat,
  reference: requestId('2026-0007'),
  delivery: 1,
  volume: 1,
  volumes: 2,
  sealedAt: instant('2026-11-23T10:00:00Z'),
  files: paths.map(file),
});

describe('the manifest of a volume', () => {
  it('is the same text whatever the order in which the files came', () => {
    expect(manifestText(manifest(['b.txt', 'a.txt', 'B.txt']))).toBe(
      manifestText(manifest(['B.txt', 'b.txt', 'a.txt'])),
    );
    expect(parseManifest(manifestText(manifest(['b.txt', 'B.txt']))).files.map(({ path }) => path)).toEqual([
      'B.txt',
      'b.txt',
    ]);
  });

  it('is refused when it is spelled in any other way', () => {
    const text = manifestText(manifest(['a.txt']));
    for (const other of [
      text.trim(),
      ` ${text}`,
      text.replace('"bytes": 3', '"bytes": 3.0'),
      text.replace('/1', '/2'),
      '{}',
      'null',
    ]) {
      expect(() => parseManifest(other)).toThrow(SyntaxError);
    }
  });
});

describe('the signature of a volume (DESIGN §7)', () => {
  it('is over a fixed prefix and the 32 bytes of the digest', () => {
    const message = signedMessage(`00ff${'0'.repeat(60)}`);
    expect(message.byteLength).toBe('inzage-archive/1 manifest sha-256\n'.length + 32);
    expect([...message.subarray(-32, -29)]).toEqual([0, 255, 0]);
    expect(() => signedMessage('zz')).toThrow(RangeError);
  });

  it('is refused when it is spelled in any other way', () => {
    const packaging = { bytes: 10, crc32: 'deadbeef' };
    const text = signatureText({ manifestSha256: 'a'.repeat(64), packaging, publicKey: 'P', signature: 'S' });
    expect(parseSignature(text)).toMatchObject({ algorithm: 'Ed25519', packaging });
    expect(() => parseSignature(text.replace('Ed25519', 'Ed25518'))).toThrow(SyntaxError);
    expect(() => parseSignature(text.replace('deadbeef', 'DEADBEEF'))).toThrow(SyntaxError);
  });
});
