/** The only source of randomness. */
export interface Ids {
  /** 256 bits from a CSPRNG, base64url, 43 characters. For links and sessions. @security S-18 */
  token(): string;
  /** 13 characters of Crockford's alphabet without 0, O, 1, I: 65 bits. Spoken or typed by people. @security S-21 */
  code(): string;
}
