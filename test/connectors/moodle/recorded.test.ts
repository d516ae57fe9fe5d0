import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siftFields } from '../../../connectors/kit/quarantine';
import { moodle } from '../../../connectors/moodle';
import { recordTypes } from '../../../connectors/moodle/fields';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import type { SubjectDescription } from '../../../domain/requester/subject';
import { faultOf, recordsIn } from '../../support/collected';
import { openWith } from './open-moodle';

const folder = path.resolve(process.cwd(), '..', 'shared', 'sources', 'moodle', 'recorded');
const withShared = existsSync(folder) ? describe : describe.skip;

const lotte: SubjectDescription = {
  category: 'pupil',
  givenName: 'Lotte',
  infix: '',
  familyName: 'Bakker',
  birthDate: calendarDate('2016-01-01'),
  identifiers: { pupilNumber: 'LN-10023' },
};

/** Which recording answers which function; what was not recorded is empty, as on a site without it. */
const recorded: Readonly<Record<string, string>> = {
  core_webservice_get_site_info: 'site_info.json',
  core_user_get_users_by_field: 'users_by_idnumber.json',
  core_enrol_get_users_courses: 'users_courses.json',
  gradereport_user_get_grade_items: 'grade_items.json',
  core_notes_get_course_notes: 'notes.json',
  mod_forum_get_forums_by_courses: 'forums.json',
  mod_forum_get_forum_discussions: 'forum_discussions.json',
  mod_forum_get_discussion_posts: 'forum_posts.json',
  core_message_get_conversations: 'get_conversations.json',
};
const empty: Readonly<Record<string, unknown>> = {
  core_course_get_contents: [],
  mod_assign_get_assignments: { courses: [], warnings: [] },
  core_message_get_messages: { messages: [], warnings: [] },
  core_badges_get_user_badges: { badges: [], warnings: [] },
  core_blog_get_entries: { entries: [], totalentries: 0, warnings: [] },
  core_completion_get_activities_completion_status: { statuses: [], warnings: [] },
};

/** Answers as the recorded Moodle did, headers and all. */
async function replay(instead: Readonly<Record<string, string>> = {}) {
  const bytes = (name: string) => readFileSync(path.join(folder, name));
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const form = new URLSearchParams(Buffer.concat(parts).toString());
    const fn = form.get('wsfunction') ?? 'file';
    const paged = Number(form.get('page') ?? form.get('limitfrom') ?? 0) > 0;
    const name = instead[fn] ?? recorded[fn] ?? (fn === 'file' ? 'file_ok.bin' : undefined);
    const headers = name === undefined ? undefined : path.join(folder, name.replace(/\.(json|bin)$/, '.headers'));
    const sent = headers !== undefined && existsSync(headers) ? readFileSync(headers, 'latin1') : '';
    const status = Number(/^HTTP\/1\.\d (\d+)/.exec(sent)?.[1] ?? 200);
    const kept = [...sent.matchAll(/^(content-type|content-disposition): (.*)$/gim)].map((m) => [m[1], m[2]?.trim()]);
    response.writeHead(status, Object.fromEntries(kept) as Record<string, string>);
    if (paged && fn === 'mod_forum_get_forum_discussions') response.end('{"discussions":[],"warnings":[]}');
    else if (paged && fn === 'core_message_get_conversations') response.end('{"conversations":[]}');
    else if (fn === 'mod_forum_get_forum_discussions' && form.get('forumid') === '1') {
      response.end(bytes('forum_posts_by_user.json'));
    } else response.end(name === undefined ? JSON.stringify(empty[fn]) : bytes(name));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { context, close } = await openWith({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: { secret: 'token' },
  });
  return {
    context,
    async close() {
      await close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    async run() {
      const [candidate] = await moodle.locate(context, lotte);
      if (!candidate) return [];
      const items = [];
      for await (const item of moodle.collect(context, candidate, lotte, undefined)) items.push(item);
      return recordsIn(items);
    },
  };
}

const undeclared = (records: ReturnType<typeof recordsIn>) =>
  records.flatMap(({ type, fields }) =>
    siftFields(fields, recordTypes[type]?.fields ?? {}).quarantined.map(({ path: field }) => `${type}: ${field}`),
  );

withShared('answers of a real Moodle 4.3 (skipped without ../shared/sources/moodle)', () => {
  it('are the file of one pupil, without an undeclared field', async () => {
    const at = await replay();
    const records = await at.run();
    await at.close();
    expect(records.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'profile 3',
      'course 2',
      'grade 2-1',
      'grade 2-2',
      'forum-post 1',
      'conversation 1',
    ]);
    expect(undeclared(records)).toEqual([]);
    expect(records[3]?.fields).toMatchObject({ rangeformatted: '0–10', feedback: 'Goed gewerkt, samen met Sem' });
    expect(records[4]?.attachments).toMatchObject([{ fileName: 'verslag.txt', content: { state: 'stored' } }]);
  });

  it.each([
    ['core_webservice_get_site_info', 'bad_token.json', 'AuthenticationRefused AUTHENTICATION_REFUSED'],
    ['core_notes_get_course_notes', 'function_not_in_service.json', 'NotPermitted MOODLE_NOT_IN_SERVICE'],
    ['core_notes_get_course_notes', 'unknown_function.json', 'ConfigurationInvalid MOODLE_FUNCTION_UNKNOWN'],
    ['core_user_get_users_by_field', 'invalid_param.json', 'ProtocolViolation MOODLE_ERROR'],
    ['core_webservice_get_site_info', 'no_format_xml.json', 'ProtocolViolation BODY_NOT_JSON'],
    ['file', 'file_badtoken.bin', 'AuthenticationRefused AUTHENTICATION_REFUSED'],
  ])('%s answered by %s is a fault', async (fn, name, expected) => {
    const at = await replay({ [fn]: name });
    const fault = await faultOf(at.run());
    await at.close();
    expect(fault).toBe(expected);
  });

  it('a course that is not there is told, a missing file is absent, an unknown person is nobody', async () => {
    const at = await replay({ gradereport_user_get_grade_items: 'not_enrolled.json', file: 'file_missing.bin' });
    const records = await at.run();
    await at.close();
    expect(records.find(({ type }) => type === 'not-read')?.id).toBe('grades-2');
    expect(records.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content.state))).toEqual([
      'absent',
    ]);
    const none = await replay({
      core_user_get_users_by_field: 'users_by_field_none.json',
      core_user_get_users: 'get_conversations.json',
    });
    expect(await faultOf(none.run())).toBe('ProtocolViolation MOODLE_SHAPE');
    await none.close();
  });

  it('the privacy export is read whole', async () => {
    const exports = mkdtempSync(path.join(tmpdir(), 'moodle-export-'));
    await copyFile(path.join(folder, 'dataprivacy_export_user3.zip'), path.join(exports, 'a.zip'));
    const { context, close } = await openWith({ exportZip: exports });
    const found = await moodle.locate(context, lotte);
    expect(found).toMatchObject([{ evidence: { strong: true } }]);
    const items = [];
    for await (const item of moodle.collect(context, found[0] as (typeof found)[0], lotte, undefined)) items.push(item);
    const records = recordsIn(items);
    expect(undeclared(records)).toEqual([]);
    const contents = records.map(({ fields }) => String(fields.content ?? '')).join('\n');
    for (const text of [
      'Goed gewerkt, samen met Sem',
      'User password updated',
      'REK7',
      'assign_quickgrading',
      '"modifierid": 2',
    ]) {
      expect(contents).toContain(text);
    }
    expect(records.filter(({ type }) => type === 'exported-profile')).toHaveLength(1);
    expect(await moodle.locate(context, { ...lotte, familyName: 'Ander', identifiers: {} })).toEqual([]);
    await close();
    await rm(exports, { recursive: true });
  });
});
