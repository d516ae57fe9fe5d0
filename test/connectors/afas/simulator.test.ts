import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AfasSimulator, profitBusy, profitError, startAfasSimulator } from '../../../connectors/afas/simulator';
import { simulatedCredentials } from '../../../connectors/afas/simulator/authorizer';
import { files, rows } from './invented-staff';

const folder = path.resolve(process.cwd(), '..', 'shared', 'sources', 'afas');
const withShared = existsSync(folder) ? describe : describe.skip;

const xml = `<token><version>1</version><data>${simulatedCredentials.tokenData}</data></token>`;
const headers = { authorization: `AfasToken ${Buffer.from(xml).toString('base64')}` };

let simulator: AfasSimulator;
beforeAll(async () => {
  simulator = await startAfasSimulator({ rows, files });
});
afterAll(() => simulator.close());

const ask = (question: string) => fetch(`${simulator.baseUrl}${question}`, { headers });
const leaveIds = async (query: string): Promise<unknown[]> => {
  const body = (await (await ask(`/connectors/Profit_Leaves${query}`)).json()) as { rows: { LeaveId: number }[] };
  return body.rows.map(({ LeaveId }) => LeaveId);
};

describe('the simulated AFAS has the traps of the real one', () => {
  it('gives 100 rows by default, and says which', async () => {
    expect(await (await ask('/connectors/Profit_UserGroups')).json()).toEqual({
      skip: 0,
      take: 100,
      rows: [{ GroupId: 'LK', Decription: 'Leerkrachten', UserId: 'BERGM' }],
    });
  });

  it('shuffles what nobody asked to order: pages then miss rows and double others', async () => {
    const pages = [await leaveIds('?skip=0&take=4'), await leaveIds('?skip=4&take=4')].flat();
    expect(new Set(pages).size).toBeLessThan(7);
    const ordered = [
      await leaveIds('?skip=0&take=4&orderbyfieldids=LeaveId'),
      await leaveIds('?skip=4&take=4&orderbyfieldids=LeaveId'),
    ].flat();
    expect(ordered).toEqual([100, 101, 102, 103, 104, 105, 106]);
    expect(await leaveIds('?take=2&orderbyfieldids=-LeaveId')).toEqual([106, 105]);
  });

  it('answers a hit-less question with 200 and no rows', async () => {
    const answer = await ask('/connectors/Profit_Leaves?filterfieldids=EmployeeId&filtervalues=9&operatortypes=1');
    expect([answer.status, ((await answer.json()) as { rows: unknown[] }).rows]).toEqual([200, []]);
  });

  it.each([
    ['= and AND', 'LeaveId,Hours', '101,4', '1,1', [101]],
    ['OR', 'LeaveId;LeaveId', '101;103', '1;1', [101, 103]],
    ['>= and <=', 'LeaveId,LeaveId', '102,104', '2,3', [102, 103, 104]],
    ['>', 'LeaveId', '104', '4', [105, 106]],
    ['<', 'LeaveId', '102', '5', [100, 101]],
    ['a moment without Z', 'StartDate', '2024-05-03T08:00:00', '3', [100, 101, 102]],
    ['contains', 'EmployeeId', '1001', '6', [106]],
    ['is not', 'EmployeeId', '000001005', '7', [106]],
    ['is empty', 'BSN,LeaveId', ',101', '8,1', [101]],
    ['is not empty', 'Name,LeaveId', ',101', '9,1', [101]],
    ['starts with', 'StartDate', '2024-05-07', '10', [106]],
    ['ends with', 'EmployeeId', '001', '13', [106]],
    ['does not contain', 'EmployeeId', '1005', '11', [106]],
    ['quick filter', 'LeaveId', '000001001', '15', [106]],
  ])('filters: %s', async (_what, fields, values, operators, expected) => {
    const query = new URLSearchParams({ filterfieldids: fields, filtervalues: values, operatortypes: operators });
    expect(await leaveIds(`?${query}&orderbyfieldids=LeaveId`)).toEqual(expected);
  });

  it('takes the JSON filter under its real name', async () => {
    const Field = [{ '@FieldId': 'LeaveId', '@OperatorType': '1', '#text': '103' }];
    const filter = JSON.stringify({ Filters: { Filter: [{ '@FilterId': 'Filter 1', Field }] } });
    expect(await leaveIds(`?filterjson=${encodeURIComponent(filter)}`)).toEqual([103]);
    expect((await leaveIds(`?jsonfilter=${encodeURIComponent(filter)}`)).length).toBe(7);
  });

  it.each([
    ['a question of 2,050 characters', `/connectors/Profit_Leaves?x=${'y'.repeat(2047)}`, 404],
    ['one of 2,049', `/connectors/Profit_Leaves?x=${'y'.repeat(2046)}`, 200],
    ['everything from the third row', '/connectors/Profit_Leaves?skip=2&take=-1', 500],
    ['everything', '/connectors/Profit_Leaves?skip=-1&take=-1', 200],
    ['an unknown GetConnector', '/connectors/Nothing', 404],
    ['an unknown field', '/connectors/Profit_Leaves?filterfieldids=X&filtervalues=1&operatortypes=1', 400],
    ['a file that is not on disk', '/SubjectConnector/900/F2', 404],
  ])('%s', async (_what, question, status) => {
    const answer = await ask(question);
    await answer.text();
    expect(answer.status).toBe(status);
  });

  it('lets nobody in without a token', async () => {
    expect((await fetch(`${simulator.baseUrl}/MetaInfo`)).status).toBe(401);
  });
});

interface Schema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/**
 * Where a value differs from the schema. One deviation is meant: a cell may be null, which AFAS's schemas do not say and its
 * own examples show (`"Memo": null`).
 */
function differences(value: unknown, schema: Schema, at: string, cell = false): string[] {
  if (value === null && cell) return [];
  const is = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  const fits = { integer: Number.isInteger(value), number: is === 'number' }[schema.type ?? ''] ?? is === schema.type;
  if (!fits) return [`${at}: ${is} instead of ${schema.type}`];
  if (Array.isArray(value)) return value.flatMap((entry, n) => differences(entry, schema.items ?? {}, `${at}.${n}`));
  if (is !== 'object') return [];
  const properties = schema.properties ?? {};
  const entries = Object.entries(value as object);
  return [
    ...(schema.required ?? [])
      .filter((name) => !entries.some(([key]) => key === name))
      .map((name) => `${at}.${name}: missing`),
    ...entries.flatMap(([name, inner]) =>
      properties[name]
        ? differences(inner, properties[name], `${at}.${name}`, at.includes('.rows'))
        : [`${at}.${name}: undescribed`],
    ),
  ];
}

withShared('the simulated AFAS answers as AFAS’s OpenAPI says (skipped without ../shared/sources/afas)', () => {
  const described = (file: string) =>
    JSON.parse(readFileSync(path.join(folder, `${file}.openapi.json`), 'utf8')) as {
      paths: Record<
        string,
        { get: { responses: Record<string, { content: { 'application/json': { schema: Schema } } }> } }
      >;
      components: { responses: Record<string, { content: { 'application/json': { schema: Schema } } }> };
    };
  const schemaOf = (file: string, name: string): Schema =>
    described(file).paths[name]?.get.responses['200']?.content['application/json'].schema ?? {};

  it.each([
    ['leave-and-absence', '/connectors/Profit_Illness', '/connectors/Profit_Illness'],
    ['leave-and-absence', '/connectors/Profit_Leaves', '/connectors/Profit_Leaves'],
    ['leave-and-absence', '/connectors/Profit_LeaveBalance', '/connectors/Profit_LeaveBalance'],
    ['leave-and-absence', '/connectors/Profit_Timetable', '/connectors/Profit_Timetable'],
    ['organisations-and-persons', '/connectors/Profit_OrgPer', '/connectors/Profit_OrgPer'],
    ['organisations-and-persons', '/connectors/Profit_Contacts', '/connectors/Profit_Contacts'],
    ['organisations-and-persons', '/connectors/Profit_BankAccounts', '/connectors/Profit_BankAccounts'],
    ['organisations-and-persons', '/connectors/Profit_Users', '/connectors/Profit_Users'],
    ['dossiers-and-attachments', '/connectors/ProfitSubjects', '/connectors/ProfitSubjects'],
    ['dossiers-and-attachments', '/connectors/Profit_Subjects', '/connectors/Profit_Subjects'],
    ['dossiers-and-attachments', '/connectors/Profit_SubjectTypes', '/connectors/Profit_SubjectTypes'],
    ['dossiers-and-attachments', '/connectors/Profit_Subject_Attachments', '/connectors/Profit_Subject_Attachments'],
    ['dossiers-and-attachments', '/connectors/Profit_Subject_Tasks', '/connectors/Profit_Subject_Tasks'],
    ['dossiers-and-attachments', '/MetaInfo', '/MetaInfo'],
    ['dossiers-and-attachments', '/Metainfo/{Type}/{Endpoint}', '/Metainfo/get/Profit_Illness'],
    ['dossiers-and-attachments', '/SubjectConnector', '/SubjectConnector?SubjectId=900&FileId=F1'],
  ])('%s %s', async (file, name, question) => {
    const answer = await ask(question);
    expect(answer.status).toBe(200);
    const schema = schemaOf(file, name);
    expect(schema.type).toBe('object');
    expect(differences(await answer.json(), schema, '')).toEqual([]);
  });

  it.each([
    ['500', profitError('Out of memory').body],
    ['503', profitBusy(7200).body],
  ])('body of a %s', (status, body) => {
    const schema =
      described('dossiers-and-attachments').components.responses[status]?.content['application/json'].schema;
    expect(differences(body, schema ?? {}, '')).toEqual([]);
  });
});
