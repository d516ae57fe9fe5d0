import type { Confidence } from '../span';
import type { Cue } from './cue';
import type { NameParts } from './name-parts';
import type { KnownPerson, Stance } from './roster-index';

/** A person named in the text, whether he stays readable or not. Readable ones are kept: contact data needs its owner. */
export interface Mention {
  readonly parts: NameParts;
  readonly start: number;
  readonly end: number;
  readonly cue: Cue;
  /** Who it can be; empty for somebody in no roster. */
  readonly persons: readonly KnownPerson[];
  readonly stance: Stance;
  /** How sure it is that this has to go; absent when it stays readable. */
  readonly confidence: Confidence | undefined;
  readonly because: string;
  /** Identity in the roster or `unknown:`; undefined when several persons of the roster fit. */
  readonly who: string | undefined;
  /** The role word beside the name. */
  readonly roleText: string | undefined;
  readonly female: boolean;
  readonly male: boolean;
}

/** What a judgement adds to the form of a name. */
export interface Verdict {
  readonly stance: Stance;
  readonly confidence?: Confidence | undefined;
  readonly because: string;
  readonly persons: readonly KnownPerson[];
}
