import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../../../domain/fault';
import type { Bytes, Objects } from '../../../ports/objects';
import { layoutOf } from '../../store/layout';
import { localObjects } from '../../store/objects';

/** One person's records and files are larger than staging may become. */
export class StagingLimitReached extends Fault {
  override readonly name = 'StagingLimitReached';
  readonly sentence = {
    nl: 'De bron geeft meer gegevens dan er in de tijdelijke opslag mogen. Er is niets bewaard.',
    en: 'The source gives more than temporary staging may hold. Nothing was kept.',
  };
  constructor(maxBytes: number) {
    super({ code: 'STAGING_LIMIT_REACHED', retryable: false, ids: { maxBytes } });
  }
}

/** Storage for one run of one connector. `remove` leaves nothing. */
export interface TemporaryStaging {
  readonly objects: Objects;
  remove(): void;
}

/**
 * Encrypted staging in the temporary folder of this machine. The key exists in this process only: what a crash leaves behind
 * cannot be read by anybody.
 *
 * @security S-14, S-17, S-38
 */
export function temporaryStaging(maxBytes = 32 * 1024 ** 3): TemporaryStaging {
  const layout = layoutOf(mkdtempSync(join(tmpdir(), 'inzage-connector-')));
  for (const folder of [layout.objects, layout.unfinished]) mkdirSync(folder, { mode: 0o700 });
  const remove = () => rmSync(layout.directory, { recursive: true, force: true });
  process.once('exit', remove);
  const stored = localObjects(layout, randomBytes(32));
  let written = 0;
  const counted = async function* (bytes: Bytes) {
    for await (const part of bytes) {
      written += part.byteLength;
      if (written > maxBytes) throw new StagingLimitReached(maxBytes);
      yield part;
    }
  };
  return {
    objects: {
      ...stored,
      put: (key, body, options) => stored.put(key, counted(body instanceof Uint8Array ? once(body) : body), options),
    },
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}

async function* once(bytes: Uint8Array): Bytes {
  yield bytes;
}
