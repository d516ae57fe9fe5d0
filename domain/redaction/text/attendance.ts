import { foldedWord } from './folding';
import { isEmployeeFile, type RosterIndex } from './roster-index';

const row =
  /(?:^|[\n;(/]|[.,]\s)\s*(?:aanw(?:ezig(?:en)?)?|afw(?:ezig(?:en)?)?|deelnemers|genodigden|present|absent|attendees|apologies|(?:sel\.?|selectie|sollicitatie|benoemings|bac)?[\s-]?(?:cie|commissie))(?:\.:|[.:])?(?=[ \t]+([^\n]{2,200}))/gi;

const initials = /(?<![\p{L}\p{N}.'’-])(?:\p{Lu}{2,3}|\p{Lu}[vdt]{1,3}\p{Lu})(?![\p{L}\p{N}'’-]|\.\p{L})/gu;

/** Letters that name a body, a role or a form, not a person. */
const bodies = new Set(
  (
    'ib mr or gmr hr rt oa bc pc mt tl dir opp tso bso ggd ggz swv cvb rvt rvb gi vt lvs toa plg ict po vo vso sbo sbd lo ll nt vz ' +
    'kt gl tj vwo havo vmbo isk aan cc tbv nvt ivm iom ipv mbt ped ond adm pca dgo cbs obs ks ok nb ps am pm ned eng wis bac lio fte avg bhv'
  ).split(' '),
);

const none: ReadonlySet<string> = new Set();

/**
 * `Aanw.: GK (vz), JT, FH`: in an employee's file the letters in a row of those present are colleagues, there and in the rest of the text.
 * Letters that can be the subject's, or of somebody who stays readable, are left alone.
 */
export function attendanceOf(text: string, roster: RosterIndex): ReadonlySet<string> {
  if (!isEmployeeFile(roster.viewpoint)) return none;
  const found = new Set<string>();
  for (const [, listed = ''] of text.matchAll(row)) {
    const [sentence = ''] = listed.split(/\.\s|\)\.\s/);
    for (const [written] of sentence.matchAll(initials)) {
      const letters = foldedWord(written);
      if (!bodies.has(letters) && !staysReadable(letters, roster)) found.add(written);
    }
  }
  return found;
}

const staysReadable = (letters: string, { byLetters, byInitials }: RosterIndex): boolean =>
  [...(byLetters.get(letters) ?? []), ...(byInitials.get(letters) ?? [])].some(
    ({ stance }) => stance !== 'third' && stance !== 'officer',
  );
