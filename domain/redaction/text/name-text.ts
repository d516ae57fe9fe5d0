import { folding, KIND_SHIFT, LETTER, SECOND_SHIFT } from './folding';

/** `who` of somebody in no roster: the folded words of the name as it is written. */
export function unknownWho(name: string): string {
  let who = 'unknown:';
  let apart = false;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    const entry = folding[unit] as number;
    if (entry >> KIND_SHIFT === LETTER) {
      if (apart && who.length > 8) who += ' ';
      apart = false;
      who += String.fromCharCode(0x60 + (entry & 31));
      const second = (entry >> SECOND_SHIFT) & 31;
      if (second !== 0) who += String.fromCharCode(0x60 + second);
    } else if (separates(unit)) apart = true;
  }
  return who;
}

/** White space, a full stop, a comma, a hyphen or an apostrophe. */
const separates = (unit: number): boolean =>
  unit <= 0x20 || unit === 0x2e || unit === 0x2c || unit === 0x2d || unit === 0x27 || unit === 0xa0;
