import { moodle } from '../../../connectors/moodle';
import { openMoodle } from '../../../connectors/moodle/api';
import { decoded } from '../../../connectors/moodle/entities';
import { webServicePath } from '../../../connectors/moodle/file';
import { simulatedToken } from '../../../connectors/moodle/simulator';
import { momentOf } from '../../../connectors/moodle/times';
import { faultOf, recordsIn } from '../../support/collected';
import { collected, fenna, withMoodle } from './open-moodle';

describe('one child’s Moodle', () => {
  it('holds all that is hers and nothing of her classmate but that he exists', async () => {
    const items = await withMoodle({}, {}, (context) => collected(context));
    const types = recordsIn(items).map(({ type, id }) => `${type} ${id}`);
    expect(types).toEqual([
      'profile 3',
      'course 7',
      'grade 7-21',
      'grade 7-22',
      'note 31',
      'forum-post 61',
      'forum-post 63',
      'forum-post 66',
      'submission 82',
      'feedback 71-1082',
      'quiz-attempt 101',
      'quiz-answer 101-1',
      'course 8',
      'not-read grades-8',
      'not-read notes-8',
      'not-read forums-contents-8',
      'not-read assignments-warning-8-course-8-1',
      'conversation 111',
      'message 121',
      'message 122',
      'message 123',
      'badge badge131',
    ]);
    expect(JSON.stringify(recordsIn(items))).not.toMatch(/GEHEIMVANMILAN|WERKVANMILAN/);
    const others = items.flatMap((item) =>
      item.kind === 'person' && item.person.role === 'other' ? [item.person] : [],
    );
    expect(new Set(others.map(({ name }) => name.familyName))).toEqual(new Set(['Oostra', 'Wilde']));
  });

  it('has days in Dutch time, never for "never", entities decoded in plain words only, markup as it was', async () => {
    const grades = recordsIn(await withMoodle({}, {}, (context) => collected(context))).filter(
      (r) => r.type === 'grade',
    );
    expect(grades[0]).toMatchObject({
      occurredOn: '2026-02-01',
      fields: {
        gradedategraded: '2026-02-01T00:30:00+01:00',
        gradedatesubmitted: null,
        rangeformatted: '0–10',
        feedback: '<p>Goed, samen met Milan</p>',
      },
    });
    expect(grades[1]?.occurredOn).toBeUndefined();
    expect([momentOf(0), momentOf(null), momentOf(1_782_000_000)]).toEqual([
      undefined,
      undefined,
      '2026-06-21T02:00:00+02:00',
    ]);
    expect(decoded('a &amp;lt; b &#39;c&#x27; &Eacute;&unknown;')).toBe("a &lt; b 'c' É&unknown;");
  });

  it('has her files; one that is missing on the disk is told', async () => {
    const records = recordsIn(await withMoodle({}, {}, (context) => collected(context)));
    const files = records.flatMap(({ attachments = [] }) => attachments.map((a) => [a.fileName, a.content.state]));
    expect(files).toEqual([
      ['verslag.txt', 'stored'],
      ['weg.txt', 'absent'],
      ['werkstuk.pdf', 'stored'],
      ['werkstuk.pdf', 'stored'],
    ]);
  });

  it('never puts the token into an address', async () => {
    const requests = await withMoodle({}, {}, async (context, seen) => {
      await collected(context);
      return [...seen];
    });
    expect(requests.filter((line) => line.includes(simulatedToken) || line.includes('token='))).toEqual([]);
    expect(requests.filter((line) => line.startsWith('POST /webservice/pluginfile.php/'))).toHaveLength(4);
  });

  it.each([
    [
      'https://a.nl/pluginfile.php/15/mod_forum/attachment/1/x.txt?forcedownload=1',
      '/webservice/pluginfile.php/15/mod_forum/attachment/1/x.txt?forcedownload=1',
    ],
    [
      'https://a.nl/moodle/webservice/pluginfile.php/15/y%20z.txt',
      '/webservice/pluginfile.php/15/y%20z.txt?forcedownload=1',
    ],
    ['https://a.nl/tokenpluginfile.php/s3cretkey/15/y.txt', '/webservice/pluginfile.php/15/y.txt?forcedownload=1'],
    [
      'https://a.nl/pluginfile.php?file=%2F15%2Fy.txt&token=s3cret',
      '/webservice/pluginfile.php/15/y.txt?forcedownload=1',
    ],
    ['https://elders.nl/foto.png', undefined],
  ])('knows the file in %s', (address, path) => {
    expect(webServicePath(address)).toBe(path);
  });
});

describe('what Moodle says with HTTP 200 is not taken for an answer (L-26)', () => {
  const offeredFunctions = () =>
    withMoodle({}, {}, async (context) => [...(await openMoodle(context as never)).offered]);
  const answering = (fn: string, answer: unknown) => ({
    instead: (called: string) => (called === fn ? answer : undefined),
  });
  const notes = 'core_notes_get_course_notes';
  it.each([
    ['invalidtoken', 'moodle_exception', 'AuthenticationRefused AUTHENTICATION_REFUSED'],
    ['accessexception', 'webservice_access_exception', 'NotPermitted MOODLE_NOT_IN_SERVICE'],
    ['codingerror', 'coding_exception', 'ProtocolViolation MOODLE_ERROR'],
    ['invalidparameter', 'invalid_parameter_exception', 'ProtocolViolation MOODLE_ERROR'],
    ['sitemaintenance', 'moodle_exception', 'SourceUnavailable SOURCE_UNAVAILABLE'],
    [undefined, 'Error', 'ProtocolViolation MOODLE_ERROR'],
  ])('errorcode %s stops the source', async (errorcode, exception, expected) => {
    const error = {
      exception,
      message: 'Call to a member function get_context() on null',
      ...(errorcode && { errorcode }),
    };
    expect(await withMoodle(answering(notes, error), {}, (context) => faultOf(collected(context)))).toBe(expected);
  });

  it('one switched-off feature is told and the rest is read', async () => {
    const off = { exception: 'moodle_exception', errorcode: 'badgesdisabled', message: 'Badges are not enabled' };
    const items = await withMoodle(answering('core_badges_get_user_badges', off), {}, (context) => collected(context));
    expect(recordsIn(items).find(({ id }) => id === 'badges-site')).toMatchObject({
      type: 'not-read',
      fields: { area: 'Badges', errorcode: 'badgesdisabled' },
    });
  });

  it('a function outside the service is a problem in the check and a fault when collecting, unless it is skipped with a reason', async () => {
    const functions = ['core_webservice_get_site_info', 'core_user_get_users_by_field', 'core_enrol_get_users_courses'];
    const checked = await withMoodle({ functions }, {}, (context) => moodle.test(context));
    expect(checked.ok ? [] : checked.problems).toContain(
      'ConfigurationInvalid: badges needs core_badges_get_user_badges (or settings.skip.badges)',
    );
    expect(await withMoodle({ functions }, {}, (context) => faultOf(collected(context)))).toBe(
      'NotPermitted MOODLE_NOT_IN_SERVICE',
    );
    const areas = ['grades', 'notes', 'forums', 'assignments', 'quizzes', 'messages', 'badges'];
    const skip = Object.fromEntries(areas.map((area) => [area, 'Staat in de export.']));
    const items = await withMoodle({ functions }, { skip }, (context) => collected(context));
    expect(recordsIn(items).filter(({ type }) => type === 'not-read')).toHaveLength(7);
  });

  it.each([
    ['mod_quiz_get_attempt_review', 'answers-91'],
    ['mod_assign_get_submission_status', 'feedback-7'],
  ])('what %s would give is told when the service does not have it', async (missing, where) => {
    const functions = (await offeredFunctions()).filter((name) => name !== missing);
    const items = await withMoodle({ functions }, {}, (context) => collected(context));
    expect(
      recordsIn(items)
        .filter(({ type }) => type === 'not-read')
        .map(({ id }) => id)
        .join(' '),
    ).toContain(where);
  });

  it('an attempt that may not be reviewed is told, with everything else of it', async () => {
    const no = { exception: 'moodle_quiz_exception', errorcode: 'noreviewattempt', message: 'No' };
    const items = await withMoodle(answering('mod_quiz_get_attempt_review', no), {}, (context) => collected(context));
    const said = recordsIn(items).map(({ type, id }) => `${type} ${id}`);
    expect(said).toContain('quiz-attempt 101');
    expect(said).toContain('not-read quizzes-answers-101');
  });

  it('a service that may not give files stops the source', async () => {
    expect(await withMoodle({ downloadFiles: false }, {}, (context) => faultOf(collected(context)))).toBe(
      'NotPermitted MOODLE_NOT_IN_SERVICE',
    );
  });
});

describe('finding the account', () => {
  const locate = (identifiers: Record<string, string>, settings = {}, functions?: readonly string[]) =>
    withMoodle(functions ? { functions } : {}, settings, (context) => moodle.locate(context, fenna(identifiers)));

  it('by the pupil number in the id number, strong', async () => {
    expect(await locate({ pupilNumber: 'LN-40001' })).toMatchObject([
      { reference: { userId: '3' }, evidence: { strong: true, matched: ['identifier:moodle', 'name'] } },
    ]);
  });
  it('by an address that somebody else uses: for the officer', async () => {
    expect(await locate({ email: 'gezin@thuis.invalid' })).toMatchObject([
      { reference: { userId: '6' }, evidence: { strong: false, matched: ['email'] } },
    ]);
  });
  it('by a number that is another child’s: for the officer', async () => {
    expect(await locate({ pupilNumber: 'LN-40002' })).toMatchObject([{ evidence: { strong: false } }]);
  });
  it('by name only, when no identifier finds anybody: for the officer', async () => {
    expect(await locate({ pupilNumber: 'LN-0' })).toMatchObject([
      { reference: { userId: '3' }, evidence: { strong: false, matched: ['name'] } },
    ]);
  });
  it('nobody is no answer when the control account is not seen either', async () => {
    const functions = ['core_webservice_get_site_info', 'core_user_get_users_by_field'];
    const control = { field: 'username', value: 'wie-dan-ook' };
    expect(await locate({ pupilNumber: 'LN-0' }, {}, functions)).toEqual([]);
    expect(await faultOf(locate({ pupilNumber: 'LN-0' }, { control }, functions))).toBe(
      'NotPermitted MOODLE_CONTROL_NOT_SEEN',
    );
    expect(await faultOf(locate({ bsn: '999990019' }, {}, functions))).toBe(
      'ConfigurationInvalid MOODLE_NOTHING_TO_SEARCH_BY',
    );
  });
});
