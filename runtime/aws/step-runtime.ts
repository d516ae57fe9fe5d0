import boardFile from '../../board.json';
import { connectors } from '../../connectors';
import type { Board } from '../../domain/register/board';
import { lazyRecogniser } from '../../functions/documents/ocr/lazy-recogniser';
import type { ConfiguredSource, StepRuntime } from '../../functions/step/runtime';
import { parseBoard } from '../border/board-file';
import { ConfigurationMissing } from './faults';
import { awsPorts, type PortsEnvironment } from './ports';

/** Environment variables of a function: those of its ports, and where the download page stands. */
export interface StepEnvironment extends PortsEnvironment {
  /** Without a slash at the end: `https://inzage.example.nl`. */
  readonly INZAGE_ORIGIN?: string;
}

/**
 * What a function works with, made once for each environment of Lambda: clients, the bundled board and its sources, nothing of a person.
 * Every part is made when it is first used.
 *
 * @throws TypeError when the bundled board.json is not valid; synth refuses such a board before it is deployed.
 * @security S-17
 */
export function stepRuntime(environment: StepEnvironment): StepRuntime {
  const board = bundledBoard();
  return {
    ports: awsPorts(environment),
    board,
    sources: sourcesOf(board),
    recogniser: lazyRecogniser(),
    get portalOrigin() {
      if (!environment.INZAGE_ORIGIN) throw new ConfigurationMissing('INZAGE_ORIGIN');
      return environment.INZAGE_ORIGIN;
    },
  };
}

function bundledBoard(): Board {
  const parsed = parseBoard(boardFile);
  if (!parsed.ok) throw new TypeError(`board.json: ${parsed.problems.map(({ path }) => path).join(', ')}`);
  return parsed.value;
}

/**
 * The board's sources with their connectors. A source whose connector is unknown is left out here and parks when it is asked (L-26);
 * settings are checked by the connector when they are used.
 */
const sourcesOf = (board: Board): readonly ConfiguredSource[] =>
  board.sources.flatMap(({ id, nl, connector: wanted, settings }) => {
    const connector = connectors.find((known) => known.id === wanted);
    return connector ? [{ sourceId: id, nl, connector, settings }] : [];
  });
