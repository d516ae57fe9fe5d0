import type { Connector } from '../../connectors/kit/connector';
import type { Fault } from '../../domain/fault';
import type { Board } from '../../domain/register/board';
import type { SourceId } from '../../domain/request/ids';
import type { Ports } from '../../runtime/ports';
import type { Recogniser } from '../documents/document';

/** A source as configured: which connector, with which settings. */
export interface ConfiguredSource {
  readonly sourceId: SourceId;
  readonly nl: string;
  readonly connector: Connector;
  /** Checked by the connector's own schema when it is used. */
  readonly settings: unknown;
}

/** What every step is given by its composition root. Holds no data of a person. @security S-17 */
export interface StepRuntime {
  readonly ports: Ports;
  readonly board: Board;
  readonly sources: readonly ConfiguredSource[];
  /** Reads the letters on scans, on this machine. */
  readonly recogniser: Recogniser;
  /** Where the download page stands: `https://inzage.example.nl`. */
  readonly portalOrigin: string;
  /** Told of what nobody foresaw, for a developer's eyes on his own machine; never set in production. @security S-03 */
  readonly onIncident?: (incident: Fault, cause: unknown) => void;
}
