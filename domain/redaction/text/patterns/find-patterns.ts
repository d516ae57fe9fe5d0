import type { Reading } from '../reading';
import type { RosterIndex } from '../roster-index';
import type { Triggers } from '../scanner';
import { spelledBirthDates } from './dates';
import { accountHits } from './find-accounts';
import { hashtagHit, linkHit, mailHit, type NameSearch, ownedMail, spelledMailHit } from './find-links';
import { numberHits } from './find-numbers';
import type { PatternHit } from './hit';
import type { KnownValues } from './known-values';
import { spokenMails } from './spelled-mail';

/** What the pattern rules look things up in; built once per roster. */
export interface PatternSources {
  readonly roster: RosterIndex;
  readonly known: KnownValues;
  readonly names: NameSearch;
  readonly isTelephone: ((candidate: string) => boolean) | undefined;
}

/** Every number, address and link of one text, in order and without overlap; claims their tokens so that no name is read in them. */
export function findPatterns(reading: Reading, triggers: Triggers, sources: PatternSources): PatternHit[] {
  const hits: PatternHit[] = [];
  const take = (hit: PatternHit | undefined): void => {
    if (hit === undefined || hits.some((other) => hit.start < other.end && other.start < hit.end)) return;
    hits.push(hit);
    claim(reading, hit.start, hit.end);
  };
  for (const at of triggers.links) take(linked(reading, at, sources));
  for (const mail of spokenMails(reading.text)) take(ownedMail(mail, sources.roster, sources.known, sources.names));
  for (const account of accountHits(reading, sources.names)) take(account);
  for (const n of triggers.at) {
    if (reading.claimed[n] === 0) take(numberHits(reading, n, sources.known, sources.isTelephone));
  }
  for (const date of spelledBirthDates(reading.text)) {
    take({
      ...date,
      entity: 'birth-date',
      because: 'birth-date.spelled',
      confidence: 'certain',
      persons: [],
      nature: 'personal',
    });
  }
  return hits.sort((one, other) => one.start - other.start);
}

function linked(reading: Reading, at: number, sources: PatternSources): PatternHit | undefined {
  switch (reading.text.charCodeAt(at)) {
    case 0x40:
      return mailHit(reading, at, sources.roster, sources.known, sources.names);
    case 0x28:
    case 0x5b:
      return spelledMailHit(reading, at, sources.roster, sources.known, sources.names);
    case 0x23:
      return hashtagHit(reading, at, sources.names);
    default:
      return linkHit(reading, at, sources.names);
  }
}

function claim(reading: Reading, start: number, end: number): void {
  const { tokens, claimed } = reading;
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  for (let n = low; n < tokens.count && (tokens.start[n] as number) < end; n++) claimed[n] = 1;
}
