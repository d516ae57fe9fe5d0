import { isValidPhoneNumber } from 'libphonenumber-js/min';
import type { TextTools } from '../../domain/redaction/text/text-detector';

/** The numbering plans of the world, for foreign numbers that the engine's own plan does not know. */
export const worldTelephones: TextTools = { isTelephone: (candidate) => isValidPhoneNumber(candidate, 'NL') };
