import type { PersonRole } from '../../record/person';
import type { Entity } from '../span';

/** Something that is replaced in what goes out. */
export interface Mention {
  readonly entity: Entity;
  readonly who?: string;
  readonly role?: PersonRole;
  readonly roleText?: string;
}
