import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml, type XmlElement } from '../../../connectors/kit/soap/xml-element';
import type { SourceId } from '../../../domain/request/ids';

const script = `
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { readFileSync } from 'node:fs';
xmlRegisterFsInputProviders();
const path = process.argv[1];
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
const problems = [];
for (const xml of JSON.parse(readFileSync(0, 'utf8'))) {
  try { validator.validate(XmlDocument.fromString(xml)); }
  catch (problem) { problems.push(...(problem.details ?? [problem]).map((one) => one.message.trim())); }
}
process.stdout.write(JSON.stringify(problems));
`;

/** What libxml2 has against the documents under a schema and all it includes. In a process of its own: the library awaits at top level. */
export function problemsUnder(xsdPath: string, documents: readonly string[]): readonly string[] {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, xsdPath], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
  });
  return run.status === 0 ? (JSON.parse(run.stdout) as string[]) : [run.stderr];
}

const definitions = (folder: string) =>
  ['EDEXML.elementen.xsd', 'UWLR_Leerlinggegevens_v2p2.xsd'].flatMap(
    (file) => parseXml('las-uwlr' as SourceId, readFileSync(path.join(folder, file), 'utf8')).children,
  );

/** Paths of everything in a named complex type that can hold a value: `groep.key`. Knows the parts of XML Schema that UWLR uses. */
export function pathsOfType(folder: string, name: string): readonly string[] {
  const all = definitions(folder);
  const typed = (type: string | undefined) =>
    all.find((one) => one.name === 'complexType' && one.attributes.get('name') === type);
  const inside = (type: XmlElement, prefix: string): readonly string[] =>
    type.children.flatMap((child) => {
      if (child.name === 'annotation') return [];
      if (child.name === 'attribute') return [`${prefix}${child.attributes.get('name')}`];
      if (child.name === 'element') {
        const at = `${prefix}${child.attributes.get('name')}`;
        const own = child.children.find((one) => one.name === 'complexType') ?? typed(child.attributes.get('type'));
        return own ? inside(own, `${at}.`) : [at];
      }
      const base = child.name === 'extension' ? typed(child.attributes.get('base')) : undefined;
      return [...(base ? inside(base, prefix) : []), ...inside(child, prefix)];
    });
  const root = typed(name);
  if (!root) throw new Error(`no type ${name}`);
  return [...new Set(inside(root, ''))];
}

/** What stands in the Body of an envelope, as a document of its own. */
export const bodyOf = (envelope: string): string => /<soap:Body>([\s\S]*)<\/soap:Body>/.exec(envelope)?.[1] ?? '';

/** What stands in the Header. */
export const headerOf = (envelope: string): string => /<soap:Header>([\s\S]*)<\/soap:Header>/.exec(envelope)?.[1] ?? '';
