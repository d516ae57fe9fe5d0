import type { Secrets } from '../../runtime/ports';
import { type Opened, withPort } from './opened';

/** What every keeper of credentials promises; `open` gives one that holds `afas-token` = `geheim-🔑`. */
export function describeSecrets(adapter: string, open: () => Promise<Opened<Secrets>>): void {
  describe(`credentials of sources, kept by ${adapter} (S-12)`, () => {
    it('come back as they were stored', () =>
      withPort(open, async (secrets) => {
        expect(await secrets.get('afas-token')).toBe('geheim-🔑');
      }));

    it('that are not there are a fault that says which one, and nothing else', () =>
      withPort(open, async (secrets) => {
        await expect(secrets.get('las-token')).rejects.toMatchObject({
          name: 'SecretMissing',
          code: 'SECRET_MISSING',
          message: 'SECRET_MISSING',
          ids: { secret: 'las-token' },
        });
      }));
  });
}
