#!/usr/bin/env node
// The first command after a clone: brings the packages in when they are missing or other than the lock file says, then runs
// the asked task on the project's own Node 24. Depends on nothing but Node and npm.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);
const fail = (text) => {
  say(text);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Inzage needs Node 20 or newer to start; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
  );
}

const marker = join(root, 'node_modules', '.inzage-installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(marker) && readFileSync(marker, 'utf8') === wanted;
if (!installed) install();

function install() {
  say('Installing the packages of the lock file (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lock file in which a registry had no package for somebody else's platform. With --no-save the
  // lock file decides all the same, digests included, and is left as it is.
  const result = spawnSync(
    npm,
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  if (result.error?.code === 'ENOENT') fail('npm was not found. Install Node with npm and try again.');
  if (result.status !== 0) {
    fail(
      'The packages could not be installed. Is there a network, and does npm reach its registry? Then run the same command again.',
    );
  }
  writeFileSync(marker, wanted);
}

/** The Node that npm brought in; the machine's own where no package exists for it (macOS) and it is new enough. */
function node24() {
  const bundled = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(bundled)) {
    const version = spawnSync(bundled, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
    if (version.startsWith('v24.')) return bundled;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `Inzage runs on Node 24; this is ${process.versions.node} and none could be installed. Install Node 24 and try again.`,
  );
}

const bin = (name) => join(root, 'node_modules', ...name.split('/'));
const tsx = ['--import', pathToFileURL(bin('tsx/dist/loader.mjs')).href];
// A small young generation: large files pass through in small pieces, and what is not garbage-collected early counts as memory.
const lean = ['--max-semi-space-size=4', '--max-old-space-size=1024', ...tsx];
const [task = 'help', ...rest] = process.argv.slice(2);
const tasks = {
  start: () => [[...lean, join(root, 'runtime/local/main.ts'), 'start', ...rest]],
  inzage: () => [[...lean, join(root, 'runtime/local/main.ts'), ...rest]],
  test: () => [[bin('jest/bin/jest.js'), ...rest]],
  bench: () => [[...lean, join(root, 'test/bench/main.ts'), ...rest]],
  synth: () => [[bin('aws-cdk/bin/cdk'), 'synth', '--quiet', ...rest]],
  lint: () => [[bin('@biomejs/biome/bin/biome'), 'check', ...rest]],
  typecheck: () => [[bin('typescript/bin/tsc'), '--noEmit', ...rest]],
};
const chosen = tasks[task];
if (!chosen) fail(`Unknown task "${task}". Known: ${Object.keys(tasks).join(', ')}.`);

const child = spawn(node24(), chosen()[0], {
  cwd: task === 'inzage' ? (process.env.INIT_CWD ?? process.cwd()) : root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
    INZAGE_ROOT: root,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

// When npm above us is killed hard, nobody tells us; a run without its command must not go on holding the data directory.
if (process.platform === 'linux' && process.env.npm_lifecycle_event) {
  const parentOf = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1];
  const parent = String(process.ppid);
  const grandparent = parentOf(parent);
  const watch = setInterval(() => {
    let orphaned = String(process.ppid) !== parent;
    try {
      orphaned ||= parentOf(parent) !== grandparent;
    } catch {
      orphaned = true;
    }
    if (!orphaned) return;
    clearInterval(watch);
    child.kill('SIGKILL');
    process.exit(1);
  }, 100);
  watch.unref();
}
