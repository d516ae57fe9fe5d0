import { rehearse } from '../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../connectors/kit/connector';
import { rest } from '../../../connectors/rest';
import { startRestSimulator } from '../../../connectors/rest/simulator';
import { askedFien, files, interfaceSettings, lists, types } from './invented-interface';

/** Two children of one name, no days of birth; what tells them apart is the number that the school gave. */
const people = [
  { uid: 'p-1', first: 'Fien', last: 'Akker', school: { number: '77' } },
  { uid: 'p-2', first: 'Fien', last: 'Akker', school: { number: '500' } },
];

const at = async (persons: Record<string, unknown>) => {
  const simulator = await startRestSimulator({
    clientId: 'inzage',
    clientSecret: 's',
    lists: { ...lists, '/people': people },
    files,
  });
  const { birthDate: _none, ...without } = interfaceSettings(simulator.origin).persons;
  return rehearse({
    connector: rest as Connector,
    overHttp: true,
    invalidSettings: {},
    canaries: [],
    setScene: async () => ({
      settings: { ...interfaceSettings(simulator.origin), persons: { ...without, ...persons }, types },
      secrets: { portal: 's' },
      subject: askedFien,
      stranger: askedFien,
      close: simulator.close,
    }),
  });
};

describe('a platform that knows the number of the pupil administration', () => {
  it('is searched by the number of each school the pupil was at', async () => {
    const source = await at({ pupilNumber: 'school.number' });
    const candidates = await source.locate({ ...askedFien, known: { pupilNumber: ['1001', '77'] } });
    expect(candidates.map(({ reference, evidence }) => [reference.keys, evidence.strong])).toEqual([[['p-1'], true]]);
    expect(candidates[0]?.identifiers).toEqual({ rest: ['p-1'], pupilNumber: ['77'] });
    await source.close();
  });

  it('leaves it to the officer when the settings do not say where the number stands', async () => {
    const source = await at({});
    const candidates = await source.locate({ ...askedFien, known: { pupilNumber: ['1001', '77'] } });
    expect(candidates.map(({ reference, evidence }) => [reference.keys, evidence.strong])).toEqual([
      [['p-1'], false],
      [['p-2'], false],
    ]);
    await source.close();
  });
});
