import type { Manifest } from '../../domain/archive/manifest';

/** Something that keeps a volume from being accepted. Paths are ours and say nothing about a person. */
export type VerifyProblem =
  /** No ZIP, or cut off. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no-manifest' }
  | { readonly kind: 'no-signature' }
  /** Signed by nobody we can tell, or other contents than were signed. */
  | { readonly kind: 'signature-wrong' }
  /** Signed, but not with the key that was asked for. */
  | { readonly kind: 'other-key' }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'not-in-manifest'; readonly path: string }
  | { readonly kind: 'twice'; readonly path: string }
  /** Other bytes than the manifest says. */
  | { readonly kind: 'changed'; readonly path: string }
  /** All files are right, but the ZIP around them was touched. */
  | { readonly kind: 'packaging' };

/** What `inzage verify` found. */
export interface VerifyReport {
  readonly ok: boolean;
  /** 0 accepted, 1 refused. */
  readonly exitCode: 0 | 1;
  readonly problems: readonly VerifyProblem[];
  /** Absent when there was no readable manifest. */
  readonly manifest?: Omit<Manifest, 'files'>;
  readonly manifestSha256?: string;
  /** Members in the ZIP, manifest and signature among them. */
  readonly entries: number;
  readonly byteLength: number;
  /** SHA-256 of the public key (SPKI DER), hex: to compare with the one in the letter. */
  readonly keyFingerprint?: string;
}
