import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Folders a folder may see, itself apart. `type:` allows types only. The table of DESIGN §2. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  'connectors/kit': ['domain', 'runtime/ports'],
  'connectors/*': ['connectors/kit', 'domain'],
  'runtime/ports': ['domain'],
  'runtime/border': ['domain'],
  functions: ['domain', 'runtime/ports', 'connectors/kit', 'web', 'runtime/border'],
  web: ['domain', 'type:functions', 'type:runtime/ports', 'type:connectors/kit'],
  'runtime/aws': ['domain', 'runtime/ports', 'runtime/border', 'functions', 'connectors', 'connectors/kit', 'web'],
  // The demo starts the connectors' simulators.
  'runtime/local': [
    'domain',
    'runtime/ports',
    'runtime/border',
    'functions',
    'connectors',
    'connectors/kit',
    'connectors/*',
    'web',
  ],
  infra: ['domain', 'runtime/border', 'runtime/aws'],
};

/** Shared by the functions and no function of their own. */
const sharedByFunctions = new Set(['step', 'links', 'documents']);

const root = process.cwd();

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')) yield path;
  }
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'(\.[^']+)'/gm;

const imports: readonly Import[] = ['domain', 'connectors', 'runtime', 'functions', 'web', 'infra'].flatMap((folder) =>
  [...sources(join(root, folder))].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(statement)].map(([, type, path = '']) => ({
      from: relative(root, file),
      to: relative(root, resolve(dirname(file), path)),
      typeOnly: type !== undefined,
    })),
  ),
);

const areas = Object.keys(mayImport).sort((one, other) => other.length - one.length);

function areaOf(path: string): string | undefined {
  if (/^connectors\/(?!kit\/|kit$)[^/]+\//.test(path)) return 'connectors/*';
  if (/^connectors(\/index)?$/.test(path) || path === 'connectors/index.ts') return 'connectors';
  return areas.find((area) => path.startsWith(`${area}/`) || path === area);
}

/** Composition roots see everything: one per function, and the registry of connectors. */
const isRoot = ({ from }: Import): boolean =>
  /^functions\/[^/]+\/index\.ts$/.test(from) || from === 'connectors/index.ts';

describe('dependencies point inwards (DESIGN §2)', () => {
  it('has read the imports of the whole tree', () => {
    expect(imports.length).toBeGreaterThan(500);
  });

  it('lets no area import what the table does not allow: move the code inwards, or pass it in as an argument', () => {
    const breaches = imports.filter((one) => {
      if (isRoot(one)) return false;
      const [from, to] = [areaOf(one.from), areaOf(one.to)];
      if (from === undefined || to === undefined || from === to) return false;
      const allowed = mayImport[from] ?? [];
      return !allowed.includes(to) && !(one.typeOnly && allowed.includes(`type:${to}`));
    });
    expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('lets no connector import another: what two need belongs in connectors/kit', () => {
    const folder = (path: string) => path.split('/')[1] ?? '';
    const breaches = imports.filter(
      ({ from, to }) => areaOf(from) === 'connectors/*' && areaOf(to) === 'connectors/*' && folder(from) !== folder(to),
    );
    expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('lets no function import another: what two need belongs in functions/step, links or documents', () => {
    const folder = (path: string) => path.split('/')[1] ?? '';
    const breaches = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('functions/') &&
        to.startsWith('functions/') &&
        folder(from) !== folder(to) &&
        !sharedByFunctions.has(folder(to)) &&
        !typeOnly,
    );
    expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('keeps the domain pure: no package, no Node module, no clock, no chance, no process', () => {
    const impure = [...sources(join(root, 'domain'))].filter((file) => {
      const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /from '(?!\.)|Date\.now\(|new Date\(\)|Math\.random\(|process\.|require\(|\bfetch\(/.test(text);
    });
    expect(impure.map((file) => relative(root, file))).toEqual([]);
  });
});
