// Run by esbuild's command hook. Two packages cannot be folded into one file: the letter's typeface is read from disk, and the PDF reader
// starts a thread of its own. A bundle that names one gets it beside it, where `require.resolve` looks.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const carried = {
  'dejavu-fonts-ttf': ['package.json', 'LICENSE', 'ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf'],
  unpdf: ['package.json', 'LICENSE', 'dist/index.cjs', 'dist/index.mjs', 'dist/pdfjs.mjs'],
};

const [outputFolder] = process.argv.slice(2);
const packages = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');
const bundle = readFileSync(join(outputFolder, 'index.js'), 'utf8');
for (const [name, files] of Object.entries(carried)) {
  if (!bundle.includes(`"${name}`)) continue;
  for (const file of files) {
    const target = join(outputFolder, 'node_modules', name, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(packages, name, file), target);
  }
}
