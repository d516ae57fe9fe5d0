import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/*
 * The engine as it is shipped: compiled to one plain file, in a process of its own. Under the loader of development every imported
 * name is a call, and the figure would be that of the loader.
 */
const folder = mkdtempSync(join(tmpdir(), 'redaction-bench-'));
const outfile = join(folder, 'redaction-engine.cjs');
buildSync({
  entryPoints: [join(__dirname, 'redaction-engine.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outfile,
});
const { status } = spawnSync(process.execPath, [outfile, join(__dirname, '..', 'redaction-corpus')], {
  stdio: 'inherit',
});
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
