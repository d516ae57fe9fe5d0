import { collectInto } from '../../../../connectors/kit/collect-into';
import type { Connector } from '../../../../connectors/kit/connector';
import { SourceFault } from '../../../../connectors/kit/faults';
import { locateIn, type SourcePorts } from '../../../../connectors/kit/locate-in';
import { recordsIn, segmentsOf, undeclaredOf } from '../../../../connectors/kit/readers';
import type { RequestId, SourceId } from '../../../../domain/request/ids';
import type { SubjectDescription } from '../../../../domain/requester/subject';
import { resultOf } from '../../../../functions/locate/locate';
import type { Terminal } from '../../cli/command';
import { exitCodes } from '../../cli/exit';
import { writeRecords } from './records-file';
import { sourceEnded } from './source-ended';

/** One connector, one person, one file of records. */
export interface ConnectorRun {
  readonly connector: Connector;
  readonly sourceId: SourceId;
  readonly requestId: RequestId;
  readonly settings: unknown;
  readonly subject: SubjectDescription;
  readonly out: string;
}

/** Seconds between two places from which collecting could go on. */
const budget = { seconds: 300 };

/**
 * Searches the person and brings everything there is of him into the file, as in a request: through the kit, with its counts.
 *
 * @returns 0 with the tally (also when nobody was found: then the file is empty), 3 when somebody has to choose, 2 or 4 for a fault.
 * @legal L-25, L-26
 */
export async function runConnector(ports: SourcePorts, run: ConnectorRun, terminal: Terminal): Promise<number> {
  const { connector, requestId, sourceId, out } = run;
  try {
    const candidates = await locateIn(ports, run);
    const result = resultOf(candidates);
    const [candidate] = candidates;
    if (result === 'ambiguous') {
      const asked = candidates.map(({ evidence, distinguishing }) => ({ evidence, distinguishing }));
      terminal.out(JSON.stringify({ connector: connector.id, result, candidates: asked }));
      terminal.say(
        `${candidates.length} may be the person asked for; nothing was collected. See what tells them apart, and add an identifier to --subject.`,
      );
      return exitCodes.review;
    }
    if (!candidate) {
      await writeRecords(out, nothing());
      terminal.out(JSON.stringify({ connector: connector.id, result, tally: emptyTally, quarantine: [], records: 0 }));
      terminal.say('Nobody was found.');
      return exitCodes.ok;
    }
    let collection = await collectInto(ports, { ...run, candidate }, budget);
    while (!collection.done) {
      terminal.say(`${collection.tally.fetched} records so far …`);
      collection = await collectInto(ports, { ...run, candidate }, budget);
    }
    const records = await writeRecords(out, allRecords(ports, requestId, sourceId));
    const undeclared = await undeclaredOf(ports.objects, requestId, sourceId);
    const quarantine = undeclared.map(({ type, path, occurrences }) => ({ type, path, occurrences }));
    const { tally, flags, retrievedAt } = collection;
    const { evidence } = candidate;
    terminal.out(
      JSON.stringify({ connector: connector.id, result, evidence, tally, flags, quarantine, records, retrievedAt }),
    );
    if (quarantine.length > 0) terminal.say(`${quarantine.length} undeclared fields were kept back; see quarantine.`);
    return exitCodes.ok;
  } catch (fault) {
    if (fault instanceof SourceFault) return sourceEnded(connector.id, fault, terminal);
    throw fault;
  }
}

const emptyTally = { found: 0, fetched: 0, pages: 0, attachments: 0, damagedAttachments: 0, undeclaredFields: 0 };

async function* allRecords({ objects }: SourcePorts, requestId: RequestId, sourceId: SourceId) {
  for (const segment of await segmentsOf(objects, requestId, sourceId)) yield* recordsIn(objects, segment);
}

async function* nothing() {
  yield* [];
}
