import { afas } from '../../../connectors/afas';
import { type Disturbance, profitBusy, profitError } from '../../../connectors/afas/simulator';
import type { Candidate } from '../../../connectors/kit/connector';
import { faultOf, recordsIn } from '../../support/collected';
import { rows } from './invented-staff';
import { collectAll, marit, onlyCandidate, withAfas } from './open-afas';

const candidate: Candidate = {
  reference: { bcCo: '1000551', employeeIds: ['000001005'], userIds: ['BERGM'], emails: [] },
  evidence: { strong: true, matched: [] },
  distinguishing: {},
  identifiers: {},
};

const collecting = (faults: Disturbance, settings: Record<string, unknown> = {}) =>
  withAfas({ faults }, settings, (open) => faultOf(collectAll(open, candidate, marit())));

const locating = (faults: Disturbance) =>
  withAfas({ faults }, {}, ({ context }) => faultOf(afas.locate(context, marit())));

const onLeave =
  (answer: ReturnType<Disturbance>): Disturbance =>
  ({ path }) =>
    path === '/connectors/Profit_Leaves' ? answer : undefined;

const onSecondPage =
  (answer: ReturnType<Disturbance>): Disturbance =>
  ({ path, query }) =>
    path === '/connectors/Profit_Leaves' && query.get('skip') !== '0' ? answer : undefined;

const page = (shown: readonly unknown[], skip = 0, take = 1000) => ({ status: 200, body: { skip, take, rows: shown } });
const leave = (rows.Profit_Leaves ?? []).map((row) => ({ ...row }));

describe('an AFAS that does not answer as it should never looks empty (L-26, S-35)', () => {
  it.each<[string, ReturnType<Disturbance>, string]>([
    ['a server error', profitError('Out of memory'), 'SourceUnavailable SOURCE_UNAVAILABLE'],
    ['maintenance', profitBusy(7200), 'Throttled THROTTLED'],
    ['an address that is not on the list', { status: 403 }, 'NotPermitted NOT_PERMITTED'],
    ['a GetConnector that is not open to us', { status: 401 }, 'NotPermitted AFAS_ENDPOINT_NOT_PERMITTED'],
    ['an answer that breaks off', 'cut', 'SourceUnavailable BODY_BROKEN_OFF'],
    ['an answer that is XML', { status: 200, body: '<error/>' }, 'ProtocolViolation BODY_NOT_JSON'],
    ['an answer without rows', { status: 200, body: { skip: 0, take: 1000 } }, 'ProtocolViolation AFAS_ROWS_SHAPE'],
    ['rows that are none', page(['x']), 'ProtocolViolation AFAS_ROWS_SHAPE'],
    [
      'a blocked GetConnector, said with 500',
      profitError('This GetConnector (definition) is blocked'),
      'NotPermitted AFAS_GETCONNECTOR_BLOCKED',
    ],
    [
      'a GetConnector without rights, said with 500',
      profitError('U heeft geen rechten op deze connector'),
      'NotPermitted AFAS_NO_RIGHTS',
    ],
    ['a 404', { status: 404 }, 'ConfigurationInvalid AFAS_GETCONNECTOR_MISSING'],
    ['too large a question', { status: 413 }, 'ProtocolViolation AFAS_STATUS'],
    [
      'a blocked GetConnector',
      { status: 400, body: 'This GetConnector (definition) is blocked' },
      'NotPermitted AFAS_GETCONNECTOR_BLOCKED',
    ],
    ['another person’s row', page(leave), 'ProtocolViolation WRONG_PERSONS_ROW'],
    ['a row without the person’s key', page([{ LeaveId: 1 }]), 'ProtocolViolation WRONG_PERSONS_ROW'],
    ['a row twice', page([leave[0], leave[0]]), 'ProtocolViolation DUPLICATE_ROW'],
    ['another page than was asked for', page([], 500), 'ProtocolViolation AFAS_ROWS_SHAPE'],
  ])('%s', async (_what, answer, expected) => {
    expect(await collecting(onLeave(answer))).toBe(expected);
  });

  it('a server error on the second page is no end of the list', async () => {
    const expected = 'SourceUnavailable SOURCE_UNAVAILABLE';
    expect(await collecting(onSecondPage(profitError('Timeout')), { pageSize: 2 })).toBe(expected);
  });

  it('a page that comes twice is no new page', async () => {
    const same: Disturbance = ({ path, query }) =>
      path === '/connectors/Profit_Leaves' ? page(leave.slice(0, 2), Number(query.get('skip')), 2) : undefined;
    expect(await collecting(same, { pageSize: 2 })).toBe('ProtocolViolation DUPLICATE_ROW');
  });

  it('stops a list that never ends', async () => {
    let next = 0;
    const endless: Disturbance = ({ path, query }) => {
      if (path !== '/connectors/Profit_Leaves') return undefined;
      next += 1;
      return page([{ LeaveId: 1, EmployeeId: '000001005' }], Number(query.get('skip')), 1);
    };
    expect(await collecting(endless, { pageSize: 1 })).toBe('ProtocolViolation DUPLICATE_ROW');
    expect(next).toBe(2);
  });

  it.each<[string, ReturnType<Disturbance>, string]>([
    ['a server error', profitError('x'), 'SourceUnavailable SOURCE_UNAVAILABLE'],
    ['maintenance', profitBusy(7200), 'Throttled THROTTLED'],
    ['an answer that breaks off', 'cut', 'SourceUnavailable BODY_BROKEN_OFF'],
  ])('while searching a person: %s', async (_what, answer, expected) => {
    expect(await locating(({ path }) => (path === '/connectors/Profit_OrgPer' ? answer : undefined))).toBe(expected);
  });

  it('a list that moved since the checkpoint is noticed on resuming', () =>
    withAfas({}, { pageSize: 2 }, async (open) => {
      const from = { step: 8, position: { skip: 1, last: 'of another row' } };
      expect(await faultOf(collectAll(open, candidate, marit(), from))).toBe('ProtocolViolation AFAS_LIST_MOVED');
    }));

  it.each<[string, unknown, string]>([
    ['server error', profitError('x'), 'SourceUnavailable SOURCE_UNAVAILABLE'],
    ['file answer that is cut', 'cut', 'SourceUnavailable BODY_BROKEN_OFF'],
    ['file answer without a file', { status: 200, body: { filename: 'x' } }, 'ProtocolViolation AFAS_FILE_SHAPE'],
    ['bad request', { status: 400 }, 'ProtocolViolation AFAS_FILE_STATUS'],
  ])('an attachment with a %s is a fault, not an absent file', async (_what, answer, expected) => {
    const faults: Disturbance = ({ path }) =>
      path.startsWith('/SubjectConnector') ? (answer as ReturnType<Disturbance>) : undefined;
    expect(await collecting(faults)).toBe(expected);
  });

  it('reads a file on from where its answer broke off', () => {
    let cuts = 0;
    const faults: Disturbance = ({ path }) => {
      if (!path.startsWith('/SubjectConnector/900/F1') || cuts >= 2) return undefined;
      cuts += 1;
      return 'cut';
    };
    return withAfas({ faults }, {}, async (open) => {
      const records = recordsIn(await collectAll(open, candidate, marit()));
      const [file] = records.find(({ id }) => id === '900')?.attachments ?? [];
      const parts: Uint8Array[] = [];
      if (file?.content.state === 'stored') for await (const part of file.content.open()) parts.push(part);
      expect(Buffer.concat(parts).toString()).toBe('%PDF-1.4 gespreksverslag');
      expect(cuts).toBe(2);
    });
  });

  it('says which GetConnector is not open to us', () =>
    withAfas({ forbidden: ['Profit_Illness'] }, {}, async (open) => {
      await expect(collectAll(open, candidate, marit())).rejects.toMatchObject({
        name: 'NotPermitted',
        ids: { sourceId: 'afas', role: 'absence' },
      });
    }));

  it('tells nothing personal in a fault (S-03)', async () => {
    const words: string[] = [];
    await withAfas({ faults: onLeave(page(leave)) }, {}, async (open) => {
      try {
        await collectAll(open, candidate, marit());
      } catch (fault) {
        words.push(JSON.stringify({ ...(fault as object), message: (fault as Error).message }));
      }
    });
    expect(words.join()).toContain('WRONG_PERSONS_ROW');
    expect(words.join()).not.toMatch(/000001|100055|Berg|Marit/);
  });
});

describe('logging in to AFAS', () => {
  it('asks for one access token and uses it for everything', () =>
    withAfas({}, {}, async (open) => {
      await collectAll(open, candidate, marit());
      expect(open.simulator.requests.filter((request) => request.includes('/oauth/token'))).toHaveLength(1);
    }));

  it('renews a token that expires in the middle, and loses nothing', () =>
    withAfas({ credentials: { callsPerToken: 5 } }, {}, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      expect(records).toHaveLength(20);
      const secretsInUrls = open.simulator.requests.filter((request) => /secret|access-/.test(request));
      expect(secretsInUrls).toEqual([]);
    }));

  it('says that the credentials are refused, by client as by token', async () => {
    const refused = { auth: { kind: 'oauth', clientId: 'inzage', secret: 'wrong-client' } };
    expect(await withAfas({}, refused, ({ context }) => faultOf(afas.locate(context, marit())))).toBe(
      'AuthenticationRefused AFAS_CLIENT_REFUSED',
    );
    const wrongToken = { auth: { kind: 'token', secret: 'wrong-client' } };
    expect(await withAfas({}, wrongToken, ({ context }) => faultOf(afas.locate(context, marit())))).toBe(
      'AuthenticationRefused AUTHENTICATION_REFUSED',
    );
  });

  it('a check says so too, instead of breaking', () =>
    withAfas({}, { auth: { kind: 'oauth', clientId: 'inzage', secret: 'wrong-client' } }, async ({ context }) => {
      expect(await afas.test(context)).toMatchObject({
        ok: false,
        problems: [expect.stringMatching(/^AFAS_CLIENT_REFUSED: De bron accepteert onze inloggegevens niet/)],
      });
    }));

  it('logs in with the classic token', () =>
    withAfas({}, { auth: { kind: 'token', secret: 'afas-token' } }, async (open) => {
      expect(recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()))).toHaveLength(20);
    }));

  it('names the secret that is missing', () =>
    withAfas({}, { auth: { kind: 'token', secret: 'nowhere' } }, async ({ context }) => {
      expect(await faultOf(afas.locate(context, marit()))).toBe('ConfigurationInvalid SECRET_MISSING');
    }));
});
