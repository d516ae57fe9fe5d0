import type { Bytes } from '../../runtime/ports/objects';

/** All bytes of a small object. */
export async function bytesOf(body: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
