import { readdirSync } from 'node:fs';
import { policies } from '../../../infra/policies';

describe('our own policies', () => {
  it('are one file and one test each', () => {
    const shared = ['index.ts', 'policy.ts', 'statements.ts'];
    const files = readdirSync('infra/policies').filter((file) => !shared.includes(file));
    expect(files.sort()).toEqual(policies.map(({ id }) => `${id}.ts`).sort());
    const tests = readdirSync('test/infra/policies').filter((file) => file !== 'index.test.ts');
    expect(tests.sort()).toEqual(policies.map(({ id }) => `${id}.test.ts`).sort());
  });

  it('say in one sentence what holds', () => {
    for (const { sentence } of policies) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
