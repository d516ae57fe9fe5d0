import type { FieldValue, RecordFields } from '../../../domain/record/source-record';
import type { XmlElement } from './xml-element';

const blank = (text: string): boolean => /^\s*$/.test(text);

/**
 * The fields of an element: attributes and children by name, values verbatim. An element that is nil becomes null.
 *
 * @param isList Tells by field path (`toevoegingen.blok`) what may repeat and so is a list even when it stands alone.
 * What repeats without being announced becomes a list too: nothing is lost. @legal L-28
 */
export function fieldsOf(element: XmlElement, isList: (path: string) => boolean, path = ''): RecordFields {
  const fields = new Map<string, FieldValue>();
  for (const [name, value] of element.attributes) fields.set(name, value);
  const under = (name: string) => (path === '' ? name : `${path}.${name}`);
  const repeated = new Map<string, FieldValue[]>();
  for (const child of element.children) {
    const list = repeated.get(child.name) ?? [];
    list.push(fieldValue(child, isList, under(child.name)));
    repeated.set(child.name, list);
  }
  for (const [name, values] of repeated) {
    // An attribute and a child of one name are two values.
    const key = fields.has(name) ? `${name}#` : name;
    const [first = null] = values;
    fields.set(key, values.length > 1 || isList(under(name)) ? values : first);
  }
  if (!blank(element.text)) fields.set('#text', element.text);
  return Object.fromEntries(fields);
}

function fieldValue(element: XmlElement, isList: (path: string) => boolean, path: string): FieldValue {
  if (element.attributes.get('nil') === 'true' || element.attributes.get('nil') === '1') return null;
  if (element.children.length === 0 && element.attributes.size === 0) return element.text;
  return fieldsOf(element, isList, path);
}
