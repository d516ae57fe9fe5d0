import type { SourceId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';

/** Sources that have something to give, in the frozen order. */
export const completeSources = (request: Request): readonly SourceId[] =>
  [...request.sources].filter(([, { state }]) => state === 'complete').map(([sourceId]) => sourceId);
