import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { FieldKind, RecordType } from '../../../domain/record/field-table';
import type { RecordFields, SourceRecord } from '../../../domain/record/source-record';
import type { SourceId } from '../../../domain/request/ids';
import { classmates, classmatesParents, father, jara, mother, staff, unlisted } from './people';
import { type Kind, templatesOf } from './sentences';

/** A record of the dossier, and what in each of its texts really is somebody else's: by path, offsets in UTF-16. */
export interface Item {
  readonly record: SourceRecord;
  readonly recordType: RecordType;
  readonly others: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

const type = (nl: string, fields: Readonly<Record<string, FieldKind>>): RecordType => ({
  nl,
  en: nl,
  activity: 'leerlingadministratie',
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, kind]) => [name, { nl: name, en: name, kind, origin: 'observed' as const }]),
  ),
});

const kinds: Readonly<Record<Kind, { readonly title: string; readonly type: RecordType; readonly length: number }>> = {
  lvs: { title: 'Notitie', type: type('notitie', { tekst: 'freeText', datum: 'date' }), length: 4 },
  message: { title: 'Bericht', type: type('bericht', { onderwerp: 'freeText', tekst: 'freeText' }), length: 4 },
  absence: { title: 'Absentie', type: type('absentie', { reden: 'plain', opmerking: 'freeText' }), length: 1 },
  classList: { title: 'Groepsoverzicht', type: type('groepsoverzicht', { tekst: 'freeText' }), length: 5 },
  groupPlan: { title: 'Groepsplan', type: type('groepsplan', { tekst: 'freeText', vak: 'plain' }), length: 5 },
  incident: { title: 'Incident', type: type('incident', { tekst: 'freeText', datum: 'date' }), length: 5 },
  test: { title: 'Toets', type: type('toets', { opmerking: 'freeText', score: 'plain' }), length: 2 },
  talk: { title: 'Tienminutengesprek', type: type('gespreksverslag', { tekst: 'freeText' }), length: 6 },
};

/** Begin and end of somebody else's words while a text is being made. */
const [open, close] = ['\uE000', '\uE001'];

/** The same numbers for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An invented dossier of 800 items about one pupil: a hundred of each kind. Same seed, same dossier. */
export function eightHundredItems(seed: number): readonly Item[] {
  const writer = new Writer(chanceFrom(seed));
  return (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    Array.from({ length: 100 }, (_, n) => itemOf(kind, n, writer)),
  );
}

function itemOf(kind: Kind, n: number, writer: Writer): Item {
  const { title, type: recordType, length } = kinds[kind];
  const day = writer.date();
  const marked: Record<string, string> = {};
  for (const [field, definition] of Object.entries(recordType.fields)) {
    if (definition.kind === 'freeText')
      marked[field] = field === 'onderwerp' ? writer.pick(subjects) : writer.text(kind, length);
    else if (definition.kind === 'date') marked[field] = day;
    else marked[field] = writer.pick(['ziek', 'rekenen', 'taal', 'II', 'III', 'verlof', '54', '67']);
  }
  if (kind === 'message') marked.tekst = writer.letter(marked.tekst ?? '');
  const others = new Map<string, readonly (readonly [number, number])[]>();
  const fields: Record<string, string> = {};
  for (const [field, text] of Object.entries(marked)) {
    const read = unmarked(text);
    fields[field] = read.text;
    others.set(field, read.spans);
  }
  const record: SourceRecord = {
    sourceId: 'las' as SourceId,
    type: recordType.nl,
    id: `${kind}-${n}`,
    title: `${title} ${day}`,
    occurredOn: day as CalendarDate,
    fields: fields as RecordFields,
    persons: [],
    attachments: [],
  };
  return { record, recordType, others };
}

const subjects = ['Jara', 'Afspraak', 'Ziek', 'Vraag over de toets', 'Speelafspraak', 'Re: Jara', 'Even bijpraten'];

function unmarked(marked: string): { readonly text: string; readonly spans: readonly (readonly [number, number])[] } {
  const spans: [number, number][] = [];
  let text = '';
  for (const sign of marked) {
    if (sign === open) spans.push([text.length, text.length]);
    else if (sign === close) {
      const last = spans.at(-1);
      if (last) last[1] = text.length;
    } else text += sign;
  }
  return { text, spans };
}

const surnameOf = ({ name: { infix, familyName } }: (typeof staff)[number]): string =>
  [infix, familyName].filter(Boolean).join(' ');
const fullNameOf = (one: (typeof staff)[number]): string => `${one.name.givenName} ${surnameOf(one)}`;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

class Writer {
  private readonly sent: string[] = [];
  constructor(private readonly chance: () => number) {}

  pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.chance() * values.length)] as Value;
  }

  date(): string {
    const [month, day] = [1 + Math.floor(this.chance() * 12), 1 + Math.floor(this.chance() * 28)];
    return `202${Math.floor(3 + this.chance() * 3)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }

  /** Some sentences of a kind, in any order, a few lines long. */
  text(kind: Kind, length: number): string {
    const count = Math.max(1, Math.round(length * (0.5 + this.chance())));
    const apart = kind === 'classList' ? '\n' : ' ';
    return Array.from({ length: count }, () => this.sentence(this.pick(templatesOf(kind)))).join(apart);
  }

  /** A mail with a greeting, a signature, and now and then the mail that it answers, quoted. */
  letter(body: string): string {
    const isFromSchool = this.chance() < 0.4;
    const isFromOthers = !isFromSchool && this.chance() < 0.15;
    const [greeting, closing] = isFromSchool
      ? [`Beste ${this.pick([mother, father]).name.givenName},`, `${this.pick(['Groet', 'Met vriendelijke groet'])},`]
      : [
          `${this.pick(['Beste', 'Hallo', 'Hoi'])} ${this.calledStaff()},`,
          `${this.pick(['Groetjes', 'Mvg', 'Groet'])},`,
        ];
    const signature = isFromSchool
      ? this.schoolSignature()
      : isFromOthers
        ? this.other(fullNameOf(this.pick(classmatesParents)))
        : this.pick([fullNameOf(mother), mother.name.givenName, fullNameOf(father), 'Wendy, moeder van Jara']);
    const quoted = this.sent.length > 0 && this.chance() < 0.4 ? this.quoted(this.pick(this.sent)) : '';
    const letter = `${greeting}\n\n${body}\n\n${closing}\n${signature}`;
    this.sent.push(letter);
    return letter + quoted;
  }

  private quoted(letter: string): string {
    const lines = letter.split('\n').map((line) => `> ${line}`);
    return `\n\nOp ${this.pick(['ma', 'di', 'wo'])} 12 mei schreef ${this.pick([fullNameOf(mother), 'De Wilgenhof'])}:\n${lines.join('\n')}`;
  }

  private schoolSignature(): string {
    const one = this.pick(staff);
    return `${fullNameOf(one)}\n${one.roleText}\nbasisschool De Wilgenhof\n030-7654321\ninfo@dewilgenhof.example`;
  }

  /** `juf Anneke`, `meester Tom`, `Marjan van Loon`, `mevrouw Van Loon`. */
  private calledStaff(): string {
    const one = this.pick(staff);
    const isMan = /^(?:Karel|Ahmed|Tom|Bart)$/.test(one.name.givenName);
    const forms = [
      `${isMan ? 'meester' : 'juf'} ${one.name.givenName}`,
      fullNameOf(one),
      `${isMan ? 'dhr.' : 'mw.'} ${capital(surnameOf(one))}`,
      `${isMan ? 'meester' : 'juf'} ${one.name.givenName}`,
    ];
    return this.pick(forms);
  }

  private other(words: string): string {
    return `${open}${words}${close}`;
  }

  private sentence(template: string): string {
    const chosen = template.replace(/\(([^()]*\|[^()]*)\)/g, (_, choices: string) => this.pick(choices.split('|')));
    const said = chosen.replace(/\{(\w)\}/g, (_, slot: string) => this.person(slot));
    // Nested choices do not occur; a name at the start keeps its own capitals.
    return said.replace(/^(\uE000?)([a-zé])/, (_, mark: string, letter: string) => mark + letter.toUpperCase());
  }

  private person(slot: string): string {
    switch (slot) {
      case 'J':
        return jara.name.givenName;
      case 'k':
        return this.other(this.pick(classmates).name.givenName);
      case 'K':
        return this.other(fullNameOf(this.pick(classmates)));
      case 't':
        return this.other(this.misspelt(this.pick(classmates).name.givenName));
      case 'i': {
        const { givenName, familyName } = this.pick(classmates).name;
        return this.other(`${givenName.charAt(0)}.${familyName.charAt(0)}.`);
      }
      case 'P': {
        const surname = capital(surnameOf(this.pick(classmatesParents)));
        return `${this.pick(['mevrouw', 'mw.', 'meneer'])} ${this.other(surname)}`;
      }
      case 'R':
        return this.other(fullNameOf(this.pick(classmatesParents)));
      case 's':
        return this.calledStaff();
      case 'o':
        return this.unlisted(this.pick(unlisted.professionals));
      case 'c':
        return this.unlisted(this.pick(unlisted.children));
      case 'a':
        return this.unlisted(this.pick(unlisted.adults));
      case 'f':
        return this.other(this.pick(classmatesParents).telephones?.[0] ?? '');
      case 'e':
        return this.pick(mother.emails ?? []);
      default:
        throw new Error(`no person for ${slot}`);
    }
  }

  /** The name goes, the word before it (`opa`, `mevrouw`) stays. */
  private unlisted(words: string): string {
    const [, before = '', name = words] = /^((?:[a-z]+\.?\s)+)?(.*)$/.exec(words) ?? [];
    return before + this.other(name);
  }

  /** One letter gone, doubled or swapped, never the first. */
  private misspelt(name: string): string {
    if (name.length < 4) return name;
    const at = 1 + Math.floor(this.chance() * (name.length - 2));
    const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
    return this.pick([
      before + after,
      before + letter + letter + after,
      before + after.charAt(0) + letter + after.slice(1),
    ]);
  }
}
