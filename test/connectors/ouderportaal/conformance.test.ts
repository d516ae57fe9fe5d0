import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import { rehearse } from '../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../connectors/kit/connector';
import { checkSettings } from '../../../connectors/kit/settings';
import { ouderportaal } from '../../../connectors/ouderportaal';
import { writePortalDelivery } from '../../../connectors/ouderportaal/simulator';
import { startRestSimulator } from '../../../connectors/rest/simulator';
import { askedFien, files, interfaceSettings, lists } from '../rest/invented-interface';

const family = {
  child: { key: 'p-1', givenName: 'Fien', familyName: 'Akker', birthDate: '2015-03-04' },
  parents: [
    { key: 'o-7', givenName: 'Saskia', familyName: 'Wit', secretAddress: true },
    { key: 'o-8', givenName: 'Rik', familyName: 'Akker' },
  ],
  classmates: [{ key: 'p-2', givenName: 'Anna', familyName: 'Smid' }],
};

const byDelivery = {
  connector: ouderportaal as Connector,
  overHttp: false,
  invalidSettings: { transport: 'post', folder: '/tmp/portaal' },
  canaries: ['Saskia', 'o-7', 'Anna'],
  async setScene() {
    const folder = await mkdtemp(join(tmpdir(), 'inzage-portal-'));
    await writePortalDelivery(join(folder, 'levering'), family);
    return {
      settings: { transport: 'drop', folder },
      subject: askedFien,
      stranger: { ...askedFien, givenName: 'Bo', familyName: 'Linde' },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

const restSettings = (origin: string) => ({ transport: 'rest', ...interfaceSettings(origin) });

describe('by delivery', () => describeConnector(byDelivery));

describe('over an interface', () => {
  describeConnector({
    connector: ouderportaal as Connector,
    overHttp: true,
    invalidSettings: restSettings('http://portal.example'),
    canaries: ['Saskia', 'saskia@example.org', 'o-7', 'very-secret', 'token-1'],
    async setScene(through) {
      const simulator = await startRestSimulator({ clientId: 'inzage', clientSecret: 'very-secret', lists, files });
      return {
        settings: restSettings(await through(simulator.origin)),
        secrets: { portal: 'very-secret' },
        subject: askedFien,
        stranger: { ...askedFien, givenName: 'Bo', familyName: 'Linde' },
        close: simulator.close,
      };
    },
  });
});

describe('a parent portal', () => {
  it('names everybody on a group photo and in a conversation, the other parent with his secret address', async () => {
    const at = await rehearse(byDelivery);
    const { flags } = await at.run();
    const photo = (await at.records()).find(({ type }) => type === 'photo');
    expect(photo?.persons.map(({ path, role, sourceKey }) => `${path} ${role} ${sourceKey}`)).toEqual([
      'participants.0 parent o-7',
      'participants.1 parent o-8',
      'participants.2 pupil p-2',
      'participants.3 subject p-1',
    ]);
    expect(flags).toEqual(['secret-address']);
    await at.close();
  });

  it('takes only the nine kinds of a portal', () => {
    const settings = restSettings('https://portal.example');
    const [list] = settings.lists;
    const checked = checkSettings(ouderportaal as Connector, { ...settings, lists: [{ ...list, type: 'salary' }] });
    expect(checked.ok ? [] : checked.problems.map((problem) => problem.split(':')[0])).toEqual([
      'settings.lists.0.type',
    ]);
  });
});
