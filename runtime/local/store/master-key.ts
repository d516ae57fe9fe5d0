import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { WrongKey } from './faults';
import { writeWhole } from './files';
import { isAbsent } from './translate';

/** Makes keys of their own for each purpose out of the installation's one key. */
export interface MasterKey {
  /** 32 bytes, the same for the same purpose. */
  derive(purpose: string): Buffer;
  /** Tells whether this key belongs to a data directory; says nothing about the key. 64 hex characters. */
  readonly check: string;
  /** True when the key file says that we made it for this installation. */
  readonly madeForInstallation: boolean;
}

/** `~/.config/inzage/keys/{installation}.key`, `INZAGE_KEY_FILE`, or the path given. Always outside the data directory. */
export function keyFileOf(installation: string, given?: string): string {
  const path = given ?? process.env.INZAGE_KEY_FILE;
  if (path) return resolve(path);
  const configuration = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return join(configuration, 'inzage', 'keys', `${installation}.key`);
}

/** Makes a key file for a new installation; a key that stands there already is used. */
export function provideMasterKey(keyFile: string, installation: string): MasterKey {
  if (!existsSync(keyFile)) {
    mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
    writeWhole(keyFile, `inzage-key ${installation} ${randomBytes(32).toString('hex')}\n`);
  }
  return readMasterKey(keyFile, installation);
}

/**
 * Reads the key of an installation: our own format, or 64 hex characters from the operator's own key store.
 *
 * @throws WrongKey when it is absent or is no key; whether it is the right one, `check` tells.
 */
export function readMasterKey(keyFile: string, installation: string): MasterKey {
  let text: string;
  try {
    text = readFileSync(keyFile, 'utf8');
  } catch (error) {
    if (isAbsent(error)) throw new WrongKey('absent', installation);
    throw error;
  }
  const match = /^(?:inzage-key ([0-9a-f-]{36}) )?([0-9a-f]{64})\s*$/.exec(text);
  if (!match?.[2]) throw new WrongKey('unreadable', installation);
  const master = Buffer.from(match[2], 'hex');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, installation, `inzage ${purpose}`, 32));
  return {
    derive,
    check: createHmac('sha256', derive('key-check')).update(installation).digest('hex'),
    madeForInstallation: match[1] === installation,
  };
}

/** @throws WrongKey when the key would lie beside what it locks. */
export function refuseKeyInside(keyFile: string, directory: string, installation: string): void {
  const folder = dirname(keyFile);
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  if (`${real}${sep}`.startsWith(`${realpathSync(directory)}${sep}`)) throw new WrongKey('inside', installation);
}
