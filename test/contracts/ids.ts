import type { Ids } from '../../runtime/ports';

/** What every source of randomness promises. */
export function describeIds(adapter: string, ids: Ids): void {
  describe(`tokens and codes from ${adapter} (S-18, S-21)`, () => {
    it('a token is 43 characters that fit in a link, and never comes twice', () => {
      const tokens = Array.from({ length: 2000 }, () => ids.token());
      for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(new Set(tokens).size).toBe(2000);
    });

    it('a code is 13 signs that nobody mixes up: no 0, O, 1 or I', () => {
      const codes = Array.from({ length: 2000 }, () => ids.code());
      for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{13}$/);
      expect(new Set(codes).size).toBe(2000);
    });

    it('every sign is as likely as the others', () => {
      const counts = new Map<string, number>();
      for (let n = 0; n < 4000; n += 1) {
        for (const sign of ids.code()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
      }
      // 52,000 signs over 32: 1,625 each, standard deviation 40; six of those either way.
      expect(counts.size).toBe(32);
      for (const count of counts.values()) expect(Math.abs(count - 1625)).toBeLessThan(240);
    });
  });
}
