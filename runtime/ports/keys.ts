/** Signing and keyed hashing. Private keys never leave the adapter. */
export interface Keys {
  /** Ed25519 over the message (at most 4,096 bytes: KMS signs no more), and the public key as SPKI PEM. */
  sign(message: Uint8Array): Promise<{ readonly signature: Uint8Array; readonly publicKeyPem: string }>;
  /** Hex HMAC-SHA-256 under a key of its own for that purpose. Stable for the life of the installation. */
  keyedHash(purpose: string, message: string): Promise<string>;
  /** The key for a purpose, for hashing many values without a call each; kept in memory only. 32 bytes. */
  hashKey(purpose: string): Promise<Uint8Array>;
}
