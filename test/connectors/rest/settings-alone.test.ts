import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rehearse } from '../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../connectors/kit/connector';
import { pathsOf, without } from '../../../connectors/kit/declared/json-at';
import { undeclaredOf } from '../../../connectors/kit/readers';
import { checkSettings } from '../../../connectors/kit/settings';
import { rest } from '../../../connectors/rest';
import { type SimulatedInterface, startRestSimulator } from '../../../connectors/rest/simulator';
import { requestId, sourceId } from '../../../domain/request/ids';
import { askedFien, files, interfaceSettings, lists, types } from './invented-interface';

type Settings = ReturnType<typeof interfaceSettings> & { types: typeof types };

describe('an interface that is described by settings alone', () => {
  const at = async (
    source: Partial<SimulatedInterface> = {},
    change: (settings: Settings) => unknown = (same) => same,
  ) => {
    const simulator = await startRestSimulator({ clientId: 'inzage', clientSecret: 's', lists, files, ...source });
    const rehearsal = await rehearse({
      connector: rest as Connector,
      overHttp: true,
      invalidSettings: {},
      canaries: [],
      setScene: async () => ({
        settings: change({ ...interfaceSettings(simulator.origin), types }),
        secrets: { portal: 's' },
        subject: askedFien,
        stranger: askedFien,
        close: simulator.close,
      }),
    });
    return { ...rehearsal, requests: simulator.requests };
  };
  const withPaging = (paging: unknown) => (settings: Settings) => ({
    ...settings,
    lists: settings.lists.map((list, n) => (n === 0 ? { ...list, paging } : list)),
  });

  it.each([
    [{ kind: 'offset', skip: 'offset', take: 'limit', size: 2 }],
    [{ kind: 'offset', skip: 'offset', take: 'limit', size: 50 }],
    [{ kind: 'page', page: 'page', size: 2 }],
    [{ kind: 'cursor', parameter: 'cursor', next: 'meta.next' }],
    [{ kind: 'link' }],
  ])('reads all five messages whatever the paging: %j', async (paging) => {
    const source = await at({}, withPaging(paging));
    expect((await source.run()).tally).toMatchObject({ fetched: 6, attachments: 1, undeclaredFields: 0 });
    expect((await source.records()).map(({ type, id }) => `${type} ${id}`)).toEqual([
      'message 1',
      'message 2',
      'message 3',
      'message 4',
      'message 5',
      'consent c1',
    ]);
    await source.close();
  });

  it('makes each participant a person, in the role that the settings give to the words of the source', async () => {
    const source = await at();
    await source.run();
    const [first, second] = await source.records();
    expect(first).toMatchObject({
      occurredOn: '2026-03-01',
      fields: { body: 'Bericht 1 over Fien', participants: [{ role: 'parent', roleText: 'guardian' }] },
      persons: [{ path: 'participants.0', role: 'parent', sourceKey: 'o-7' }],
    });
    expect(second?.persons).toMatchObject([{ role: 'staff', name: { givenName: 'Ank', familyName: 'Laan' } }]);
    await source.close();
  });

  it('asks for a new token when one expires in the middle', async () => {
    const source = await at({ tokenLasts: 2 });
    expect((await source.run()).tally.fetched).toBe(6);
    expect(source.requests.filter((request) => request === 'POST /token').length).toBeGreaterThan(2);
    await source.close();
  });

  it('stops at another person’s row, where it was not told to pass over others', async () => {
    const source = await at({}, (settings) => ({
      ...settings,
      lists: settings.lists.map((list) => ({ ...list, others: 'refuse' })),
    }));
    expect(await source.run().catch((fault) => fault)).toMatchObject({ code: 'WRONG_PERSON' });
    await source.close();
  });

  it('keeps back and counts whatever the settings do not name, siblings of named places too', async () => {
    const [row] = lists['/people/p-1/messages'];
    const more = { ...row, mood: 'blij', sender: { ...row?.sender, shoeSize: 38 } };
    const source = await at({ lists: { ...lists, '/people/p-1/messages': [more] } });
    expect((await source.run()).tally.undeclaredFields).toBe(2);
    const undeclared = await undeclaredOf(source.objects, requestId('2026-0001'), sourceId('rest'));
    expect(undeclared.map(({ path, occurrences }) => [path, occurrences])).toEqual([
      ['other.sender.shoeSize', 1],
      ['other.mood', 1],
    ]);
    const seen = JSON.stringify(await source.records());
    expect(seen).not.toMatch(/blij|38/);
    await source.close();
  });

  it('never writes a name, date of birth or e-mail address into a URL', async () => {
    const source = await at();
    await source.run();
    expect(source.requests.join('\n')).not.toMatch(/fien|akker|2015|example\.org/i);
    await source.close();
  });

  it('never shows its credentials to another origin that holds files', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(200, { 'content-type': 'text/plain' }).end('een tekst');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const [row] = lists['/people/p-1/messages'];
    const message = { ...row, attachments: [{ href: `${origin}/x`, name: 'x.txt', type: 'text/plain' }] };
    const source = { lists: { ...lists, '/people/p-1/messages': [message] } };
    const refused = await at(source);
    expect(await refused.run().catch((fault) => fault)).toMatchObject({ code: 'ORIGIN_NOT_ALLOWED' });
    const allowed = await at(source, (settings) => ({ ...settings, fileOrigins: [origin] }));
    expect((await allowed.run()).tally.attachments).toBe(1);
    expect(seen).toEqual([undefined]);
    await refused.close();
    await allowed.close();
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it.each([
    ['settings.baseUrl', (s: Settings) => ({ ...s, baseUrl: 'http://portal.example' })],
    ['settings.auth.kind', (s: Settings) => ({ ...s, auth: { kind: 'password' } })],
    ['settings.lists.0.type', (s: Settings) => ({ ...s, types: { consent: types.consent } })],
    [
      'settings.types.message.fields.body.kind',
      (s: Settings) => ({
        ...s,
        types: {
          ...types,
          message: { ...types.message, fields: { body: { nl: 'a', en: 'a', kind: 'blob', origin: 'provided' } } },
        },
      }),
    ],
    [
      'settings.types.consent.fields.granted.codes',
      (s: Settings) => ({
        ...s,
        types: {
          ...types,
          consent: { ...types.consent, fields: { granted: { nl: 'a', en: 'a', kind: 'code', origin: 'provided' } } },
        },
      }),
    ],
    [
      'settings.lists.0.path',
      (s: Settings) =>
        withPaging({ kind: 'none' })({ ...s, lists: s.lists.map((l) => ({ ...l, path: '/x?name={familyName}' })) }),
    ],
  ])('says what is wrong in the settings: %s', (path, change) => {
    const checked = checkSettings(rest as Connector, change({ ...interfaceSettings('https://portal.example'), types }));
    expect(checked.ok ? [] : checked.problems.map((problem) => problem.split(':')[0])).toContain(path);
  });

  it('leaves nothing of what was taken out, and everything else', () => {
    const json = { a: 1, b: { c: 2, d: [{ e: 3, f: 4 }, { e: 5 }] }, g: [] };
    expect(without(json, pathsOf(['a', 'b.d.e']))).toEqual({ b: { c: 2, d: [{ f: 4 }] } });
    expect(without(json, pathsOf(['a', 'b', 'g']))).toBeUndefined();
  });
});
