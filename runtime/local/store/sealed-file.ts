import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { ByteRange, Bytes } from '../../ports/objects';

/**
 * An encrypted file that can be read from any place.
 *
 * header: magic (8) · salt (16) · length (8) · HMAC-SHA-256 of these (32)
 * chunks: 1 MiB of AES-256-GCM ciphertext and its tag (16); the last one is shorter, an empty object has one of 0 bytes.
 *
 * Each file has a key of its own, derived from the salt and the object's key: a file under another name does not open, and the chunk's number
 * is a nonce that never repeats. Number and "is the last" are authenticated, and so is the length: chunks cannot be moved, dropped or added.
 */
export const chunkBytes = 1 << 20;
const tagBytes = 16;
const headerBytes = 64;
const magic = Buffer.from('INZAGE1\n');

/** Thrown inside the store only; becomes ObjectDamaged. */
export class CheckFailed extends Error {}

interface FileKey {
  readonly cipher: Buffer;
  readonly header: Buffer;
}

function fileKey(master: Buffer, salt: Buffer, objectKey: string): FileKey {
  const bytes = Buffer.from(hkdfSync('sha256', master, salt, `object ${objectKey}`, 64));
  return { cipher: bytes.subarray(0, 32), header: bytes.subarray(32) };
}

function nonceOf(chunk: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(chunk), 4);
  return nonce;
}

const lastMark = (isLast: boolean) => Buffer.from([isLast ? 1 : 0]);

/** Writes the body, encrypted, and syncs it; memory stays within a few chunks. The header comes last: it holds the length. */
export async function writeSealed(file: FileHandle, body: Bytes, master: Buffer, objectKey: string): Promise<void> {
  const salt = randomBytes(16);
  const key = fileKey(master, salt, objectKey);
  let [length, chunk, position] = [0, 0, headerBytes];
  const write = async (plain: Uint8Array, isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key.cipher, nonceOf(chunk)).setAAD(lastMark(isLast));
    const sealed = cipher.update(plain);
    // GCM has nothing left to give at the end, but the tag comes only after it.
    cipher.final();
    await writeAll(file, sealed, position);
    await writeAll(file, cipher.getAuthTag(), position + sealed.byteLength);
    position += sealed.byteLength + tagBytes;
    length += plain.byteLength;
    chunk += 1;
  };
  // One buffer for the whole file: written out when it is full and more comes, so that the last chunk is known as the last.
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let filled = 0;
  for await (const part of body) {
    for (let taken = 0; taken < part.byteLength; ) {
      if (filled === chunkBytes) {
        await write(buffer, false);
        filled = 0;
      }
      const size = Math.min(part.byteLength - taken, chunkBytes - filled);
      buffer.set(part.subarray(taken, taken + size), filled);
      taken += size;
      filled += size;
    }
  }
  await write(buffer.subarray(0, filled), true);
  await writeAll(file, headerOf(key, salt, length), 0);
  await file.sync();
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    done += (await file.write(bytes, done, bytes.byteLength - done, position + done)).bytesWritten;
  }
}

function headerOf(key: FileKey, salt: Buffer, length: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(length));
  const clear = Buffer.concat([magic, salt, size]);
  return Buffer.concat([clear, createHmac('sha256', key.header).update(clear).digest()]);
}

/** Length of the content that a file of this size holds, going by its size alone. */
export function contentLength(fileBytes: number): number {
  const body = Math.max(fileBytes - headerBytes, 0);
  return Math.max(body - tagBytes * Math.max(Math.ceil(body / (chunkBytes + tagBytes)), 1), 0);
}

/** Checks the header and the file's size. @throws CheckFailed */
export async function openHeader(file: FileHandle, master: Buffer, objectKey: string): Promise<OpenHeader> {
  const header = await readExactly(file, 0, headerBytes);
  const key = fileKey(master, header.subarray(8, 24), objectKey);
  const mac = createHmac('sha256', key.header).update(header.subarray(0, 32)).digest();
  if (!header.subarray(0, 8).equals(magic) || !timingSafeEqual(mac, header.subarray(32))) throw new CheckFailed();
  const length = Number(header.readBigUInt64BE(24));
  const chunks = Math.max(Math.ceil(length / chunkBytes), 1);
  if ((await file.stat()).size !== headerBytes + length + chunks * tagBytes) throw new CheckFailed();
  return { key: key.cipher, length, chunks };
}

interface OpenHeader {
  readonly key: Buffer;
  readonly length: number;
  readonly chunks: number;
}

/** The content, or the range of it; only the chunks that the range touches are read. @throws CheckFailed */
export async function* readSealed(file: FileHandle, header: OpenHeader, range?: ByteRange): AsyncGenerator<Buffer> {
  const start = range?.start ?? 0;
  const end = Math.min(range?.end ?? header.length, header.length);
  if (start >= end) {
    // The whole of an empty object is still checked.
    if (header.length === 0) await readChunk(file, header, 0);
    return;
  }
  for (let chunk = Math.floor(start / chunkBytes); chunk * chunkBytes < end; chunk += 1) {
    const plain = await readChunk(file, header, chunk);
    const offset = chunk * chunkBytes;
    yield plain.subarray(Math.max(start - offset, 0), Math.min(end - offset, plain.byteLength));
  }
}

async function readChunk(file: FileHandle, header: OpenHeader, chunk: number): Promise<Buffer> {
  const isLast = chunk === header.chunks - 1;
  const size = (isLast ? header.length - chunk * chunkBytes : chunkBytes) + tagBytes;
  const sealed = await readExactly(file, headerBytes + chunk * (chunkBytes + tagBytes), size);
  const decipher = createDecipheriv('aes-256-gcm', header.key, nonceOf(chunk), { authTagLength: tagBytes })
    .setAAD(lastMark(isLast))
    .setAuthTag(sealed.subarray(-tagBytes));
  const plain = decipher.update(sealed.subarray(0, -tagBytes));
  try {
    decipher.final();
  } catch {
    throw new CheckFailed();
  }
  return plain;
}

async function readExactly(file: FileHandle, position: number, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  for (let done = 0; done < size; ) {
    const { bytesRead } = await file.read(bytes, done, size - done, position + done);
    if (bytesRead === 0) throw new CheckFailed();
    done += bytesRead;
  }
  return bytes;
}
