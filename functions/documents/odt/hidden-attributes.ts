import type { HiddenList } from '../container/hidden-list';
import { everyElementOf, type XmlElement } from '../container/xml-tree';
import type { HiddenKind } from '../document';

/** Attributes in which people's words can stand, and what they are; the rest of a document's attributes are technique. */
const kinds: Readonly<Record<string, HiddenKind>> = {
  'xlink:href': 'metadata',
  'xlink:title': 'metadata',
  'office:name': 'metadata',
  'office:title': 'metadata',
  'office:target-frame-name': 'metadata',
  'office:string-value': 'form-field',
  'draw:name': 'alt-text',
  'svg:title': 'alt-text',
  'table:name': 'bookmark',
  'table:title': 'alt-text',
  'text:name': 'bookmark',
  'text:ref-name': 'bookmark',
  'text:description': 'form-field',
  'text:help': 'form-field',
  'text:hint': 'form-field',
  'text:formula': 'metadata',
  'text:condition': 'metadata',
  'text:string-value': 'hidden-text',
  'text:string-value-if-true': 'hidden-text',
  'text:string-value-if-false': 'hidden-text',
  'text:string-value-phonetic': 'metadata',
  'text:key1': 'metadata',
  'text:key2': 'metadata',
  'text:value': 'form-field',
  'text:filter-name': 'metadata',
  'text:section-name': 'metadata',
  'text:database-name': 'metadata',
  'text:table-name': 'metadata',
  'text:column-name': 'metadata',
  'text:macro-name': 'script',
  'text:author': 'metadata',
  'form:name': 'form-field',
  'form:label': 'form-field',
  'form:title': 'form-field',
  'form:value': 'form-field',
  'form:current-value': 'form-field',
  'form:command': 'form-field',
  'form:datasource': 'form-field',
  'loext:resolved': 'comment',
  'xforms:bind': 'form-field',
};

/** Paths of parts inside, and names that a program counts up. */
const byProgram =
  /^(\.?\/?(Pictures|Object|ObjectReplacements)[ /].*|#.*|simple|(Table|Tabel|Frame|Kader|Image|Afbeelding|Object|Section|Sectie|Shape|Vorm|Illustration|Text|Drawing|Figure|Control|Standard)\s?\d*|_?(Toc|Ref|PictureBullets|GoBack)\w*|true|false|ooow:.{0,20})$/;

/** Lists the words in attributes of a part: link targets, names of sections and bookmarks, values of fields. */
export function listHiddenAttributes(root: XmlElement, hidden: HiddenList): void {
  for (const { attributes } of everyElementOf(root))
    for (const [name, value] of Object.entries(attributes)) {
      const kind = kinds[name];
      if (kind !== undefined && !byProgram.test(value)) hidden.add(kind, value);
    }
}
