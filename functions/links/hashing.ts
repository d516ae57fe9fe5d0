import { createHash } from 'node:crypto';

/** Hex SHA-256 of a secret that already has 256 bits of its own (link token, session): needs no salt. @security S-18 */
export const sha256 = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** How a link is named in the trail: the first eight hex characters of its token's hash. @security S-41 */
export const linkName = (tokenSha256: string): string => tokenSha256.slice(0, 8);
