import { spawnSync } from 'node:child_process';

const script = `
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { readFileSync } from 'node:fs';
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(process.argv[1])));
try { validator.validate(XmlDocument.fromBuffer(readFileSync(0))); } catch (problem) { process.stdout.write(String(problem.message)); }
`;

/** What libxml2 has against a document under a schema; empty when valid. In a process of its own: the library awaits at top level. */
export function xsdProblems(xsdPath: string, xml: string): string {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, xsdPath], {
    input: xml,
    encoding: 'utf8',
  });
  return run.status === 0 ? run.stdout : run.stderr;
}
