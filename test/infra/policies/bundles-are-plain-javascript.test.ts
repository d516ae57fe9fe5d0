import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlesArePlainJavascript } from '../../../infra/policies/bundles-are-plain-javascript';
import { stackWith } from '../templates';

const folder = mkdtempSync(join(tmpdir(), 'inzage-bundles-'));
const bundle = join(folder, 'asset.abc');
beforeAll(() => {
  mkdirSync(join(bundle, 'node_modules', 'fast'), { recursive: true });
  writeFileSync(join(bundle, 'index.js'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const findings = () =>
  bundlesArePlainJavascript.findings(
    stackWith({ Plan: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: 'abc.zip' } } } }, { folder }),
  );

describe('bundles-are-plain-javascript (S-43)', () => {
  it('lets a bundle of JavaScript through', () => expect(findings()).toEqual([]));

  it('refuses a native file, however deep', () => {
    writeFileSync(join(bundle, 'node_modules', 'fast', 'addon.node'), '');
    expect(findings().map(({ because }) => because)).toEqual([
      `${join('node_modules', 'fast', 'addon.node')} is native.`,
    ]);
  });
});
