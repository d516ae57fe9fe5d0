import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Instant } from '../../../domain/deadline/instant';
import type { Ports } from '../../ports';
import { randomIds } from '../../ports/random-ids';
import { localMailbox, type Mailbox } from '../mail/mailbox';
import { type LocalNotices, localNotices, type SmtpServer } from '../mail/notices';
import { localClock } from './clock';
import { type Database, openDatabase } from './database';
import { localDecisions } from './decisions';
import { makeReady, provideDirectory } from './initialise';
import { localKeys } from './keys';
import { type Layout, layoutOf } from './layout';
import { localLinks } from './links';
import { lockDirectory } from './lock';
import type { MasterKey } from './master-key';
import { localObjects } from './objects';
import { localRequests } from './requests';
import { clamdScanner } from './scanner';
import { type LocalSecrets, localSecrets } from './secrets';
import { databaseFault } from './translate';

/** What a local store is opened with. */
export interface LocalStoreOptions {
  /** Made when it is absent; one process at a time. */
  readonly dataDirectory: string;
  /** Default `INZAGE_KEY_FILE`, else `~/.config/inzage/keys/{installation}.key`. Never inside the data directory. */
  readonly keyFile?: string;
  /** Stops the clock at this moment. */
  readonly now?: Instant;
  /** Where notices go; default a mail catcher of our own on the loopback, started with the first notice. */
  readonly smtp?: SmtpServer;
  /** Socket of ClamAV's clamd; default `CLAMD_SOCKET` and the usual places. */
  readonly clamdSocket?: string;
}

/** Every port but `workflow`, on one data directory. */
export interface LocalStore extends Omit<Ports, 'workflow'> {
  readonly secrets: LocalSecrets;
  readonly notices: LocalNotices;
  /** What the mail catcher holds. */
  readonly mailbox: Mailbox;
  /** Names the installation; no secret. */
  readonly installation: string;
  /** Ends everything and lets the next process in. */
  close(): Promise<void>;
}

/**
 * Opens a data directory, or makes one. Everything in it is encrypted; leftovers of a crash are cleared away.
 *
 * @throws DataDirectoryInUse DataDirectoryDamaged DataDirectoryNotWritable NotADataDirectory WrongKey StorageFull, each with a `sentence`
 * @security S-14, S-17, S-42
 */
export async function openLocalStore(options: LocalStoreOptions): Promise<LocalStore> {
  const layout = layoutOf(resolve(options.dataDirectory));
  try {
    provideDirectory(layout.directory);
    const lock = lockDirectory(layout.lock);
    try {
      const { header, master } = makeReady(layout, options.keyFile);
      clearUnfinished(layout);
      const database = openDatabase(layout.database, master.derive('table'));
      return assemble(options, layout, header.installation, master, database, () => lock.release());
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw databaseFault(error);
  }
}

function assemble(
  options: LocalStoreOptions,
  layout: Layout,
  installation: string,
  master: MasterKey,
  database: Database,
  release: () => void,
): LocalStore {
  const clock = localClock(options.now);
  const mailbox = localMailbox(database, clock);
  const notices = localNotices(database, mailbox, master.derive('notice keys'), options.smtp);
  return {
    requests: localRequests(database),
    decisions: localDecisions(database),
    links: localLinks(database),
    objects: localObjects(layout, master.derive('objects')),
    notices,
    secrets: localSecrets(database),
    keys: localKeys(database, master),
    scanner: clamdScanner(options.clamdSocket),
    clock,
    ids: randomIds,
    mailbox,
    installation,
    async close() {
      await notices.close();
      database.close();
      release();
    },
  };
}

/** Halves that a killed process left; nobody else is writing, for we hold the lock. */
function clearUnfinished(layout: Layout): void {
  mkdirSync(layout.objects, { recursive: true, mode: 0o700 });
  mkdirSync(layout.unfinished, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(layout.unfinished)) rmSync(join(layout.unfinished, name), { force: true });
  for (const name of readdirSync(layout.directory)) {
    if (/^inzage\.json\.[0-9a-f]{12}\.new$/.test(name)) rmSync(join(layout.directory, name), { force: true });
  }
}
