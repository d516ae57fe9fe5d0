import fc from 'fast-check';
import { canonicalJson } from '../../../domain/audit/canonical-json';

describe('canonical JSON: one text for one value', () => {
  it('sorts names at every depth and leaves out what is absent', () => {
    const value = { b: [{ z: 1, a: 'é' }], a: null, c: undefined, 'a b': true };
    expect(canonicalJson(value)).toBe('{"a":null,"a b":true,"b":[{"a":"é","z":1}]}');
  });
  it('keeps the order of lists', () => {
    expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
  });
  it.each([
    ['not a number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['a function', () => 1],
    ['absent in a list', [undefined]],
    ['a bigint', 1n],
  ])('refuses what JSON cannot hold: %s', (_, value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
  it('means the same when read back, and is the same text when written again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
