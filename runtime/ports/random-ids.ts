import { randomBytes } from 'node:crypto';
import type { Ids } from './ids';

/** 32 signs, so that five random bits are one sign and none is likelier than another. Without 0, O, 1 and I. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Tokens and codes from the CSPRNG of the system: the same in every runtime. @security S-18, S-21 */
export const randomIds: Ids = {
  token: () => randomBytes(32).toString('base64url'),
  code: () => Array.from(randomBytes(13), (byte) => alphabet[byte & 31]).join(''),
};
