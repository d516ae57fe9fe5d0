import type { Confidence, Entity } from '../../span';
import type { KnownPerson } from '../roster-index';

/**
 * A number, address or link that may be somebody's. Whose it is decides afterwards: by exact value (`persons`), else by the
 * words around it.
 */
export interface PatternHit {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  readonly because: string;
  readonly confidence: Confidence;
  /** Persons of the roster who have exactly this value. */
  readonly persons: readonly KnownPerson[];
  /** `functional`: a mailbox, link or number of an organisation. `named`: whose it is follows from what it says. */
  readonly nature: 'personal' | 'functional' | 'named';
  /** Counts only when a person's name stands right before it: `Evi nr. 30078`. */
  readonly needsNameBefore?: boolean;
}
