import type { TextRun } from '../container/text-runs';
import { type HeaderName, type Headers, headerNames, headerWords } from './message';

/** A mail without its files: the headers that go out and the body, with the place of each in the text. */
export interface Letter {
  readonly headers: Headers;
  readonly body: string;
  /** One for each entry of each header in order, then the body. The words before a header are nobody's. */
  readonly runs: readonly TextRun[];
}

const betweenPersons = ', ';

/** A letter of these parts. */
export function letterOf(headers: Headers, body: string): Letter {
  const runs: TextRun[] = [];
  let start = 0;
  for (const name of headerNames) {
    if (headers[name].length === 0) continue;
    start += headerWords[name].length;
    for (const entry of headers[name]) {
      runs.push({ start, text: entry });
      start += entry.length + betweenPersons.length;
    }
    start += '\n'.length - betweenPersons.length;
  }
  runs.push({ start: start + '\n'.length, text: body });
  return { headers, body, runs };
}

/** The text of a letter: `Van: …` and so on, each on a line, then the body. */
export function letterText({ headers, body }: Letter): string {
  const lines = headerNames
    .filter((name) => headers[name].length > 0)
    .map((name) => `${headerWords[name]}${headers[name].join(betweenPersons)}\n`);
  return `${lines.join('')}\n${body}`;
}

/** The letter with other text in its runs. */
export function letterWith(letter: Letter, texts: readonly string[]): Letter {
  let next = 0;
  const changed = (name: HeaderName): readonly string[] =>
    letter.headers[name].map(() => texts[next++] ?? '').filter((entry) => entry.trim() !== '');
  const headers: Headers = {
    From: changed('From'),
    To: changed('To'),
    Cc: changed('Cc'),
    Date: changed('Date'),
    Subject: changed('Subject'),
  };
  return letterOf(headers, texts[next] ?? '');
}
