import type { HiddenList } from '../container/hidden-list';
import { everyElementOf, type XmlElement } from '../container/xml-tree';
import type { HiddenKind } from '../document';

type Place = readonly [kind: HiddenKind, ...attributes: readonly string[]];

/** Attributes in which people's words stand unseen. */
const places: Readonly<Record<string, Place>> = {
  'w:bookmarkStart': ['bookmark', 'w:name'],
  'wp:docPr': ['alt-text', 'descr', 'title', 'name'],
  'pic:cNvPr': ['alt-text', 'descr', 'title', 'name'],
  'wps:cNvPr': ['alt-text', 'descr', 'title', 'name'],
  'wpg:cNvPr': ['alt-text', 'descr', 'title', 'name'],
  'a:cNvPr': ['alt-text', 'descr', 'title', 'name'],
  'a:hlinkClick': ['metadata', 'tooltip'],
  'w:tblCaption': ['alt-text', 'w:val'],
  'w:tblDescription': ['alt-text', 'w:val'],
  'w:alias': ['form-field', 'w:val'],
  'w:tag': ['form-field', 'w:val'],
  'w:dataBinding': ['form-field', 'w:xpath', 'w:prefixMappings'],
  'w:listItem': ['form-field', 'w:displayText', 'w:value'],
  'w:listEntry': ['form-field', 'w:val'],
  'w:helpText': ['form-field', 'w:val'],
  'w:statusText': ['form-field', 'w:val'],
  'w:control': ['form-field', 'w:name'],
  'w:smartTag': ['metadata', 'w:element', 'w:uri'],
  'w:customXml': ['metadata', 'w:element', 'w:uri'],
  'w:attr': ['metadata', 'w:name', 'w:val'],
  'w:hyperlink': ['metadata', 'w:tooltip', 'w:anchor', 'w:docLocation', 'w:tgtFrame'],
  'w:permStart': ['metadata', 'w:ed'],
  'w:docVar': ['metadata', 'w:name', 'w:val'],
  'w:attachedSchema': ['metadata', 'w:val'],
};

/** Names by which a form field, a link or a shape is known to programs. */
const inFieldData: Readonly<Record<string, Place>> = {
  'w:name': ['form-field', 'w:val'],
  'w:default': ['form-field', 'w:val'],
  'w:entryMacro': ['form-field', 'w:val'],
  'w:exitMacro': ['form-field', 'w:val'],
};

const ofShapes = ['alt', 'title', 'o:title', 'o:href', 'href', 'id', 'o:spid', 'name'];
/** Names and numbers that Word itself gives. */
const byWord = /^(_(GoBack|Toc|Ref|Hlk|Hlt|PictureBullets)\w*|_x0000_\w+|[Rr]ectangle \d+|OLE_LINK\d+|\d+|t|f|_s\d+)$/;

/** Lists the words in attributes of a part of a document: names of bookmarks, alternative texts, authors of changes. */
export function listHiddenAttributes(root: XmlElement, hidden: HiddenList): void {
  for (const element of everyElementOf(root)) {
    const { name, attributes } = element;
    const add = (kind: HiddenKind, names: readonly string[]) => {
      for (const one of names) {
        const value = attributes[one];
        if (value !== undefined && !byWord.test(value)) hidden.add(kind, value);
      }
    };
    const place = places[name];
    if (place) add(place[0], place.slice(1));
    if (name.startsWith('v:')) add('alt-text', ofShapes);
    if (name === 'w:ffData' || name === 'w:mailMerge') listInside(element, hidden);
    add('metadata', ['w:author', 'w:initials']);
  }
}

function listInside(element: XmlElement, hidden: HiddenList): void {
  for (const { name, attributes } of everyElementOf(element)) {
    const [kind] = inFieldData[name] ?? ['metadata' as const];
    const value = attributes['w:val'];
    if (value !== undefined && value.length > 1) hidden.add(kind, value);
  }
}
