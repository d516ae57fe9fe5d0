import { startAfasSimulator } from '../../../connectors/afas/simulator';
import type { Board } from '../../../domain/register/board';
import { sourceId } from '../../../domain/request/ids';
import type { ConfiguredSource } from '../../../functions/step/runtime';
import { configuredSource } from '../configured-sources';
import { demoAfasSettings, demoCredentials, demoSecretName } from './afas/settings';
import { afasOf } from './afas/tables';
import { dossierFolder } from './oso/dossier-folder';
import { demoSeed, syntheticBoard } from './synthetic-board';

/** Sources that answer on this machine until they are closed. */
export interface DemoSources {
  readonly sources: readonly ConfiguredSource[];
  /** Secrets that the sources' settings name; to be put in the local store. */
  readonly secrets: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * The synthetic board behind the bundled simulators: AFAS on a loopback port, OSO dossiers in a folder that later starts use
 * again. Real protocols, invented people. @security S-42
 *
 * @param options.folder Where the dossiers go; without it a folder of the system for temporary files.
 */
export async function withDemoSources(
  board: Board,
  { folder, seed = demoSeed }: { readonly folder?: string; readonly seed?: string } = {},
): Promise<DemoSources> {
  const people = syntheticBoard(board, seed);
  const dossiers = dossierFolder(people, folder);
  const afas = await startAfasSimulator({ ...afasOf(people), credentials: demoCredentials });
  const sources = [
    configuredSource({ id: sourceId('las-oso'), connector: 'las-oso', settings: { folder: dossiers } }, board),
    configuredSource({ id: sourceId('afas'), connector: 'afas', settings: demoAfasSettings(afas.baseUrl) }, board),
  ];
  return { sources, secrets: { [demoSecretName]: demoCredentials.clientSecret }, close: () => afas.close() };
}
