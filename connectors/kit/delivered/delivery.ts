import type { Container } from './container';
import type { DeliveredItem, DeliveredPerson } from './contract';

/** One delivery of a supplier, understood: whom it is about and what it holds. */
export interface Delivery {
  readonly container: Container;
  /** Who delivered; empty when it does not say. Keys of persons are unique within one supplier. */
  readonly supplier: string;
  readonly persons: readonly DeliveredPerson[];
  /** The items about that person, in the order of the supplier. */
  items(personKey: string): readonly DeliveredItem[];
  /** What the supplier says there is; absent when it does not. @security S-36 */
  count(personKey: string): number | undefined;
  /** Paths that tables and manifest name; anything else in the container has no owner. */
  readonly named: ReadonlySet<string>;
}
