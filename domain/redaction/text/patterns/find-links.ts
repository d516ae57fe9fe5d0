import { foldedLetters, foldedWord } from '../folding';
import type { Lexicon } from '../lexicon';
import * as lexiconFlags from '../lexicon';
import type { Reading } from '../reading';
import type { KnownPerson, RosterIndex } from '../roster-index';
import type { PatternHit } from './hit';
import type { KnownValues } from './known-values';
import { type SpelledMail, spelledMailAt } from './spelled-mail';

const L = { ...lexiconFlags };

const mailbox = /^([\p{L}\p{N}._%+'&-]{1,64})@((?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24})/u;
const functional =
  /^(?:info|administratie|admin|directie|directeur|bestuur|secretariaat|school|team|hr|hrm|p-?en-?o|personeelszaken|ib|mr|gmr|or|ouderraad|contact|noreply|no-reply|post|postbus|mail|helpdesk|support|service|privacy|fg|avg|salaris|financien|facilitair|conciërge|concierge|receptie|balie|planbord|verzuim|ziekmelding|aanmelden|aanmelding|leerplicht|leerlingzorg|zorgteam|ondersteuning|kantoor|office|klachten|vertrouwenspersoon|inschrijving|tso|bso|overblijf|groep\d\w?|bovenbouw|onderbouw|middenbouw|locatie|redactie|webmaster|ict|meldpunt|veiligthuis|sollicitatie|vacature|werkenbij|jeugdteam|wijkteam|gemeente|praktijk|afspraken)(?:[._-]?\d*)?$/iu;
const functionalStart =
  /^(?:info|administratie|directie|secretariaat|school|team|ib|hr|contact|bestuur|ouderraad|mr|bso|locatie|conciërge|concierge)[._-]/iu;

/** E-mail address around the `@` at `at`, or a user name behind it. */
export function mailHit(
  reading: Reading,
  at: number,
  roster: RosterIndex,
  known: KnownValues,
  names: NameSearch,
): PatternHit | undefined {
  const { text } = reading;
  let start = at;
  while (start > 0 && at - start < 64 && /[\p{L}\p{N}._%+'&-]/u.test(text.charAt(start - 1))) start--;
  while (start < at && /[.'&-]/.test(text.charAt(start))) start++;
  const found = mailbox.exec(text.slice(start, at + 200));
  if (found === null || start === at)
    return start === at || text.charAt(at - 1) === '/' ? userName(text, at, names) : undefined;
  const [whole, local = '', domain = ''] = found;
  return ownedMail({ start, end: start + whole.length, local, domain }, roster, known, names);
}

/** A mail address whose `@` is spelled out, around the bracket at `at`. */
export function spelledMailHit(
  reading: Reading,
  at: number,
  roster: RosterIndex,
  known: KnownValues,
  names: NameSearch,
): PatternHit | undefined {
  const mail = spelledMailAt(reading.text, at);
  return mail === undefined ? undefined : ownedMail(mail, roster, known, names);
}

export function ownedMail(
  { start, end, local, domain }: SpelledMail,
  roster: RosterIndex,
  known: KnownValues,
  names: NameSearch,
): PatternHit {
  const persons = known.of('mail', `${local}@${domain}`.toLowerCase());
  const hit = { start, end, entity: 'email', confidence: 'certain', persons } as const;
  if (persons.length > 0) return { ...hit, because: 'email.known', nature: 'personal' };
  const school = known.ownDomains.has(domain.toLowerCase());
  if (functional.test(local) || (school && functionalStart.test(local)))
    return { ...hit, because: 'email.functional', nature: 'functional' };
  const named = names.personsIn(local);
  const own = named.filter((person) => person.stance !== 'third' && person.stance !== 'officer');
  if (school) {
    const staff = named.filter((person) => person.group === 'staff');
    if (staff.length > 0) return { ...hit, persons: staff, because: 'email.staff', nature: 'named' };
    if (named.length === 0 && roster.viewpoint.category === 'pupil')
      return { ...hit, because: 'email.school', nature: 'functional' };
  }
  if (named.length > 0 && own.length === 0) return { ...hit, persons: named, because: 'email.named', nature: 'named' };
  return { ...hit, because: 'email.form', nature: 'personal' };
}

function userName(text: string, at: number, names: NameSearch): PatternHit | undefined {
  const found = /^@([\p{L}\p{N}][\p{L}\p{N}._-]{1,40})/u.exec(text.slice(at, at + 48));
  if (found === null) return undefined;
  const handle = (found[1] ?? '').replace(/[.-]+$/, '');
  const persons = names.personsIn(handle);
  const hit = { start: at, end: at + 1 + handle.length, entity: 'username', confidence: 'certain', persons } as const;
  if (persons.length > 0) return { ...hit, because: 'username.named', nature: 'named' };
  const cued =
    /(?:insta\w*|snap\w*|tiktok|account|gebruikersnaam|twitter|youtube|kanaal|profiel|volgt?|gamertag|discord)\W*$/i.test(
      text.slice(Math.max(0, at - 30), at),
    );
  return cued || /\d/.test(handle) ? { ...hit, because: 'username.form', nature: 'personal' } : undefined;
}

const personalPath =
  /\/(?:@|~|u\/|user\/|users\/|profile|profiel|people\/|in\/|channel\/|c\/|leerling|student|medewerker|persoon)[^\s/]*|(?:facebook|instagram|tiktok|twitter|x|snapchat|linkedin|youtube|strava|vinted|twitch)\.\w+\/[^\s]{2,}|[?&](?:user|naam|name|leerling|id|email|bsn|token)=/i;

/** `#TeamNoorBlok`: a hashtag in which the roster's names run together. */
export function hashtagHit(reading: Reading, at: number, names: NameSearch): PatternHit | undefined {
  const tag = /^#([\p{L}\p{N}_]{4,40})/u.exec(reading.text.slice(at, at + 42))?.[1];
  if (tag === undefined || !/\p{L}/u.test(tag)) return undefined;
  const persons = names.personsIn(tag.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2'));
  if (persons.length === 0) return undefined;
  return {
    start: at + 1,
    end: at + 1 + tag.length,
    entity: 'username',
    because: 'hashtag.named',
    confidence: 'certain',
    persons,
    nature: 'named',
  };
}

/** The link around the `//` at `at`. */
export function linkHit(reading: Reading, at: number, names: NameSearch): PatternHit | undefined {
  const { text } = reading;
  let start = at;
  while (start > 0 && at - start < 10 && /[a-zA-Z:]/.test(text.charAt(start - 1))) start--;
  const written =
    /^[^\s"'<>\u201d\u2019)\]]+/.exec(text.slice(start, start + 400))?.[0].replace(/[.,;:!?]+$/, '') ?? '';
  if (written.length < at - start + 5) return undefined;
  const end = start + written.length;
  if (/ketenid\.nl/i.test(written))
    return {
      start,
      end,
      entity: 'eck-id',
      because: 'eck-id.link',
      confidence: 'certain',
      persons: [],
      nature: 'personal',
    };
  const path = written.slice(at - start + 2);
  const persons = names.personsIn(path);
  const hit = { start, end, entity: 'url', confidence: 'certain', persons } as const;
  if (persons.length > 0) return { ...hit, because: 'url.named', nature: 'named' };
  return personalPath.test(written)
    ? { ...hit, because: 'url.personal-path', nature: 'personal' }
    : { ...hit, because: 'url.general', nature: 'functional' };
}

/** Finds names of the roster inside words that run together: `teunwoltersgamez`, `w.vanbeek`, `#teamsemdevries`. */
export class NameSearch {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly roster: RosterIndex,
  ) {}

  /** Persons whose given name (or initial) and surname stand next to each other; else the persons of one long given name. */
  personsIn(text: string): KnownPerson[] {
    const letters = foldedLetters(text);
    const surnames = this.wordsIn(letters, L.ROSTER_SURNAME, 3);
    const found = new Set<KnownPerson>();
    for (const surname of surnames) {
      for (const person of this.roster.bySurname.get(surname.word) ?? []) {
        const infix = foldedWord(person.person.name.infix).length;
        for (const given of person.given) {
          if (
            this.wordsIn(letters, L.ROSTER_GIVEN, 2).some(
              (one) =>
                one.word === given &&
                (one.end === surname.start || one.end + infix === surname.start || one.start === surname.end),
            )
          )
            found.add(person);
        }
        if (found.has(person)) continue;
        const head = letters
          .slice(0, surname.start - (surname.start >= infix + 1 ? infix : 0))
          .map((letter) => String.fromCharCode(0x60 + letter))
          .join('');
        if (head !== '' && head.length < 4 && person.initials.startsWith(head)) found.add(person);
      }
    }
    if (found.size > 0) return [...found];
    const parts = text.split(/[^\p{L}]+/u).filter((part) => part.length > 2);
    for (const part of parts) {
      const word = this.lexicon.find(part);
      if (
        ((this.lexicon.flags[word] as number) & L.ROSTER_GIVEN) !== 0 &&
        ((this.lexicon.flags[word] as number) & L.COMMON) === 0
      )
        for (const person of this.roster.byGiven.get(word) ?? []) found.add(person);
    }
    return [...found];
  }

  private wordsIn(
    letters: readonly number[],
    flag: number,
    shortest: number,
  ): { word: number; start: number; end: number }[] {
    const { next, accept, flags } = this.lexicon;
    const words: { word: number; start: number; end: number }[] = [];
    for (let start = 0; start < letters.length; start++) {
      let state = 1;
      for (let end = start; end < letters.length && state !== 0; end++) {
        state = next[state * 32 + (letters[end] as number)] as number;
        const word = accept[state] as number;
        if (word !== 0 && end - start + 1 >= shortest && ((flags[word] as number) & flag) !== 0)
          words.push({ word, start, end: end + 1 });
      }
    }
    return words;
  }
}
