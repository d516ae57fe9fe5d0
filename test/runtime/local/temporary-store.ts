import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalStore, type LocalStoreOptions, openLocalStore } from '../../../runtime/local/store/open';
import type { Opened } from '../../contracts/opened';

/** A data directory and a key file of their own, removed at the end. */
export interface Place {
  readonly root: string;
  readonly dataDirectory: string;
  readonly keyFile: string;
  remove(): void;
}

export function place(): Place {
  const root = mkdtempSync(join(tmpdir(), 'inzage-test-'));
  return {
    root,
    dataDirectory: join(root, 'data'),
    keyFile: join(root, 'keys', 'installation.key'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export const openAt = (at: Place, options: Partial<LocalStoreOptions> = {}): Promise<LocalStore> =>
  openLocalStore({ dataDirectory: at.dataDirectory, keyFile: at.keyFile, ...options });

/** Opens a fresh local store and hands over one of its ports. */
export const freshLocal =
  <Port>(port: (store: LocalStore) => Port) =>
  async (): Promise<Opened<Port>> => {
    const at = place();
    const store = await openAt(at);
    return {
      port: port(store),
      async close() {
        await store.close();
        at.remove();
      },
    };
  };
