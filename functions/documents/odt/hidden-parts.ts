import type { HiddenList } from '../container/hidden-list';
import type { OfficePackage } from '../container/office-package';
import { elementsOf, everyElementOf, wordsOf, type XmlElement, xmlTree } from '../container/xml-tree';
import type { DocumentTools } from '../document';

const technical =
  /^(mimetype|META-INF\/manifest\.xml|manifest\.rdf|layout-cache|Configurations2\/.*|ObjectReplacements\/.*|Object \d+\/(styles|settings|meta)\.xml)$/;

/** Numbers by which a document says how large it is. */
const aboutTheFile =
  /:(generator|editing-cycles|editing-duration|document-statistic|creation-date|date|print-date|language)$/;

/** Lists what stands beside the text in an OpenDocument: properties, settings, macros, objects, earlier versions. @security S-32 */
export async function listHiddenParts(source: OfficePackage, hidden: HiddenList, tools: DocumentTools): Promise<void> {
  for (const name of source.leftOver) {
    if (technical.test(name)) source.account(name);
    else if (/^Thumbnails\//.test(name)) {
      source.account(name);
      hidden.addAll([{ kind: 'metadata' }]);
    } else if (/^(Basic|Scripts)\//.test(name)) {
      source.account(name);
      hidden.addAll([{ kind: 'script' }]);
      hidden.add('script', Buffer.from((await source.read(name)) ?? []).toString('utf8'));
    } else if (/^Versions\//.test(name)) {
      source.account(name);
      const version = await tools.openInside((await source.read(name)) ?? new Uint8Array(), 'version.odt');
      hidden.addAll([{ kind: 'earlier-revision' }]);
      if (version.state === 'opened') hidden.add('earlier-revision', version.document.text);
    } else if (name === 'meta.xml' || name === 'settings.xml' || /^Object \d+\/content\.xml$/.test(name)) {
      source.account(name);
      await listMarkup(source, name, hidden);
    } else if (/^Pictures\//.test(name)) source.account(name);
  }
}

async function listMarkup(source: OfficePackage, name: string, hidden: HiddenList): Promise<void> {
  let root: XmlElement;
  try {
    root = xmlTree((await source.read(name)) ?? new Uint8Array());
  } catch {
    // Not delivered, and not readable: that it was there is all there is to say.
    hidden.addAll([{ kind: 'metadata' }]);
    return;
  }
  if (name === 'meta.xml')
    for (const property of elementsOf(root).flatMap(elementsOf)) {
      if (aboutTheFile.test(property.name)) continue;
      const label = property.attributes['meta:name'] ?? property.name.replace(/^.*:/, '');
      const words = [
        wordsOf(property),
        property.attributes['xlink:href'] ?? '',
        property.attributes['xlink:title'] ?? '',
      ];
      if (words.some((word) => word !== '')) hidden.add('metadata', `${label}: ${words.join(' ')}`);
    }
  else if (name === 'settings.xml') {
    for (const item of everyElementOf(root))
      if (item.attributes['config:type'] === 'string') hidden.add('metadata', wordsOf(item));
  } else hidden.add('embedded-file', wordsOf(root));
}
