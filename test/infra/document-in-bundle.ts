import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a bundle makes of a file. */
export interface ReadInBundle {
  readonly text: string;
  /** What it reads in the file that it wrote without one word. */
  readonly without: string;
  /** Why a person has to look. */
  readonly eyes: readonly string[];
}

/** Opens a file, writes it without the word, and opens that. A call of the network, other than by the thread that reads letters, ends it. */
const script = `
  const refuse = () => { process.stderr.write('the network was called'); process.exit(1); };
  require('node:net').Socket.prototype.connect = refuse;
  globalThis.fetch = refuse;
  const { openDocument, lazyRecogniser } = require('./opening.js');
  const [, file, word] = process.argv;
  const recogniser = lazyRecogniser();
  const documentIn = async (bytes) => {
    const opening = await openDocument(bytes, recogniser);
    if (opening.state === 'closed') throw new Error('closed: ' + opening.because);
    return opening.document;
  };
  (async () => {
    const first = await documentIn(new Uint8Array(require('node:fs').readFileSync(file)));
    const start = first.text.indexOf(word);
    const written = await first.rewrite([{ start, end: start + word.length, text: '[leerling 2]' }]);
    const { text: without } = await documentIn(written);
    await recogniser.close();
    const eyes = first.eyes.map(({ reason }) => reason);
    process.stdout.write(JSON.stringify({ text: first.text, without, eyes }));
  })();`;

/** A bundle, and its names and addresses: all that it has. */
export interface Bundle {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Opens a file with the code of a bundle, in a copy of its folder: no search path, nothing native. */
export async function readInBundle(
  bundle: Bundle,
  empty: string,
  file: Uint8Array,
  word: string,
): Promise<ReadInBundle> {
  cpSync(bundle.folder, empty, { recursive: true });
  const code = readFileSync(join(empty, 'index.js'), 'utf8');
  writeFileSync(
    join(empty, 'opening.js'),
    `${code}\nmodule.exports = { ${inside(code, 'openDocument')}, ${inside(code, 'lazyRecogniser')} };`,
  );
  writeFileSync(join(empty, 'file'), file);
  const { stdout } = await run(process.execPath, ['--no-addons', '-e', script, 'file', word], {
    cwd: empty,
    env: { ...bundle.environment, PATH: '', AWS_REGION: 'eu-central-1' },
  });
  return JSON.parse(stdout);
}

/** A function of ours that a bundle does not give out. esbuild puts a number behind a name that something else has too. */
function inside(code: string, name: string): string {
  const [, found] = new RegExp(`function (${name}\\d*)\\(`).exec(code) ?? [];
  if (found === undefined) throw new Error(`no ${name} in the bundle`);
  return `${name}: ${found}`;
}
