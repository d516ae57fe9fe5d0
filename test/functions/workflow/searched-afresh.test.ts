import type { Connector } from '../../../connectors/kit/connector';
import { ProtocolViolation, SourceUnavailable } from '../../../connectors/kit/faults';
import { lasOso } from '../../../connectors/las-oso';
import { sourceId } from '../../../domain/request/ids';
import { accepted, byMother, mees, officer, sceneWith } from '../../support/scene';

const drop = sourceId('levering');

/** A delivery that the supplier replaces: the second search finds another person's key than the first. */
const replaced = (fault: (attempt: number) => Error | undefined) => {
  const collected: unknown[] = [];
  let [searches, attempts] = [0, 0];
  const connector: Connector = {
    ...(lasOso as Connector),
    id: 'levering',
    wave: 2,
    locate: async () => {
      searches += 1;
      return [
        {
          reference: { delivery: String(searches) },
          evidence: { strong: true, matched: ['identifier:levering'] },
          distinguishing: {},
          identifiers: {},
        },
      ];
    },
    async *collect(_context, { reference }) {
      collected.push(reference.delivery);
      attempts += 1;
      const stopped = fault(attempts);
      if (stopped) throw stopped;
      yield { kind: 'page' };
    },
  };
  return { connector, collected };
};

const tried = async (fault: (attempt: number) => Error | undefined) => {
  const scene = await sceneWith([mees]);
  const { connector, collected } = replaced(fault);
  try {
    const inzage = await scene.open('data', {
      sources: [...scene.sources, { sourceId: drop, nl: 'Levering', connector, settings: { folder: scene.folder } }],
    });
    const requestId = await accepted(inzage, byMother);
    const stateNow = async () =>
      (await inzage.desk.view(requestId))?.sources.find((source) => source.sourceId === drop)?.state;
    const before = await stateNow();
    await inzage.desk.retrySource(requestId, drop, officer);
    await inzage.workflow.settled();
    const after = await stateNow();
    await inzage.close();
    return { before, after, collected };
  } finally {
    await scene.end();
  }
};

describe('trying a source again', () => {
  it('searches afresh when what was found no longer fits what the source holds (L-26)', async () => {
    const changed = new ProtocolViolation(drop, { code: 'EXPORT_CHANGED' });
    expect(await tried((attempt) => (attempt === 1 ? changed : undefined))).toEqual({
      before: 'parked',
      after: 'complete',
      collected: ['1', '2'],
    });
  });

  it('goes on with whom was found when the source was only away', async () => {
    const away = new SourceUnavailable(drop, { code: 'HTTP_STATUS' });
    const { before, after, collected } = await tried((attempt) => (attempt <= 4 ? away : undefined));
    expect([before, after]).toEqual(['parked', 'complete']);
    expect(new Set(collected)).toEqual(new Set(['1']));
  });
});
