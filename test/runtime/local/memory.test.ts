import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { place } from './temporary-store';

describe('storing a large file', () => {
  it('takes the memory of a few parts, not of the file: 300 MB, written and read back', () => {
    const at = place();
    const script = join(__dirname, 'put-large.ts');
    const said = execFileSync(process.execPath, ['--import', 'tsx', script, at.dataDirectory, at.keyFile, '300']);
    at.remove();
    const { growthMegabytes, bytes } = JSON.parse(String(said)) as { growthMegabytes: number; bytes: number };
    expect(bytes).toBe(300_000_000);
    expect(growthMegabytes).toBeLessThan(100);
  }, 60_000);
});
