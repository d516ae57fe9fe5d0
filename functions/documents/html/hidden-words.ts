import type { HiddenList } from '../container/hidden-list';
import type { HiddenKind } from '../document';
import { isTechnical, kindOfAttribute } from './elements';
import type { HtmlElement, HtmlNode } from './parsed-html';

/** Lists the attributes of an element that do not go out and hold words. What reads the same on the page is not listed again. */
export function listAttributes(element: HtmlElement, hidden: HiddenList, shown = ''): void {
  for (const { name, value } of element.attrs) {
    // A picture or a file in the attribute itself is told by an eye, not by a megabyte of letters.
    if (isTechnical(name) || /^\s*data:/i.test(value) || value.trim() === shown) continue;
    hidden.add(kindOfAttribute(name), value);
  }
}

/** Lists everything in a part of the page that does not go out as a whole. */
export function listWords(node: HtmlNode, kind: HiddenKind, hidden: HiddenList): void {
  const words: string[] = [];
  const gather = (inner: HtmlNode): void => {
    if (inner.nodeName === '#text' && 'value' in inner) words.push(inner.value);
    if (inner.nodeName === '#comment' && 'data' in inner) hidden.add('comment', inner.data);
    if ('attrs' in inner) listAttributes(inner, hidden);
    if ('content' in inner) for (const child of inner.content.childNodes) gather(child);
    if ('childNodes' in inner) {
      for (const child of inner.childNodes) gather(child);
      words.push(' ');
    }
  };
  gather(node);
  hidden.add(kind, words.join(''));
}

/** The words in an element, without those in its attributes. */
export function wordsIn(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : '';
}
