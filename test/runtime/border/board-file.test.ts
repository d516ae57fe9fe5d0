import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBoard } from '../../../runtime/border/board-file';
import type { Problem } from '../../../runtime/border/parsed';

// biome-ignore lint/suspicious/noExplicitAny: the tests break a copy of the file in many places
type Json = any;
const read = (): Json => JSON.parse(readFileSync(path.resolve('board.json'), 'utf8'));

function problemsAfter(change: (board: Json) => void): readonly Problem[] {
  const board = read();
  change(board);
  const parsed = parseBoard(board);
  return parsed.ok ? [] : parsed.problems;
}

describe('board.json of CPOW', () => {
  it('is right', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });
});

describe('a mistake in board.json is named with its path', () => {
  it.each<[string, string, (board: Json) => void]>([
    ['schools[3].brin', 'expected two digits and two capitals, such as 99AB', (b) => (b.schools[3].brin = '9XA')],
    [
      'schools[3].brin',
      'is missing: expected two digits and two capitals, such as 99AB',
      (b) => delete b.schools[3].brin,
    ],
    [
      'schools[4].brin',
      'is the same as schools[0].brin: give each its own, or take one out',
      (b) => (b.schools[4].brin = b.schools[0].brin),
    ],
    [
      'legalRegime.employee',
      'is missing: expected one of: administrative, civil',
      (b) => delete b.legalRegime.employee,
    ],
    ['portability', 'expected one of: law, statement', (b) => (b.portability = 'both')],
    [
      'contacts.privacyOfficer.email',
      'expected an e-mail address',
      (b) => (b.contacts.privacyOfficer.email = 'privacy'),
    ],
    [
      'contacts.supervisoryAuthority.complaintUrl',
      'expected an address that starts with https://',
      (b) => (b.contacts.supervisoryAuthority.complaintUrl = 'http://example.org'),
    ],
    [
      'statement.changedOn',
      'expected an existing day, written yyyy-mm-dd',
      (b) => (b.statement.changedOn = '2025-11-31'),
    ],
    ['terms.linkDays', 'expected a whole number from 1 to 90', (b) => (b.terms.linkDays = 0)],
    [
      'terms.linkDays',
      'a link cannot live longer than the archive: at most archiveDaysAfterRelease',
      (b) => (b.terms.linkDays = 31),
    ],
    [
      'activities[0].legalBases[1]',
      'expected one of: consent, contract, legal-obligation, vital-interest, public-task, legitimate-interest',
      (b) => (b.activities[0].legalBases[1] = 'habit'),
    ],
    [
      'activities[1].retention[0]',
      'there is no retention rule "altijd": add it to retention, or take it out here',
      (b) => (b.activities[1].retention = ['altijd']),
    ],
    [
      'sources[0].covers[0]',
      'there is no activity "gymles": add it to activities, or take it out here',
      (b) => (b.sources[0].covers = ['gymles']),
    ],
    [
      'sources[1].id',
      'is the same as sources[0].id: give each its own, or take one out',
      (b) => {
        b.sources.splice(1, 0, b.sources[0]);
      },
    ],
    ['sources[0].wave', 'expected one of: 1, 2', (b) => (b.sources[0].wave = 3)],
    [
      'categoriesCovered[0].sources[0]',
      'there is no source "las": add it to sources, or take it out here',
      (b) => (b.categoriesCovered[0].sources = ['las']),
    ],
    [
      'categoriesCovered[0].sources[0]',
      'source "afas" is not asked about a pupil: add pupil to its subjects, or say none with because',
      (b) => (b.categoriesCovered[0].sources = ['afas']),
    ],
    [
      'categoriesCovered[0]',
      'expected either the sources that hold it, or none with because: not both, not neither',
      (b) => delete b.categoriesCovered[0].sources,
    ],
    [
      'policies.pupil.siblings',
      'expected one of: readable, redacted, officer',
      (b) => (b.policies.pupil.siblings = 'hidden'),
    ],
    ['colour', 'is not a known name: take it out or check its spelling', (b) => (b.colour = 'blue')],
  ])('%s: %s', (at, message, change) => {
    expect(problemsAfter(change)).toContainEqual({ path: at, message });
  });

  it('and all mistakes come at once', () => {
    const paths = problemsAfter((board) => {
      delete board.name;
      board.schools[17].place = '';
      board.rights = [];
    }).map((problem) => problem.path);
    expect(paths).toEqual(['name', 'schools[17].place', 'rights']);
  });
});
