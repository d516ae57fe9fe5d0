import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterPerson } from '../../domain/record/person';
import { defaultPolicy } from '../../domain/redaction/policy';
import { givenNames } from '../../domain/redaction/text/names/given-names';
import { surnames } from '../../domain/redaction/text/names/surnames';
import { createTextDetector } from '../../domain/redaction/text/text-detector';
import { WordList } from '../../domain/redaction/text/word-list';

const given = Object.values(givenNames).flatMap((names) => names.trim().split(/\s+/));
const family = surnames.trim().split(/\s+/);

/** Found from where the bench was started: the compiled file stands somewhere else. */
const dictionary = (language: string): string =>
  readFileSync(join(process.cwd(), 'node_modules', `dictionary-${language}`, 'index.dic'), 'utf8');

/** A roster of `count` invented persons, the same in every run. */
export function inventedRoster(count: number): RosterPerson[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `bench:${n}`,
    role: n % 10 === 0 ? 'staff' : n % 3 === 0 ? 'parent-of-pupil' : 'pupil',
    name: {
      givenName: capitalised(given[(n * 7) % given.length] ?? ''),
      infix: n % 4 === 0 ? 'van de' : '',
      familyName: capitalised(family[(n * 11) % family.length] ?? ''),
      initials: 'J',
    },
    telephones: [`06${String(10_000_000 + n * 7919).slice(0, 8)}`],
  }));
}

/**
 * The own corpus (a name every four words) and as many paragraphs of school prose, repeated to some megabytes, with 5,000 persons
 * on the roster; one JSON line on stdout.
 */
export function benchRedaction(
  corpora: string,
  megabytes = 6,
): { bench: string; mbPerSecond: number; ratioToJson: number } {
  const prose = readFileSync(join(corpora, 'prose.txt'), 'utf8').trim().split('\n');
  const lines = readFileSync(join(corpora, 'own.jsonl'), 'utf8').trim().split('\n');
  const named = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const texts = named.flatMap((text, n) => [text, prose[n % prose.length] as string]);
  const roster = inventedRoster(5_000);
  const subject = roster[1] as RosterPerson;
  const detector = createTextDetector(
    { category: 'pupil', subject, requester: subject, roster, household: { separated: false, secretAddressOf: [] } },
    defaultPolicy.pupil,
    { words: new WordList(['nl', 'en'].map(dictionary)) },
  );
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rounds = Math.max(1, Math.round((megabytes * 1e6) / size));
  for (let warm = 0; warm < rounds; warm++) for (const text of texts) detector.detect(text);
  const records = texts.map((text) => JSON.stringify({ text }));
  const seconds = fastest(() => {
    for (let round = 0; round < rounds; round++) for (const text of texts) detector.detect(text);
  });
  const json = fastest(() => {
    for (let round = 0; round < rounds; round++) for (const record of records) JSON.stringify(JSON.parse(record));
  });
  return {
    bench: 'redaction.text',
    mbPerSecond: Number(((size * rounds) / 1e6 / seconds).toFixed(2)),
    ratioToJson: Number((json / seconds).toFixed(3)),
  };
}

/** Seconds of the fastest of five runs: what else the machine does only ever adds. */
function fastest(run: () => void): number {
  return Math.min(...Array.from({ length: 5 }, () => timed(run)));
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Processor seconds of this process: what a neighbour on the same core takes does not count. */
function timed(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const [corpora] = process.argv.slice(2);
if (require.main === module && corpora !== undefined)
  process.stdout.write(`${JSON.stringify(benchRedaction(corpora))}\n`);
