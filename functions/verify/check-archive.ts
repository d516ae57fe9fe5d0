import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { type Manifest, manifestPath, parseManifest, signaturePath } from '../../domain/archive/manifest';
import { type ManifestSignature, parseSignature, signedMessage } from '../../domain/archive/signature';
import { type ArchiveBytes, bytesOfFile } from './archive-bytes';
import { isPackedOurWay } from './check-layout';
import { type Archive, type ArchiveEntry, readArchive } from './read-archive';
import type { VerifyProblem, VerifyReport } from './verify-report';

/** Above this a manifest or signature is none: they are read whole. */
const largestManifestBytes = 256 * 1024 * 1024;

/**
 * Checks one volume: signature, every file's length and SHA-256, nothing missing, nothing besides, and the packaging byte by byte.
 * Any one changed byte gives a problem. Never throws for what the bytes are; a source that cannot be read throws.
 *
 * @param expectedKeyPem The board's public key. Without it the key inside the volume is used: that proves
 *   that nothing changed since it was signed, and the fingerprint is there to compare.
 * @security S-29, S-36
 */
export async function checkArchive(source: ArchiveBytes, expectedKeyPem?: string): Promise<VerifyReport> {
  let archive: Archive;
  try {
    archive = await readArchive(source);
  } catch {
    return report(source, 0, [{ kind: 'unreadable' }]);
  }
  const problems: VerifyProblem[] = [];
  const manifestBytes = await wholeOf(archive, manifestPath);
  const manifest = manifestBytes && parsed(manifestBytes, parseManifest);
  const signatureBytes = await wholeOf(archive, signaturePath);
  const signature = signatureBytes && parsed(signatureBytes, parseSignature);
  const manifestSha256 = manifestBytes && hash('sha256', manifestBytes, 'hex');
  if (!manifest) problems.push({ kind: 'no-manifest' });
  if (!signature) problems.push({ kind: 'no-signature' });
  const key = signature && keyOf(signature);
  if (signature && manifestSha256 !== undefined) {
    if (!key || !isSignedBy(key, signature, manifestSha256)) problems.push({ kind: 'signature-wrong' });
    else if (expectedKeyPem !== undefined && !key.equals(createPublicKey(expectedKeyPem)))
      problems.push({ kind: 'other-key' });
  }
  if (manifest) problems.push(...(await differences(archive, manifest)));
  if (signature && problems.length === 0 && !(await packed(archive, signature))) problems.push({ kind: 'packaging' });
  return report(source, archive.entries.length, problems, manifest, manifestSha256, key);
}

/** `checkArchive` for a file. @throws the system's error (`ENOENT`, `EACCES` …) when it cannot be opened. */
export async function verifyArchiveFile(path: string, expectedKeyPem?: string): Promise<VerifyReport> {
  const source = await bytesOfFile(path);
  try {
    return await checkArchive(source, expectedKeyPem);
  } finally {
    await source.close();
  }
}

async function differences(archive: Archive, manifest: Manifest): Promise<VerifyProblem[]> {
  const problems: VerifyProblem[] = [];
  const awaited = new Map(manifest.files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  for (const entry of archive.entries) {
    const { path } = entry;
    if (seen.has(path.toLowerCase())) problems.push({ kind: 'twice', path });
    seen.add(path.toLowerCase());
    if (path === manifestPath || path === signaturePath) continue;
    const file = awaited.get(path);
    awaited.delete(path);
    if (file === undefined) problems.push({ kind: 'not-in-manifest', path });
    else if (file.bytes !== entry.byteLength || file.sha256 !== (await digestOf(archive, entry))) {
      problems.push({ kind: 'changed', path });
    }
  }
  for (const path of awaited.keys()) problems.push({ kind: 'missing', path });
  return problems;
}

async function digestOf(archive: Archive, entry: ArchiveEntry): Promise<string | undefined> {
  try {
    const digest = createHash('sha256');
    for await (const part of await archive.open(entry)) digest.update(part);
    return digest.digest('hex');
  } catch {
    return undefined;
  }
}

async function wholeOf(archive: Archive, path: string): Promise<Buffer | undefined> {
  const entry = archive.entries.find((candidate) => candidate.path === path);
  if (entry === undefined || entry.byteLength > largestManifestBytes) return undefined;
  try {
    const parts: Uint8Array[] = [];
    for await (const part of await archive.open(entry)) parts.push(part);
    return Buffer.concat(parts);
  } catch {
    return undefined;
  }
}

function parsed<T>(bytes: Buffer, parse: (text: string) => T): T | undefined {
  try {
    return parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

// Spelled in the one way a key is: the last character of base64 has bits that mean nothing.
function keyOf(signature: ManifestSignature): KeyObject | undefined {
  try {
    const key = createPublicKey(signature.publicKey);
    return key.export({ type: 'spki', format: 'pem' }) === signature.publicKey ? key : undefined;
  } catch {
    return undefined;
  }
}

function isSignedBy(key: KeyObject, signature: ManifestSignature, manifestSha256: string): boolean {
  const bytes = Buffer.from(signature.signature, 'base64');
  const spelledOnce = bytes.toString('base64') === signature.signature && signature.manifestSha256 === manifestSha256;
  return spelledOnce && key.asymmetricKeyType === 'ed25519' && verify(null, signedMessage(manifestSha256), key, bytes);
}

async function packed(archive: Archive, signature: ManifestSignature): Promise<boolean> {
  return archive.entries.at(-1)?.path === signaturePath && (await isPackedOurWay(archive, signature.packaging));
}

function report(
  source: ArchiveBytes,
  entries: number,
  problems: readonly VerifyProblem[],
  manifest?: Manifest,
  manifestSha256?: string,
  key?: KeyObject,
): VerifyReport {
  const { files: _files, ...head } = manifest ?? { files: [] };
  return {
    ok: problems.length === 0,
    exitCode: problems.length === 0 ? 0 : 1,
    problems,
    entries,
    byteLength: source.byteLength,
    ...(manifest === undefined ? {} : { manifest: head as Omit<Manifest, 'files'> }),
    ...(manifestSha256 === undefined ? {} : { manifestSha256 }),
    ...(key === undefined
      ? {}
      : { keyFingerprint: hash('sha256', key.export({ type: 'spki', format: 'der' }), 'hex') }),
  };
}
