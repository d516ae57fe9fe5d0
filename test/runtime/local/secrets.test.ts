import { openAt, place } from './temporary-store';

describe('credentials in local mode (S-12)', () => {
  const variable = 'INZAGE_SECRET_AFAS_TEST_TOKEN';
  afterEach(() => {
    delete process.env[variable];
  });

  it('come from the environment first, then from the encrypted store; a new one replaces the old', async () => {
    const at = place();
    const store = await openAt(at);
    await store.secrets.put('afas-test-token', 'stored');
    await store.secrets.put('afas-test-token', 'stored later');
    expect(await store.secrets.get('afas-test-token')).toBe('stored later');
    process.env[variable] = 'from outside';
    expect(await store.secrets.get('afas-test-token')).toBe('from outside');
    await store.close();
    at.remove();
  });

  it('that are missing are asked for by the name of the variable', async () => {
    const at = place();
    const store = await openAt(at);
    await expect(store.secrets.get('afas-test-token')).rejects.toMatchObject({
      sentence: { nl: expect.stringContaining(variable), en: expect.stringContaining(variable) },
    });
    await store.close();
    at.remove();
  });
});
