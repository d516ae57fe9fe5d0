import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Every bench prints JSON lines; each in a process of its own, so that memory is its own too. */
const benches: Readonly<Record<string, readonly string[]>> = {
  collect: ['collect.ts'],
  redaction: ['redaction.ts'],
  zip: ['zip.ts', '--quick'],
  dossier: ['dossier.ts'],
};

const [asked = 'all'] = process.argv.slice(2);
const chosen = Object.entries(benches).filter(([name]) => asked === 'all' || asked === name);
if (chosen.length === 0) {
  process.stderr.write(`Unknown bench "${asked}". Known: ${Object.keys(benches).join(', ')}, all.\n`);
  process.exit(2);
}
let failed = 0;
for (const [, [file = '', ...words]] of chosen) {
  const { status } = spawnSync(process.execPath, [...process.execArgv, join(__dirname, file), ...words], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
