import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DataDirectoryDamaged } from './faults';
import { writeWhole } from './files';
import { isAbsent } from './translate';

/** What a data directory says about itself, in the clear. */
export interface Header {
  readonly installation: string;
  /** Check value of the master key. */
  readonly keyCheck: string;
  /** False until the database stands; before that nothing has been stored. */
  readonly complete: boolean;
}

const checksum = (header: Header): string =>
  createHash('sha256').update(`inzage 1 ${header.installation} ${header.keyCheck} ${header.complete}`).digest('hex');

/** The header, or undefined when there is none. @throws DataDirectoryDamaged when it is not as we wrote it. */
export function readHeader(path: string): Header | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
  const header = parse(text);
  if (text !== render(header)) throw new DataDirectoryDamaged('header');
  return header;
}

/** Stores the header, all or nothing. */
export const writeHeader = (path: string, header: Header): void => writeWhole(path, render(header));

function parse(text: string): Header {
  try {
    const { installation, keyCheck, complete } = JSON.parse(text) as Record<string, unknown>;
    if (typeof installation === 'string' && /^[0-9a-f-]{36}$/.test(installation) && typeof keyCheck === 'string') {
      return { installation, keyCheck, complete: complete === true };
    }
  } catch {
    // Not JSON: the same as a wrong field.
  }
  throw new DataDirectoryDamaged('header');
}

const render = (header: Header): string =>
  `${JSON.stringify({ what: 'data directory of Inzage', format: 1, ...header, checksum: checksum(header) }, null, 2)}\n`;
