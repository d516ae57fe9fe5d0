import { startAfasSimulator } from '../../../connectors/afas/simulator';
import { simulatedAuthorization, startUwlrSimulator } from '../../../connectors/las-uwlr/simulator';
import { simulatedToken, startMoodleSimulator } from '../../../connectors/moodle/simulator';
import { startRestSimulator } from '../../../connectors/rest/simulator';
import { simulatedUser, startXapiSimulator } from '../../../connectors/xapi/simulator';
import type { Board } from '../../../domain/register/board';
import { type SourceId, sourceId } from '../../../domain/request/ids';
import type { ConfiguredSource } from '../../../functions/step/runtime';
import { configuredSource } from '../configured-sources';
import { demoAfasSettings, demoCredentials, demoSecretName } from './afas/settings';
import { afasOf } from './afas/tables';
import { demoBoard, demoSourceIds } from './demo-board';
import { uwlrOf } from './las-uwlr/years';
import { moodleOf } from './moodle/site';
import { dossierFolder } from './oso/dossier-folder';
import { restOf } from './rest/interface';
import { demoRestCredentials, demoRestSettings } from './rest/settings';
import { demoSeed, type SyntheticBoard, syntheticBoard } from './synthetic-board';
import { demoActors, xapiOf } from './xapi/statements';

/** Sources that answer on this machine until they are closed. */
export interface DemoSources {
  /** The board with the sources that only the demonstration has. */
  readonly board: Board;
  readonly sources: readonly ConfiguredSource[];
  /** Secrets that the sources' settings name; to be put in the local store. */
  readonly secrets: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

interface DemoSource {
  readonly id: SourceId;
  readonly connector: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  close?(): Promise<void>;
}

/**
 * The synthetic board behind the bundled simulators: OSO dossiers in a folder that later starts use again; UWLR, AFAS, the parent portal,
 * Moodle and a learning record store on loopback ports. Real protocols, invented people. @security S-42
 *
 * @param options.folder Where the dossiers go; without it a folder of the system for temporary files.
 */
export async function withDemoSources(
  board: Board,
  { folder, seed = demoSeed }: { readonly folder?: string; readonly seed?: string } = {},
): Promise<DemoSources> {
  const people = syntheticBoard(board, seed);
  const whole = demoBoard(board);
  const started = await Promise.all([
    { id: sourceId('las-oso'), connector: 'las-oso', settings: { folder: dossierFolder(people, folder) } },
    ...[groups, staff, portal, lessons, exercises].map((start) => start(people)),
  ] satisfies (DemoSource | Promise<DemoSource>)[]);
  return {
    board: whole,
    sources: started.map(({ id, connector, settings }: DemoSource) =>
      configuredSource({ id, connector, settings }, whole),
    ),
    secrets: Object.assign({}, ...started.map(({ secrets }: DemoSource) => secrets)),
    close: async () => {
      await Promise.all(started.map((source: DemoSource) => source.close?.()));
    },
  };
}

/** Two years of every school: enough for a demonstration, and each of them is asked in turn. */
const yearsAsked = 2;

async function groups(people: SyntheticBoard): Promise<DemoSource> {
  const years = uwlrOf(people);
  const { endpoint, close } = await startUwlrSimulator({ years });
  const { key, customerCode, customerName } = simulatedAuthorization;
  return {
    id: demoSourceIds.groups,
    connector: 'las-uwlr',
    settings: {
      endpoint,
      authorization: { customerCode, customerName, secret: 'demo-uwlr' },
      schools: people.schools.map(({ brin, name }) => ({ brin, name })),
      keyIsPupilNumber: true,
      schoolYears: [...new Set(years.map(({ schoolYear }) => schoolYear))].toSorted().reverse().slice(0, yearsAsked),
    },
    secrets: { 'demo-uwlr': key },
    close,
  };
}

async function staff(people: SyntheticBoard): Promise<DemoSource> {
  const { baseUrl, close } = await startAfasSimulator({ ...afasOf(people), credentials: demoCredentials });
  return {
    id: sourceId('afas'),
    connector: 'afas',
    settings: demoAfasSettings(baseUrl),
    secrets: { [demoSecretName]: demoCredentials.clientSecret },
    close,
  };
}

async function portal(people: SyntheticBoard): Promise<DemoSource> {
  const { origin, close } = await startRestSimulator(restOf(people));
  const { types: _kinds, ...settings } = demoRestSettings(origin, 'demo-portal');
  return {
    id: demoSourceIds.portal,
    connector: 'ouderportaal',
    settings: { transport: 'rest', ...settings },
    secrets: { 'demo-portal': demoRestCredentials.clientSecret },
    close,
  };
}

async function lessons(people: SyntheticBoard): Promise<DemoSource> {
  const { baseUrl, close } = await startMoodleSimulator({ world: moodleOf(people) });
  return {
    id: demoSourceIds.lessons,
    connector: 'moodle',
    settings: { baseUrl, token: { secret: 'demo-moodle' } },
    secrets: { 'demo-moodle': simulatedToken },
    close,
  };
}

async function exercises(people: SyntheticBoard): Promise<DemoSource> {
  const { endpoint, close } = await startXapiSimulator(xapiOf(people));
  return {
    id: demoSourceIds.exercises,
    connector: 'xapi',
    settings: { endpoint, auth: { kind: 'basic', user: simulatedUser.user, secret: 'demo-xapi' }, actors: demoActors },
    secrets: { 'demo-xapi': simulatedUser.secret },
    close,
  };
}
