/** A mail address whose `@` is spelled out: where it stands and what it comes to. */
export interface SpelledMail {
  readonly start: number;
  readonly end: number;
  readonly local: string;
  readonly domain: string;
}

const sign = /^[[({<]\s?(?:at|apenstaart(?:je)?|a)\s?[\])}>]/i;
const dot = '(?:\\.|\\s?[\\[({<]\\s?(?:dot|punt|\\.)\\s?[\\])}>]\\s?)';
const domainForm = new RegExp(`^ ?((?:[\\p{L}\\p{N}-]{1,63}${dot}){1,6}\\p{L}{2,24})`, 'iu');
const spelledDot = /\s?[[({<]\s?(?:dot|punt|\.)\s?[\])}>]\s?/gi;
const localForm = new RegExp(`([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_%+'&-]|${dot})*) ?$`, 'iu');

/** The address around the bracket at `at`: `naam [at] voorbeeld.nl`, `naam(at)voorbeeld (punt) nl`. Undefined when it is none. */
export function spelledMailAt(text: string, at: number): SpelledMail | undefined {
  const between = sign.exec(text.slice(at, at + 20))?.[0];
  if (between === undefined) return undefined;
  const head = text.slice(Math.max(0, at - 65), at);
  const before = localForm.exec(head);
  const after = domainForm.exec(text.slice(at + between.length, at + between.length + 200));
  if (before === null || after === null) return undefined;
  return {
    start: at - head.length + before.index,
    end: at + between.length + after[0].length,
    local: (before[1] ?? '').replace(spelledDot, '.'),
    domain: (after[1] ?? '').replace(spelledDot, '.'),
  };
}

const words =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}_-]+(?:\s(?:punt|dot|streepje|underscore)\s[\p{L}\p{N}_-]+)*)\s(?:apenstaart(?:je)?)\s([\p{L}\p{N}-]+(?:(?:\s(?:punt|dot)\s|\.)[\p{L}\p{N}-]+)+)/giu;

/** Addresses spelled out in words: `jan punt bakker apenstaart voorbeeld punt nl`. */
export function spokenMails(text: string): SpelledMail[] {
  if (!text.includes('penstaart')) return [];
  return Array.from(text.matchAll(words), ({ index, 0: whole, 1: local = '', 2: domain = '' }) => ({
    start: index,
    end: index + whole.length,
    local: local
      .replace(/\s(?:punt|dot)\s/gi, '.')
      .replace(/\sstreepje\s/gi, '-')
      .replace(/\sunderscore\s/gi, '_'),
    domain: domain.replace(/\s(?:punt|dot)\s/gi, '.'),
  }));
}
