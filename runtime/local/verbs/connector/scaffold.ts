import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Terminal } from '../../cli/command';
import { badInput, exitCodes } from '../../cli/exit';
import { projectRoot } from '../../data-directory';

const templates = join(__dirname, 'template');

/**
 * Writes a new connector and its test: they pass lint and the type check, and the test fails with the list of what is to be done.
 *
 * @param root Checkout to write into; this one by default. Files go to `connectors/NAME` and `test/connectors/NAME` in it.
 * @throws CommandEnded for a name that is no source id, and when there is something by that name already.
 */
export async function scaffoldConnector(
  name: string | undefined,
  root: string | undefined,
  terminal: Terminal,
): Promise<number> {
  if (
    name === undefined ||
    !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) ||
    name.length < 2 ||
    name.length > 40 ||
    name === 'new'
  ) {
    throw badInput(
      'NAME must be 2-40 lower-case letters, digits and dashes, starting with a letter: inzage connector new my-source.',
    );
  }
  const target = resolve(root ?? projectRoot());
  const connector = join(target, 'connectors', name);
  const test = join(target, 'test', 'connectors', name);
  for (const folder of [connector, test]) {
    if (existsSync(folder)) throw badInput(`${relative(target, folder)} exists already. Choose another NAME.`);
  }
  const files: string[] = [];
  for (const template of readdirSync(templates).sort()) {
    const file = join(template.endsWith('.test.ts.txt') ? test : connector, template.replace(/\.txt$/, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, filledIn(readFileSync(join(templates, template), 'utf8'), name), { flag: 'wx' });
    files.push(relative(target, file));
  }
  terminal.out(JSON.stringify({ connector: name, files }));
  terminal.say(`Now run: npm test -- test/connectors/${name}. It fails with the list of what is to be done.`);
  return exitCodes.ok;
}

const filledIn = (template: string, name: string): string =>
  withSortedImports(template.replaceAll('__NAME__', name).replaceAll('__EXPORT__', exportName(name)));

/** The name decides where its imports belong in the order that lint asks for: by path, folder by folder. Only in the test. */
const withSortedImports = (text: string): string =>
  text.replace(/^(?:import .*'\.\.\/\.\.\/\.\.\/.*\n)+/, (block) => {
    const byPath = (line: string) => (/'(.*)'/.exec(line)?.[1] ?? '').replaceAll('/', '\0');
    const lines = block.trimEnd().split('\n');
    return `${lines.sort((a, b) => (byPath(a) < byPath(b) ? -1 : 1)).join('\n')}\n`;
  });

/** `my-source` becomes `mySourceConnector`: never a word of the language, never a name that the templates use. */
const exportName = (name: string): string =>
  `${name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Connector`;
