import { instant } from '../../domain/deadline/instant';
import type { Clock } from '../ports';

/** The time of the machine that the function runs on. */
export const systemClock: Clock = { now: () => instant(new Date().toISOString()) };
