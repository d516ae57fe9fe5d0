import { waysToFill } from '../../../connectors/kit/person/ways-to-fill';

describe('filling what a source is searched by', () => {
  const place = /\{(\w+)\}/g;
  const values: Readonly<Record<string, readonly string[]>> = { number: ['1001', '77'], school: ['A'], nothing: [] };
  const ways = (...templates: string[]) =>
    waysToFill(templates, place, (name) => values[name] ?? []).map((fill) => templates.map(fill));

  it('gives one way for each number', () => {
    expect(ways('{school}-{number}')).toEqual([['A-1001'], ['A-77']]);
  });

  it('uses one number in all templates of one way', () => {
    expect(ways('n={number}', 'again {number}')).toEqual([
      ['n=1001', 'again 1001'],
      ['n=77', 'again 77'],
    ]);
  });

  it('has one way without places, and none when a place has no value', () => {
    expect(ways('plain')).toEqual([['plain']]);
    expect(ways('{number} {nothing}')).toEqual([]);
  });

  it('never fills what a value itself brought', () => {
    expect(
      waysToFill(['{a}{b}'], place, (name) => (name === 'a' ? ['{b}'] : ['x'])).map((fill) => fill('{a}{b}')),
    ).toEqual(['{b}x']);
  });
});
