import { stableJson } from './stable-json';

/**
 * The volume's packaging: everything before the signature's own member.
 * The signature covers what the files *say*; packing has slack that says nothing (a compressed text can be written in several ways),
 * and this tells that no byte of it changed either.
 */
export interface Packaging {
  readonly bytes: number;
  /** Eight hex digits. */
  readonly crc32: string;
}

/** The contents of `manifest.sig`. */
export interface ManifestSignature {
  readonly algorithm: 'Ed25519';
  /** What was signed, in words for whoever checks it by hand. */
  readonly message: string;
  readonly manifestSha256: string;
  readonly packaging: Packaging;
  /** SPKI PEM. */
  readonly publicKey: string;
  /** Base64. */
  readonly signature: string;
}

/** Keeps the signature from being taken for one of anything else, now or in a later format. */
export const signaturePrefix = 'inzage-archive/1 manifest sha-256\n';

const messageInWords = `${JSON.stringify(signaturePrefix)} followed by the 32 bytes of SHA-256(technisch/manifest.json)`;

/**
 * The bytes that are signed: the fixed prefix and SHA-256 of the manifest (KMS signs at most 4,096 bytes).
 *
 * @throws RangeError unless the digest is 64 hex digits.
 */
export function signedMessage(manifestSha256: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(manifestSha256)) throw new RangeError('not a SHA-256: expected 64 hex digits');
  const prefix = new TextEncoder().encode(signaturePrefix);
  const digest = manifestSha256.match(/../g) ?? [];
  return Uint8Array.from([...prefix, ...digest.map((byte) => Number.parseInt(byte, 16))]);
}

/** The text of `manifest.sig`. */
export const signatureText = (parts: Omit<ManifestSignature, 'algorithm' | 'message'>): string =>
  stableJson({
    algorithm: 'Ed25519',
    message: messageInWords,
    manifestSha256: parts.manifestSha256,
    packaging: { bytes: parts.packaging.bytes, crc32: parts.packaging.crc32 },
    publicKey: parts.publicKey,
    signature: parts.signature,
  });

/** The signature that the text is. @throws SyntaxError when it is none, or not spelled the one way it can be. */
export function parseSignature(text: string): ManifestSignature {
  const value: unknown = JSON.parse(text);
  if (!isSignature(value) || signatureText(value) !== text) throw new SyntaxError('not a signature of this format');
  return value;
}

function isSignature(value: unknown): value is ManifestSignature {
  if (typeof value !== 'object' || value === null) return false;
  const { manifestSha256, packaging, publicKey, signature } = value as Record<string, unknown>;
  if (typeof packaging !== 'object' || packaging === null) return false;
  const { bytes, crc32 } = packaging as Record<string, unknown>;
  return (
    [manifestSha256, publicKey, signature].every((part) => typeof part === 'string') &&
    Number.isSafeInteger(bytes) &&
    typeof crc32 === 'string' &&
    /^[0-9a-f]{8}$/.test(crc32)
  );
}
