import { calendarDate } from '../../../domain/deadline/calendar-date';
import type { NewRequest } from '../../../functions/api/desk';
import { describeProblems, type Problem } from '../../../runtime/border/parsed';
import { parseRequestFile } from '../../../runtime/border/request-file';

const today = calendarDate('2026-11-23');
const file = {
  kind: 'access',
  subject: {
    category: 'pupil',
    givenName: 'Sanne',
    infix: '',
    familyName: 'Veldkamp',
    birthDate: '2014-05-31',
    school: 'Basisschool De Berk',
    identifiers: { 'las-oso': 'LN000123' },
  },
  requester: { relation: 'parent-with-authority', name: 'Joris Veldkamp' },
  receivedOn: '2026-11-02',
};

function problemsIn(json: unknown): readonly Problem[] {
  const read = parseRequestFile(json, today);
  return read.ok ? [] : read.problems;
}

describe('a request file', () => {
  it('becomes a request that the desk can register', () => {
    const read = parseRequestFile(file, today);
    expect(read).toEqual({ ok: true, value: file });
    const request: NewRequest | undefined = read.ok ? read.value : undefined;
    expect(request?.receivedOn).toBe('2026-11-02');
  });

  it('may leave out school, name, infix and identifiers', () => {
    const { kind, receivedOn } = file;
    const subject = { category: 'employee', givenName: 'Kim', familyName: 'Aalders', birthDate: '1984-02-29' };
    expect(parseRequestFile({ kind, subject, requester: { relation: 'self' }, receivedOn }, today)).toEqual({
      ok: true,
      value: { kind, subject: { ...subject, infix: '', identifiers: {} }, requester: { relation: 'self' }, receivedOn },
    });
  });

  it('reads an empty field of a form as absent', () => {
    const read = parseRequestFile(
      { ...file, subject: { ...file.subject, school: '' }, requester: { relation: 'guardian', name: ' ', email: '' } },
      today,
    );
    const { school: _, ...subject } = file.subject;
    expect(read).toEqual({ ok: true, value: { ...file, subject, requester: { relation: 'guardian' } } });
  });

  it('can be about the parent who asks as well (L-23)', () => {
    const own = {
      category: 'guardian',
      givenName: 'Joris',
      infix: '',
      familyName: 'Veldkamp',
      birthDate: '1985-01-02',
      identifiers: {},
    };
    const both = { ...file, requester: { ...file.requester, own } };
    expect(parseRequestFile({ ...both, subjects: ['pupil', 'requester'] }, today)).toEqual({ ok: true, value: both });
    expect(parseRequestFile({ ...file, subjects: ['pupil'] }, today)).toEqual({ ok: true, value: file });
    const pathsOf = (json: unknown) => problemsIn(json).map(({ path }) => path);
    expect(pathsOf({ ...file, subjects: ['pupil', 'requester'] })).toEqual(['requester.own']);
    expect(pathsOf(both)).toEqual(['requester.own']);
    expect(pathsOf({ ...both, subjects: ['requester'] })).toEqual(['subjects']);
    const asked = { ...both, subjects: ['pupil', 'requester'] };
    expect(pathsOf({ ...asked, requester: { ...asked.requester, own: { ...own, category: 'employee' } } })).toEqual([
      'requester.own.category',
    ]);
    expect(pathsOf({ ...asked, requester: { relation: 'parent-without-authority', own } })).toEqual(['subjects']);
  });

  it('received today is received', () => {
    expect(problemsIn({ ...file, receivedOn: '2026-11-23' })).toEqual([]);
  });
});

describe('a request file that is wrong', () => {
  it.each([
    ['kind', { ...file, kind: 'insight' }, 'expected one of: access, portability, both'],
    ['kind', { ...file, kind: undefined }, 'is missing: expected one of: access, portability, both'],
    [
      'receivedOn',
      { ...file, receivedOn: '2026-11-24' },
      'lies in the future: expected a day up to and including 2026-11-23',
    ],
    ['receivedOn', { ...file, receivedOn: '2026-02-30' }, 'expected an existing day, written yyyy-mm-dd'],
    ['receivedOn', { ...file, receivedOn: '2013-12-31' }, 'expected a day from 2014 to 2060'],
    ['receivedOn', { ...file, receivedOn: 20261102 }, 'expected an existing day, written yyyy-mm-dd'],
    ['subject', { ...file, subject: undefined }, 'is missing: expected object'],
    ['subject.familyName', { ...file, subject: { ...file.subject, familyName: ' ' } }, 'expected text, not empty'],
    ['subject.infix', { ...file, subject: { ...file.subject, infix: 7 } }, 'expected text'],
    [
      'subject.birthDate',
      { ...file, subject: { ...file.subject, birthDate: '31-05-2014' } },
      'expected an existing day, written yyyy-mm-dd',
    ],
    [
      'subject.birthDate',
      { ...file, subject: { ...file.subject, birthDate: '2026-11-10' } },
      'lies after receivedOn: expected a day before the request',
    ],
    [
      'subject.category',
      { ...file, subject: { ...file.subject, category: 'parent' } },
      'expected one of: pupil, guardian, employee, applicant, trainee',
    ],
    [
      'subject.identifiers.afas',
      { ...file, subject: { ...file.subject, identifiers: { afas: 12 } } },
      'expected an identifier as text',
    ],
    [
      'subject.identifiers.BSN',
      { ...file, subject: { ...file.subject, identifiers: { BSN: '1' } } },
      "is not used to find somebody: take it out, and use the source's own number",
    ],
    [
      'requester.relation',
      { ...file, requester: { relation: 'mother' } },
      'expected one of: self, parent-with-authority, parent-without-authority, guardian, pupil-16-plus, authorised-agent',
    ],
    ['requester.email', { ...file, requester: { relation: 'self', email: 'at home' } }, 'expected an e-mail address'],
    ['reason', { ...file, reason: 'curious' }, 'is not a known name: take it out or check its spelling'],
    [
      'subject.bsn',
      { ...file, subject: { ...file.subject, bsn: '1' } },
      'is not a known name: take it out or check its spelling',
    ],
    ['', [], 'expected object'],
    ['', null, 'expected object'],
  ])('%s', (path, json, message) => {
    expect(problemsIn(json)).toEqual([{ path, message }]);
  });

  it('names every problem at once', () => {
    const paths = problemsIn({
      kind: 'all',
      subject: { ...file.subject, birthDate: 'yesterday', identifiers: { bsn: '1' }, nickname: 'San' },
      requester: {},
      receivedOn: '2030-01-01',
      urgent: true,
    }).map((problem) => problem.path);
    expect(paths.toSorted()).toEqual([
      'kind',
      'receivedOn',
      'requester.relation',
      'subject.birthDate',
      'subject.identifiers.bsn',
      'subject.nickname',
      'urgent',
    ]);
  });

  it('never repeats a value (S-03)', () => {
    const secret = 'Zeldzaamheid';
    const problems = problemsIn({
      kind: secret,
      subject: { ...file.subject, category: secret, birthDate: secret, identifiers: { bsn: secret } },
      requester: { relation: secret, email: secret },
      receivedOn: secret,
    });
    expect(problems.length).toBe(7);
    expect(describeProblems('request.json', problems)).not.toContain(secret);
  });
});
