import { z } from 'zod';
import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from '../kit/faults';
import type { Position } from './row-pages';

/** How far `collect` came. */
export interface Checkpoint {
  /** Steps before this one are done; one more than the last step is the dossier. */
  readonly step: number;
  /** Within the step. */
  readonly position?: Position;
  /** Number of the last dossier item that is done. */
  readonly item?: number;
}

const shape = z.strictObject({
  step: z.int().min(0),
  position: z.strictObject({ skip: z.int().min(0), last: z.string().optional() }).optional(),
  item: z.number().optional(),
});

/** The checkpoint as it comes back from staging. @throws ProtocolViolation when it is none of ours. */
export function parseCheckpoint(sourceId: SourceId, value: unknown): Checkpoint {
  if (value === undefined || value === null) return { step: 0 };
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new ProtocolViolation(sourceId, { code: 'AFAS_CHECKPOINT' });
  const { step, position, item } = parsed.data;
  return {
    step,
    ...(position && { position: { skip: position.skip, ...(position.last !== undefined && { last: position.last }) } }),
    ...(item !== undefined && { item }),
  };
}
