import fc from 'fast-check';
import { escapeXml, parseXml } from '../../../connectors/kit/soap/xml-element';
import { fieldsOf } from '../../../connectors/kit/soap/xml-fields';
import { leavesOf } from '../../../domain/record/source-record';
import type { SourceId } from '../../../domain/request/ids';

const read = (xml: string) => parseXml('las-uwlr' as SourceId, xml);
const noLists = () => false;

describe('XML of a source', () => {
  it('text comes out as it went in, whatever its signs', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...('aé&<>"\' ]-🙂'.match(/./gu) ?? [])) }), (text) => {
        expect(read(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).toMatchObject({ text });
        expect(read(`<a b="${escapeXml(text)}"/>`).attributes.get('b')).toBe(text);
      }),
    ));

  it('every value of an element is a value of the record, once', () => {
    const fields = fieldsOf(
      read(
        '<p key="1" xmlns:x="urn:x" x:type="T"><a>1</a><b key="k"/><b key="l">m</b><c xsi:nil="true" xmlns:xsi="urn:xsi">x</c><d/></p>',
      ),
      noLists,
    );
    expect(fields).toEqual({
      key: '1',
      type: 'T',
      a: '1',
      b: [{ key: 'k' }, { key: 'l', '#text': 'm' }],
      c: null,
      d: '',
    });
    expect([...leavesOf(fields)].map(({ path }) => path)).toEqual([
      'key',
      'type',
      'a',
      'b.0.key',
      'b.1.key',
      'b.1.#text',
      'c',
      'd',
    ]);
  });

  it('what may repeat is a list, even alone; an attribute and a child of one name are two values', () => {
    expect(fieldsOf(read('<p><b><c>1</c></b></p>'), (path) => path === 'b.c')).toEqual({ b: { c: ['1'] } });
    expect(fieldsOf(read('<p id="1"><id>2</id></p>'), noLists)).toEqual({ id: '1', 'id#': '2' });
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'XML_DOCTYPE'],
    ['an element that does not close', '<a><b></a>', 'XML_UNREADABLE'],
    ['nothing', '', 'XML_UNREADABLE'],
    ['an unknown entity', '<a>&b;</a>', 'XML_UNREADABLE'],
    ['a thousand levels', '<a>'.repeat(1000), 'XML_TOO_DEEP'],
  ])('%s is refused without its words', (_name, xml, code) => {
    expect(() => read(xml)).toThrow(expect.objectContaining({ name: 'ProtocolViolation', code }));
  });
});
