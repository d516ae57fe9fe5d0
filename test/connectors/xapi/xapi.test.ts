import { xapi } from '../../../connectors/xapi';
import { partsOf } from '../../../connectors/xapi/multipart';
import { startXapiSimulator, type XapiSimulatorOptions } from '../../../connectors/xapi/simulator';
import type { SourceId } from '../../../domain/request/ids';
import { faultOf, recordsIn } from '../../support/collected';
import { essay, statements } from './invented-statements';
import { openXapi, pupil } from './open-xapi';

const fenna = pupil({ eckId: 'https://ketenid.nl/201703/f3', email: 'fenna@school.invalid' });

async function run(options: Partial<XapiSimulatorOptions> = {}, who = fenna, settings = {}) {
  const simulator = await startXapiSimulator({ statements, files: [essay], clamp: 2, ...options });
  const at = await openXapi(simulator.endpoint, settings);
  try {
    const [candidate, ...others] = await xapi.locate(at.context, who);
    if (!candidate) return { items: [], records: [], others };
    const items = await at.collect(candidate, who);
    return { items, records: recordsIn(items), others, candidate };
  } finally {
    await at.close();
    await simulator.close();
  }
}

const last = (id: string) => Number(id.slice(-1));

describe('one child’s statements', () => {
  it('come by every identifier form, the voided one too, and the classmate’s is only a mention', async () => {
    const { records } = await run();
    const ids = (type: string) => [...new Set(records.filter((r) => r.type === type).map(({ id }) => last(id)))].sort();
    expect(ids('statement')).toEqual([1, 3, 4, 6, 7, 8]);
    expect(ids('mention')).toEqual([2, 5]);
    expect(records.find(({ id }) => last(id) === 4)?.fields.voided).toBe(true);
    expect(JSON.stringify(records)).not.toContain('GEHEIMVANMILAN');
    expect(records.find(({ id }) => last(id) === 2)?.fields).toEqual({
      verb: 'http://adlnet.gov/expapi/verbs/answered',
      as: 'context.team.member',
      timestamp: '2026-01-31T23:30:00Z',
    });
  });

  it('come by every address the registers know, when the request gives none', async () => {
    const moved = { ...pupil({}), known: { email: ['fenna@oud.invalid', 'fenna@school.invalid'] } };
    const { candidate } = await run({}, moved, { actors: [{ mbox: 'mailto:{email}' }] });
    expect(candidate?.reference.agents).toContain('{"mbox":"mailto:fenna@school.invalid"}');
    expect(
      (await run({}, { ...moved, known: { email: ['fenna@oud.invalid'] } }, { actors: [{ mbox: 'mailto:{email}' }] }))
        .candidate,
    ).toBeUndefined();
  });

  it('say on which Dutch day, what was answered, and keep extensions whole as text', async () => {
    const { records } = await run();
    expect(records.find(({ id }) => last(id) === 1)).toMatchObject({
      occurredOn: '2026-02-01',
      fields: {
        verb: {
          display: [
            { language: 'nl', text: 'beantwoordde' },
            { language: 'en', text: 'answered' },
          ],
        },
        object: { definition: { extensions: '{\n  "https://lm.invalid/niveau": 1\n}' } },
        result: { response: 'Milan zei dat het twaalf is', duration: 'PT32S' },
      },
    });
  });

  it('name the others with their place, and put them on the roster', async () => {
    const { records, items } = await run();
    expect(records.find(({ id }) => last(id) === 1)?.persons.map(({ path, role }) => [path, role])).toEqual([
      ['actor', 'subject'],
      ['actor.account', 'subject'],
      ['context.instructor', 'staff'],
      ['context.team.member.0', 'subject'],
      ['context.team.member.0.account', 'subject'],
      ['context.team.member.1', 'other'],
      ['context.team.member.1.account', 'other'],
      ['authority', 'other'],
      ['authority.account', 'other'],
    ]);
    const roster = items.flatMap((item) => (item.kind === 'person' ? [item.person.name.familyName] : []));
    expect(new Set(roster)).toEqual(new Set(['Wilde', 'Oostra', '']));
  });

  it('have their files, held against the digest; one that stands elsewhere is absent', async () => {
    const { records } = await run();
    const files = records.flatMap(({ attachments = [] }) => attachments);
    expect(files.map(({ fileName, content }) => [fileName, content.state])).toEqual([
      ['werkstuk', 'stored'],
      ['elders', 'absent'],
    ]);
  });
});

describe('an LRS that is not to be trusted', () => {
  it('is refused when its next page is on another server', async () => {
    expect(await faultOf(run({ more: 'https://elders.invalid/xapi/statements?_cursor=1' }))).toBe(
      'ProtocolViolation XAPI_MORE_ELSEWHERE',
    );
  });
  it('is refused when its next page is the same one again', async () => {
    const agent = encodeURIComponent('{"mbox":"mailto:fenna@school.invalid"}');
    const more = `/xapi/statements?agent=${agent}&limit=1&_cursor=0`;
    const twice = [
      ...statements,
      { ...statements[7], id: '00000000-0000-4000-8000-000000000009' },
    ] as typeof statements;
    const mail = pupil({ email: 'fenna@school.invalid' });
    expect(await faultOf(run({ statements: twice, clamp: 1, more }, mail))).toBe('ProtocolViolation ENDLESS_PAGING');
  });
  it('is asked later when it is far behind', async () => {
    expect(await faultOf(run({ secondsBehind: 3600 }))).toBe('SourceUnavailable XAPI_NOT_CONSISTENT_YET');
    expect(await faultOf(run({ secondsBehind: 3600 }, fenna, { consistentWithinSeconds: 7200 }))).toBe('none');
  });
});

describe('finding the child', () => {
  it('an address under which somebody else appears is a candidate of its own, for the officer', async () => {
    const { candidate } = await run({}, pupil({ email: 'els@school.invalid' }));
    expect(candidate).toMatchObject({ evidence: { strong: false }, distinguishing: { naam: 'Els de Wilde' } });
  });
  it('who has no identifier that a form wants was not looked for: that is a fault', async () => {
    expect(await faultOf(run({}, pupil({ bsn: '999990019' })))).toBe('ConfigurationInvalid XAPI_NOTHING_TO_SEARCH_BY');
  });
  it('the check says whether the LRS speaks the version and lets us in', async () => {
    const simulator = await startXapiSimulator({ statements });
    const [right, wrong] = [await openXapi(simulator.endpoint), await openXapi(simulator.endpoint, {}, 'wrong')];
    expect(await xapi.test(right.context)).toMatchObject({ ok: true });
    expect(await xapi.test(wrong.context)).toMatchObject({ ok: false });
    await right.close();
    await wrong.close();
    await simulator.close();
  });
});

describe('a multipart answer', () => {
  const head = 'multipart/mixed; boundary="b 1"';
  const parts = (body: string) => partsOf('xapi' as SourceId, head, Buffer.from(body, 'latin1'));
  it('is taken apart byte for byte', () => {
    const body =
      '--b 1\r\nContent-Type: application/json\r\n\r\n{}\r\n--b 1\r\nX-Experience-API-Hash: AB\r\n\r\n\r\n\xff--b\r\n\r\n--b 1--\r\n';
    expect(parts(body).map(({ hash, body: bytes }) => [hash, Buffer.from(bytes).toString('latin1')])).toEqual([
      ['', '{}'],
      ['ab', '\r\n\xff--b\r\n'],
    ]);
  });
  it('that breaks off is a fault', () => {
    expect(() => parts('--b 1\r\nContent-Type: application/json\r\n\r\n{}')).toThrow('XAPI_MULTIPART');
  });
});
