import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import type { DeliveredKind, DeliveredParticipant } from '../kit/delivered/contract';

/** Somebody in a synthetic delivery. Invented people only. */
export interface SimulatedPerson {
  readonly key: string;
  readonly givenName: string;
  readonly infix?: string;
  readonly familyName: string;
  readonly birthDate?: string;
  readonly school?: string;
  readonly email?: string;
}

export interface SimulatedItem {
  readonly kind: DeliveredKind;
  readonly id: string;
  readonly at?: string;
  readonly about?: string;
  readonly participants?: readonly Partial<DeliveredParticipant>[];
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly files?: readonly {
    readonly path: string;
    readonly name: string;
    readonly mediaType?: string;
    readonly bytes: Uint8Array;
  }[];
}

/** What a supplier does to a delivery. */
export interface SimulatedDelivery {
  readonly person: SimulatedPerson;
  readonly items: readonly SimulatedItem[];
  /** Changes the manifest before it is written. */
  readonly manifest?: (manifest: Record<string, unknown>) => unknown;
  /** Changes the files, `manifest.json` among them; by path. */
  readonly files?: (files: Map<string, Uint8Array>) => void;
}

/** The files of a delivery as the contract asks for, by path. */
export function filesOfDelivery({
  person,
  items,
  manifest,
  files: change,
}: SimulatedDelivery): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const listed = items.map(({ files: own = [], participants = [], fields = {}, ...item }) => ({
    ...item,
    participants,
    fields,
    files: own.map(({ path, name, mediaType, bytes }) => {
      files.set(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { path, name, sha256, ...(mediaType && { mediaType }) };
    }),
  }));
  const whole = {
    contract: 'inzage-levering/1',
    supplier: 'Proefportaal',
    createdAt: '2026-11-20T10:00:00Z',
    person,
    count: listed.length,
    items: listed,
  };
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest ? manifest(whole) : whole)));
  change?.(files);
  return files;
}

/** Writes a delivery as a folder. */
export async function writeFolder(folder: string, delivery: SimulatedDelivery): Promise<void> {
  for (const [path, bytes] of filesOfDelivery(delivery)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** Writes a delivery as a ZIP. */
export async function writeZip(file: string, delivery: SimulatedDelivery): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const zip = new ZipArchive();
  const written = pipeline(zip, createWriteStream(file));
  for (const [name, bytes] of filesOfDelivery(delivery))
    zip.append(Buffer.from(bytes), { name, date: new Date('2026-01-01T00:00:00Z') });
  await zip.finalize();
  await written;
}
