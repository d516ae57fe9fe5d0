import type { Connector } from '../../../../connectors/kit/connector';
import { SourceFault } from '../../../../connectors/kit/faults';
import { asFault } from '../../../../connectors/kit/guarded';
import type { SourcePorts } from '../../../../connectors/kit/locate-in';
import { openSource } from '../../../../connectors/kit/open-source';
import type { SourceId } from '../../../../domain/request/ids';
import type { Terminal } from '../../cli/command';
import { exitCodes } from '../../cli/exit';
import { sourceEnded } from './source-ended';

const checkSeconds = 300;

/** Can we log in, and is everything there? Answers the list of what was checked, or of what is wrong. @returns 0, or 4 with problems. */
export async function checkConnector(
  ports: Pick<SourcePorts, 'secrets' | 'clock'>,
  { connector, sourceId, settings }: { connector: Connector; sourceId: SourceId; settings: unknown },
  terminal: Terminal,
): Promise<number> {
  try {
    const signal = AbortSignal.timeout(checkSeconds * 1000);
    const { context, close } = await openSource(ports, { connector, sourceId, settings, signal });
    try {
      const outcome = await connector.test(context).catch((error: unknown) => {
        throw asFault(sourceId, error);
      });
      terminal.out(JSON.stringify({ connector: connector.id, ...outcome }));
      for (const problem of outcome.ok ? [] : outcome.problems) terminal.say(`  ${problem}`);
      return outcome.ok ? exitCodes.ok : exitCodes.source;
    } finally {
      await close();
    }
  } catch (fault) {
    if (fault instanceof SourceFault) return sourceEnded(connector.id, fault, terminal);
    throw fault;
  }
}
