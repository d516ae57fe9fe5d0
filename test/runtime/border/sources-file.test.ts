import { parseJsonText } from '../../../runtime/border/json-text';
import { describeProblems, type Problem } from '../../../runtime/border/parsed';
import { parseSourcesFile } from '../../../runtime/border/sources-file';

const one = { id: 'las-oso', connector: 'las-oso', settings: { folder: 'dossiers' } };

function problemsIn(json: unknown): readonly Problem[] {
  const read = parseSourcesFile(json, ['las-oso', 'afas']);
  return read.ok ? [] : read.problems;
}

describe('a sources file', () => {
  it('configures sources in its own order, settings as they are', () => {
    const two = { id: 'afas-oud', connector: 'afas' };
    expect(parseSourcesFile({ sources: [one, two] }, ['las-oso', 'afas'])).toEqual({
      ok: true,
      value: [one, { ...two, settings: {} }],
    });
  });
  it.each([
    ['sources', {}, 'is missing: expected a list'],
    ['sources', { sources: [] }, 'expected at least one source'],
    [
      'sources[0].id',
      { sources: [{ ...one, id: 'LAS' }] },
      'expected 2-40 lower-case letters, digits or dashes, starting with a letter',
    ],
    ['sources[0].connector', { sources: [{ ...one, connector: 'magister' }] }, 'expected one of: las-oso, afas'],
    ['sources[0].settings', { sources: [{ ...one, settings: 'dossiers' }] }, 'expected an object with settings'],
    ['sources[1].id', { sources: [one, one] }, 'is the same as sources[0].id: give each source its own id'],
    [
      'sources[0].password',
      { sources: [{ ...one, password: 'x' }] },
      'is not a known name: take it out or check its spelling',
    ],
  ])('with a mistake at %s says so', (path, json, message) => {
    expect(problemsIn(json)).toEqual([{ path, message }]);
  });
});

describe('text that is no JSON', () => {
  it('is told by line and column, without the words around (S-03)', () => {
    expect(parseJsonText('{\n  name: "Sanne"\n}')).toEqual({
      ok: false,
      problems: [{ path: '', message: 'is not JSON: line 2, column 3' }],
    });
  });
  it('of some mistakes the place is not known, and still the words around stay out', () => {
    const read = parseJsonText('{"name": Sanne}');
    expect(read).toEqual({
      ok: false,
      problems: [{ path: '', message: 'is not JSON: it ends too early, or a comma, quote or bracket is wrong' }],
    });
  });
  it('may be empty or end too early', () => {
    expect(parseJsonText(' ')).toMatchObject({ ok: false, problems: [{ message: 'is not JSON: it is empty' }] });
    const cut = parseJsonText('{"kind": "acc');
    expect(cut).toMatchObject({ ok: false });
    expect(JSON.stringify(cut)).not.toContain('acc"');
  });
  it('may begin with a byte order mark', () => {
    expect(parseJsonText('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });
});

describe('problems in words', () => {
  it('have a heading, a line each and what to do', () => {
    const problems = [
      { path: 'schools[3].brin', message: 'expected two digits and two capitals, such as 99AB' },
      { path: '', message: 'expected object' },
    ];
    expect(describeProblems('board.json', problems)).toBe(
      [
        'board.json has 2 problems:',
        '  schools[3].brin: expected two digits and two capitals, such as 99AB',
        '  (the whole file): expected object',
        'Nothing was changed. Mend the file at the places named and try again.',
      ].join('\n'),
    );
  });
});
