import type { Instant } from '../deadline/instant';
import type { RequestId } from '../request/ids';
import { type Json, stableJson } from './stable-json';

/** One member of a volume. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex SHA-256 of the unpacked bytes. */
  readonly sha256: string;
  /** Source system and record type, for attachments and data files. */
  readonly source?: string;
  readonly type?: string;
}

/**
 * What one volume holds. Lists every member but itself and its signature.
 * The reference is the request's number: nothing in here says who it is about.
 *
 * @legal L-26, L-37
 */
export interface Manifest {
  readonly format: typeof manifestFormat;
  readonly reference: RequestId;
  /** 1 for the first delivery, 2 for its supplement … */
  readonly delivery: number;
  /** n of N, both from 1. */
  readonly volume: number;
  readonly volumes: number;
  /** When the contents were fixed: an instant recorded in the request, not the clock's. */
  readonly sealedAt: Instant;
  /** Sorted by path. */
  readonly files: readonly ManifestFile[];
}

export const manifestFormat = 'inzage-archive/1';
/** Where the manifest and its signature stand in every volume. */
export const manifestPath = 'technisch/manifest.json';
export const signaturePath = 'technisch/manifest.sig';

/** The manifest's bytes as text: same contents, same bytes. */
export function manifestText(manifest: Manifest): string {
  const files = manifest.files.map((file) => ({ ...file })).sort(byPath);
  return stableJson({ ...manifest, files } satisfies Json);
}

const byPath = (left: ManifestFile, right: ManifestFile): number =>
  left.path < right.path ? -1 : left.path > right.path ? 1 : 0;

/** The manifest that the text is. @throws SyntaxError when it is none, or not spelled the one way it can be. */
export function parseManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (!isManifest(value) || manifestText(value) !== text) throw new SyntaxError('not a manifest of this format');
  return value;
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { format, reference, delivery, volume, volumes, sealedAt, files } = value as Record<string, unknown>;
  const counts = [delivery, volume, volumes];
  return (
    format === manifestFormat &&
    typeof reference === 'string' &&
    typeof sealedAt === 'string' &&
    counts.every((count) => Number.isSafeInteger(count) && (count as number) >= 1) &&
    Array.isArray(files) &&
    files.every(isManifestFile)
  );
}

function isManifestFile(value: unknown): value is ManifestFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, bytes, sha256, source, type } = value as Record<string, unknown>;
  return (
    typeof path === 'string' &&
    Number.isSafeInteger(bytes) &&
    (bytes as number) >= 0 &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    (source === undefined || typeof source === 'string') &&
    (type === undefined || typeof type === 'string')
  );
}
