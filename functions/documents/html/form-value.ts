import type { HiddenList } from '../container/hidden-list';
import { wordsIn } from './hidden-words';
import type { HtmlElement, HtmlNode } from './parsed-html';
import { attributeOf } from './visibility';

/**
 * What a form field shows, as text: somebody filled it in, and that is part of the file. What it does not show (a hidden field, a password,
 * the choices that were not taken) is listed.
 */
export function formValue(element: HtmlElement, hidden: HiddenList): string {
  if (element.tagName === 'select') return chosen(element, hidden);
  const type = attributeOf(element, 'type').toLowerCase();
  const value = attributeOf(element, 'value');
  if (type === 'hidden' || type === 'password' || type === 'image') {
    hidden.add('form-field', value);
    return '';
  }
  if (type !== 'checkbox' && type !== 'radio') return value;
  hidden.add('form-field', value);
  return element.attrs.some(({ name }) => name === 'checked') ? '[x]' : '[ ]';
}

function chosen(select: HtmlElement, hidden: HiddenList): string {
  const options: HtmlElement[] = [];
  const gather = (node: HtmlNode): void => {
    if (!('childNodes' in node)) return;
    if (node.nodeName === 'option' && 'attrs' in node) options.push(node);
    else for (const child of node.childNodes) gather(child);
  };
  gather(select);
  const taken = options.filter(({ attrs }) => attrs.some(({ name }) => name === 'selected'));
  const shown = taken.length > 0 ? taken : options.slice(0, 1);
  for (const option of options) {
    const words = wordsIn(option).trim();
    if (!shown.includes(option)) hidden.add('form-field', words);
    const value = attributeOf(option, 'value');
    if (value !== words) hidden.add('form-field', value);
  }
  return shown.map((option) => wordsIn(option).trim()).join(', ');
}
