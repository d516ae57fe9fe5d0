import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBoard } from '../../../runtime/border/board-file';
import type { Problem } from '../../../runtime/border/parsed';

type Change = (board: unknown) => void;
const read = (): unknown => JSON.parse(readFileSync(path.resolve('board.json'), 'utf8'));

/** Puts a value at `schools.3.brin`; takes the name out when there is none. */
const put =
  (at: string, value?: unknown): Change =>
  (board) => {
    const steps = at.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce((part, step) => Reflect.get(part as object, step), board) as object;
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else Reflect.set(parent, last, value);
  };

function problemsAfter(change: Change): readonly Problem[] {
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
  it.each<[string, string, Change]>([
    ['schools[3].brin', 'expected two digits and two capitals, such as 99AB', put('schools.3.brin', '9XA')],
    ['schools[3].brin', 'is missing: expected two digits and two capitals, such as 99AB', put('schools.3.brin')],
    [
      'schools[4].brin',
      'is the same as schools[0].brin: give each its own, or take one out',
      put('schools.4.brin', '99AB'),
    ],
    ['legalRegime.employee', 'is missing: expected one of: administrative, civil', put('legalRegime.employee')],
    ['portability', 'expected one of: law, statement', put('portability', 'both')],
    ['contacts.privacyOfficer.email', 'expected an e-mail address', put('contacts.privacyOfficer.email', 'privacy')],
    [
      'contacts.supervisoryAuthority.complaintUrl',
      'expected an address that starts with https://',
      put('contacts.supervisoryAuthority.complaintUrl', 'http://example.org'),
    ],
    ['statement.changedOn', 'expected an existing day, written yyyy-mm-dd', put('statement.changedOn', '2025-11-31')],
    ['terms.linkDays', 'expected a whole number from 1 to 90', put('terms.linkDays', 0)],
    [
      'terms.linkDays',
      'a link cannot live longer than the archive: at most archiveDaysAfterRelease',
      put('terms.linkDays', 31),
    ],
    [
      'activities[0].legalBases[1]',
      'expected one of: consent, contract, legal-obligation, vital-interest, public-task, legitimate-interest',
      put('activities.0.legalBases.1', 'habit'),
    ],
    [
      'activities[1].retention[0]',
      'there is no retention rule "altijd": add it to retention, or take it out here',
      put('activities.1.retention', ['altijd']),
    ],
    [
      'sources[0].covers[0]',
      'there is no activity "gymles": add it to activities, or take it out here',
      put('sources.0.covers', ['gymles']),
    ],
    [
      'sources[1].id',
      'is the same as sources[0].id: give each its own, or take one out',
      put('sources.1.id', 'las-oso'),
    ],
    ['sources[0].wave', 'expected one of: 1, 2', put('sources.0.wave', 3)],
    [
      'categoriesCovered[0].sources[0]',
      'there is no source "las": add it to sources, or take it out here',
      put('categoriesCovered.0.sources', ['las']),
    ],
    [
      'categoriesCovered[0].sources[0]',
      'source "afas" is not asked about a pupil: add pupil to its subjects, or say none with because',
      put('categoriesCovered.0.sources', ['afas']),
    ],
    [
      'categoriesCovered[0]',
      'expected either the sources that hold it, or none with because: not both, not neither',
      put('categoriesCovered.0.sources'),
    ],
    [
      'policies.pupil.siblings',
      'expected one of: readable, redacted, officer',
      put('policies.pupil.siblings', 'hidden'),
    ],
    ['mail', 'name the source that holds the mail, or say none and why it is not searched', put('mail')],
    [
      'mail',
      'expected either the source that holds the mail, or none with the reason: not both, not neither',
      put('mail', {}),
    ],
    ['mail.none', 'expected text, not empty', put('mail', { none: ' ' })],
    [
      'mail.source',
      'there is no source "outlook": add it to sources, or say none and why',
      put('mail', { source: 'outlook' }),
    ],
    ['tasks.schools[2].director.email', 'expected an e-mail address', put('tasks.schools.2.director.email', 'ilse')],
    [
      'tasks.schools[0].brin',
      'there is no school "99ZZ": add it to schools, or take it out here',
      put('tasks.schools.0.brin', '99ZZ'),
    ],
    ['tasks.schools', 'school "99AB" has nobody: name its director and a deputy', put('tasks.schools.0.brin', '99ZZ')],
    [
      'tasks.schools[0].deputy',
      'is the director: name somebody else, who can take over from him',
      put('tasks.schools.0.deputy.id', 'n-postema'),
    ],
    [
      'tasks.schools[0].deputy.email',
      'is the address of another person: an address is one person',
      put('tasks.schools.0.deputy.email', 'N.Postema@cpow.example'),
    ],
    [
      'tasks.schools[0].director.id',
      'is another person elsewhere: give each an id of his own',
      put('tasks.schools.0.director.id', 'm-solinge'),
    ],
    ['colour', 'is not a known name: take it out or check its spelling', put('colour', 'blue')],
  ])('%s: %s', (at, message, change) => {
    expect(problemsAfter(change)).toContainEqual({ path: at, message });
  });

  it('but a source that reads a mail export says enough by itself (L-26)', () => {
    const mail = {
      id: 'mail',
      connector: 'mail-export',
      nl: 'Mail',
      subjects: ['pupil'],
      covers: ['inschrijving'],
      wave: 2,
    };
    const withSource: Change = (board) => {
      put('mail')(board);
      put('sources.2', mail)(board);
    };
    expect(problemsAfter(withSource)).toEqual([]);
  });

  it('and all mistakes come at once', () => {
    const paths = problemsAfter((board) => {
      put('name')(board);
      put('schools.17.place', '')(board);
      put('rights', [])(board);
    }).map((problem) => problem.path);
    expect(paths).toEqual(['name', 'schools[17].place', 'rights']);
  });
});
