/** What a delivery may weigh; a ZIP that says otherwise is stopped, not unpacked. @security S-38 */
export const limits = {
  members: 100_000,
  memberBytes: 2 * 1024 ** 3,
  totalBytes: 32 * 1024 ** 3,
  textBytes: 64 * 1024 ** 2,
  /** Beyond this many bytes, nothing real compresses better than `ratio`. */
  suspectBytes: 64 * 1024 ** 2,
  ratio: 200,
} as const;

/** Files of one delivery by their path, whether they stand in a folder or in a ZIP. */
export interface Container {
  /** Place in the listing of the folder, from 1: names can hold a person's. @security S-03 */
  readonly position: number;
  /** Size by path, `/` between folders. */
  readonly members: ReadonlyMap<string, number>;
  /** @throws SourceUnavailable when it cannot be read to its end. */
  open(path: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Left by operating systems, never delivered by anybody. */
export const isLitter = (path: string): boolean =>
  /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** True for a path that stays inside the delivery and means the same on every machine. @security S-28 */
export const isPlainPath = (path: string): boolean =>
  path !== '' &&
  !/[\\\0:]/.test(path) &&
  !path.startsWith('/') &&
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
