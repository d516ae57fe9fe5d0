import fc from 'fast-check';
import { rangeAsked } from '../../../functions/api/portal/range';

describe('which part of a file is asked for (RFC 9110)', () => {
  it.each([
    [undefined, { kind: 'whole' }],
    ['bytes=0-', { kind: 'part', start: 0, end: 10 }],
    ['bytes=0-0', { kind: 'part', start: 0, end: 1 }],
    ['bytes=2-5', { kind: 'part', start: 2, end: 6 }],
    ['bytes=8-99', { kind: 'part', start: 8, end: 10 }],
    ['bytes=-3', { kind: 'part', start: 7, end: 10 }],
    ['bytes=-99', { kind: 'part', start: 0, end: 10 }],
    ['bytes=10-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-2', { kind: 'whole' }],
    ['bytes=0-1,4-5', { kind: 'whole' }],
    ['lines=1-2', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['bytes=9999999999999999999-', { kind: 'whole' }],
  ])('%s of ten bytes', (header, expected) => {
    expect(rangeAsked(header, undefined, '"e"', 10)).toEqual(expected);
  });

  it('a part always lies within the file and is never empty', () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (first, last, byteLength) => {
        const asked = rangeAsked(`bytes=${first}-${last}`, undefined, '"e"', byteLength);
        return asked.kind !== 'part' || (0 <= asked.start && asked.start < asked.end && asked.end <= byteLength);
      }),
    ));

  it('the parts of an interrupted download are the file, once', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }), (lengths) => {
        const total = lengths.reduce((sum, length) => sum + length, 0);
        let at = 0;
        for (const length of lengths) {
          const asked = rangeAsked(`bytes=${at}-${at + length - 1}`, '"e"', '"e"', total);
          if (asked.kind !== 'part' || asked.start !== at) return false;
          at = asked.end;
        }
        return at === total;
      }),
    ));
});
