import { type Instant, instant } from '../../../domain/deadline/instant';
import type { Clock } from '../../ports';

/** The machine's clock, or one that stands still at `now`: the same command gives the same bytes. */
export const localClock = (now?: Instant): Clock => ({ now: () => now ?? instant(new Date().toISOString()) });
