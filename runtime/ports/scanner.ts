import type { Bytes } from './objects';

/** Malware scan. `not-scanned` is shown to the officer, never taken for clean. @security S-32 */
export interface Scanner {
  scan(body: Bytes): Promise<'clean' | 'infected' | 'not-scanned'>;
}
