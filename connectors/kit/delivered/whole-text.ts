import type { SourceId } from '../../../domain/request/ids';
import { ProtocolViolation } from '../faults';
import { type Container, limits } from './container';

export type DeliveredEncoding = 'utf-8' | 'windows-1252';

/** A text file of a delivery, whole. Bytes that do not fit the encoding are a fault, never guessed. @throws ProtocolViolation */
export async function wholeText(
  sourceId: SourceId,
  container: Container,
  path: string,
  encoding: DeliveredEncoding = 'utf-8',
): Promise<string> {
  const refuse = (code: string) => new ProtocolViolation(sourceId, { code, ids: { delivery: container.position } });
  if ((container.members.get(path) ?? 0) > limits.textBytes) throw refuse('DELIVERY_TOO_LARGE');
  const parts: Uint8Array[] = [];
  for await (const part of container.open(path)) parts.push(part);
  const bytes = Buffer.concat(parts);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refuse('ENCODING_UNREADABLE');
  }
}
