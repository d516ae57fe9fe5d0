import fc from 'fast-check';
import { planVolumes } from '../../../domain/archive/volumes';

const data = (byteLength: number) => ({ path: 'technisch/data/a/b.json', byteLength, place: 'first' as const });
const photo = (n: number, byteLength: number) => ({
  path: `bestanden/a/foto-${n}.jpg`,
  byteLength,
  place: 'anywhere' as const,
});
const pathsOf = (volumes: readonly (readonly { path: string }[])[]) =>
  volumes.map((volume) => volume.map(({ path }) => path));

describe('a large delivery is divided over volumes', () => {
  it('fits in one volume when it can', () => {
    expect(pathsOf(planVolumes([data(1000), photo(1, 400_000)], 1_000_000))).toEqual([
      ['technisch/data/a/b.json', 'bestanden/a/foto-1.jpg'],
    ]);
  });

  it('keeps documents and data in volume 1, and the order of the files', () => {
    const members = [photo(1, 600_000), photo(2, 600_000), data(300_000), photo(3, 300_000)];
    expect(pathsOf(planVolumes(members, 1_000_000))).toEqual([
      ['technisch/data/a/b.json', 'bestanden/a/foto-1.jpg'],
      ['bestanden/a/foto-2.jpg', 'bestanden/a/foto-3.jpg'],
    ]);
  });

  it('gives a file above the limit a volume of its own', () => {
    expect(pathsOf(planVolumes([data(10), photo(1, 9_000_000), photo(2, 10)], 1_000_000))).toEqual([
      ['technisch/data/a/b.json'],
      ['bestanden/a/foto-1.jpg'],
      ['bestanden/a/foto-2.jpg'],
    ]);
  });

  it('loses nothing, doubles nothing, and passes the limit only where one file does', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(1_500_000), { maxLength: 40 }), (sizes) => {
        const members = sizes.map((size, n) => photo(n, size));
        const volumes = planVolumes(members, 1_000_000);
        expect(volumes.flat()).toEqual(members);
        for (const volume of volumes) {
          const total = volume.reduce((sum, { byteLength }) => sum + byteLength, 0);
          expect(total <= 1_000_000 || volume.length === 1).toBe(true);
        }
      }),
    ));
});
