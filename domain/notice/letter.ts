import type { SourceStatement, WithheldEntry } from '../archive/released';
import type { RequestId } from '../request/ids';
import { dutchDate } from './dutch-date';
import { gapWords, groundWords } from './ground-words';
import { legalBasisWords } from './legal-bases';
import type { LetterFacts } from './letter-facts';

/** A piece of the letter, laid out by whoever makes the PDF. */
export type LetterBlock =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Page one in plain Dutch, at most 200 words; the annex for everything the law asks besides. @legal L-38, L-39 */
export interface Letter {
  readonly pageOne: readonly LetterBlock[];
  readonly annex: readonly LetterBlock[];
}

/** What the letter says about the delivery. */
export interface LetterInput {
  readonly reference: RequestId;
  readonly delivery: number;
  readonly volumes: number;
  readonly records: number;
  readonly attachments: number;
  /** Names of the sources, by id. */
  readonly sourceNames: ReadonlyMap<string, string>;
  readonly statements: readonly SourceStatement[];
  readonly withheld: readonly WithheldEntry[];
  /** Sentences about the portable part; empty when it was not asked for. */
  readonly portability: readonly string[];
  readonly facts: LetterFacts;
}

/**
 * The one sentence that every requester gets, whatever was or was not left out: it hints at nothing. @legal L-34
 */
export const neutralSentence =
  'De wet kan ons in bijzondere gevallen verbieden iets te geven of te noemen; deze zin staat in al onze brieven.';

/** The letter that goes with a delivery. Same input, same words. @legal L-13, L-26, L-27, L-38, L-39, L-41 */
export const letterFor = (input: LetterInput): Letter => ({ pageOne: pageOneOf(input), annex: annexOf(input) });

function pageOneOf({
  reference,
  delivery,
  volumes,
  records,
  attachments,
  withheld,
  facts,
  statements,
}: LetterInput): LetterBlock[] {
  const about = facts.asksForSelf
    ? 'uw gegevens'
    : `de gegevens van ${facts.subjectName}${facts.ownPart ? ' en uw eigen gegevens' : ''}`;
  const found =
    records === 0
      ? 'Wij hebben geen gegevens gevonden.'
      : `U krijgt ${counted(records, 'onderdeel', 'onderdelen')} en ${counted(attachments, 'bestand', 'bestanden')}.`;
  const open = `Open eerst “1-LEES-MIJ.html”. Dat werkt op elke computer of telefoon, ook zonder internet.`;
  const parts = volumes > 1 ? ` Er zijn ${volumes} ZIP-bestanden. Pak ze uit in dezelfde map.` : '';
  const gaps = statements.filter((statement) => statement.state === 'gapAccepted').length;
  const missing = [
    withheld.length > 0
      ? 'Sommige dingen hebben wij weggelaten, vooral om anderen te beschermen. In de bijlage staat wat en waarom.'
      : '',
    gaps > 0 ? 'Een systeem ontbreekt. De bijlage zegt waarom.' : '',
    facts.notSearched.length > 0 ? 'De bijlage zegt ook waar wij niet hebben gezocht.' : '',
    neutralSentence,
  ];
  const { name, email } = facts.facts.contacts.privacyOfficer;
  return [
    { kind: 'title', text: delivery > 1 ? 'Aanvulling op uw inzageverzoek' : 'Uw inzageverzoek' },
    { kind: 'paragraph', text: `${facts.board}, ${dutchDate(facts.letterOn)}. Kenmerk: ${reference}.` },
    { kind: 'paragraph', text: `Op ${dutchDate(facts.receivedOn)} vroeg u om ${about}. Hier is ons antwoord.` },
    { kind: 'heading', text: 'Wat krijgt u?' },
    { kind: 'paragraph', text: found },
    { kind: 'heading', text: 'Hoe opent u het?' },
    { kind: 'paragraph', text: open + parts },
    { kind: 'heading', text: 'Wat ontbreekt?' },
    { kind: 'paragraph', text: missing.filter((sentence) => sentence !== '').join(' ') },
    { kind: 'heading', text: 'Klopt er iets niet?' },
    { kind: 'paragraph', text: `Vraag ons het te verbeteren. Schrijf naar ${name}: ${email}.` },
    { kind: 'paragraph', text: 'Bent u het niet eens met dit antwoord? De bijlage zegt wat u kunt doen.' },
  ];
}

function annexOf(input: LetterInput): LetterBlock[] {
  const { facts, statements, withheld, portability, sourceNames } = input;
  const { remedies } = facts;
  return [
    { kind: 'title', text: 'Bijlage' },
    { kind: 'heading', text: 'Waar hebben wij gezocht?' },
    { kind: 'list', items: statements.map((statement) => statementWords(statement, sourceNames)) },
    ...facts.notSearched.map(
      (group): LetterBlock => ({
        kind: 'paragraph',
        text: `Niet gezocht: ${group.categories.join('; ')}. ${group.because}`,
      }),
    ),
    { kind: 'heading', text: 'Wat hebben wij weggelaten, en waarom?' },
    { kind: 'list', items: withheldWords(withheld, sourceNames) },
    { kind: 'paragraph', text: neutralSentence },
    ...(portability.length > 0
      ? [
          { kind: 'heading', text: 'Gegevens meenemen' } as const,
          ...portability.map((text): LetterBlock => ({ kind: 'paragraph', text })),
        ]
      : []),
    { kind: 'heading', text: 'Waarom en hoe gebruiken wij deze gegevens?' },
    ...facts.facts.activities.flatMap(activityBlocks),
    ...(facts.facts.activities.length === 0
      ? [{ kind: 'paragraph', text: 'Er zijn geen gegevens gevonden.' } as const]
      : []),
    { kind: 'heading', text: 'Uw rechten' },
    { kind: 'list', items: facts.facts.rights },
    { kind: 'heading', text: 'Niet eens met dit antwoord?' },
    { kind: 'list', items: [remedies.dataProtectionOfficer, remedies.complaint, remedies.court] },
  ];
}

type Activity = LetterFacts['facts']['activities'][number];

function activityBlocks(activity: Activity): LetterBlock[] {
  const recipients = activity.recipients.map(({ name, nl }) => (nl === '' ? name : `${name} (${nl})`));
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['Waarvoor', activity.purposes],
    ['Waarom dat mag', activity.legalBases.map((basis) => legalBasisWords[basis])],
    ['Soorten gegevens', activity.categories],
    ['Waar ze vandaan komen', activity.origin.map(({ nl }) => nl)],
    ['Wie ze kregen', recipients.length > 0 ? recipients : ['niemand buiten het schoolbestuur']],
    ['Hoe lang wij ze bewaren', activity.retention],
    ['Buiten Europa', [activity.transfers]],
    ['Besluiten door een computer', [activity.automatedDecisions]],
  ];
  const items = lines
    .filter(([, words]) => words.some((word) => word !== ''))
    .map(([label, words]) => `${label}: ${words.join('; ')}`);
  return [
    { kind: 'subheading', text: activity.nl },
    { kind: 'list', items },
  ];
}

/** How a source ended, as one Dutch sentence. @legal L-26, L-27 */
export function statementWords(statement: SourceStatement, sourceNames: ReadonlyMap<string, string>): string {
  const name = sourceNames.get(statement.sourceId) ?? statement.sourceId;
  switch (statement.state) {
    case 'complete': {
      const records = counted(statement.records, 'onderdeel', 'onderdelen');
      return `${name}: helemaal doorzocht, ${records} en ${counted(statement.attachments, 'bestand', 'bestanden')}.`;
    }
    case 'noData':
      return `${name}: doorzocht, geen gegevens gevonden.`;
    case 'gapAccepted':
      return `${name}: ontbreekt, want ${gapWords[statement.reason]}.`;
  }
}

/** What was left out, per source and reason, as Dutch sentences; one that says so when that is nothing. @legal L-41 */
export function withheldWords(
  withheld: readonly WithheldEntry[],
  sourceNames: ReadonlyMap<string, string>,
): readonly string[] {
  const groups = new Map<string, number>();
  const wordsOf = new Map<string, (count: number) => string>();
  for (const { sourceId, what, ground, count } of withheld) {
    const source = sourceNames.get(sourceId) ?? sourceId;
    const key = JSON.stringify([source, what, groundWords[ground]]);
    groups.set(key, (groups.get(key) ?? 0) + count);
    wordsOf.set(
      key,
      (total) => `${source}: ${counted(total, ...whatWords[what])} weggelaten, want ${groundWords[ground]}.`,
    );
  }
  const sentences = [...groups].map(([key, count]) => wordsOf.get(key)?.(count) ?? '');
  return sentences.length > 0 ? sentences : ['Er is niets dat wij hier moeten noemen.'];
}

const whatWords: Readonly<Record<WithheldEntry['what'], readonly [string, string]>> = {
  part: ['stukje tekst of gegeven', 'stukjes tekst of gegevens'],
  record: ['onderdeel', 'onderdelen'],
  attachment: ['bestand', 'bestanden'],
};

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
