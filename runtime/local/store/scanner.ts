import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import type { Scanner } from '../../ports';
import type { Bytes } from '../../ports/objects';

const usualPlaces = ['/run/clamav/clamd.ctl', '/run/clamd.scan/clamd.sock', '/tmp/clamd.socket'];
const longestSilenceMs = 60_000;
const largestPiece = 1 << 20;

/**
 * Asks ClamAV over clamd's socket. Anything but a plain verdict (no ClamAV, a time-out, a file over its limit) is `not-scanned`.
 *
 * @security S-32
 */
export function clamdScanner(socket = process.env.CLAMD_SOCKET): Scanner {
  return {
    async scan(body) {
      const path = socket ?? usualPlaces.find((place) => existsSync(place));
      if (!path) return 'not-scanned';
      let failedBody: unknown;
      const watched = async function* () {
        try {
          yield* body;
        } catch (error) {
          failedBody = error;
          throw error;
        }
      };
      try {
        const answer = await ask(path, watched());
        if (/\bOK\0?\s*$/.test(answer)) return 'clean';
        return /\bFOUND\0?\s*$/.test(answer) ? 'infected' : 'not-scanned';
      } catch {
        // clamd that fails is a file not scanned; a body that fails is the caller's.
        if (failedBody !== undefined) throw failedBody;
        return 'not-scanned';
      }
    },
  };
}

/** clamd's INSTREAM: pieces with their length before them, a length of zero, then one line back. */
async function ask(path: string, body: Bytes): Promise<string> {
  const socket = connect(path);
  socket.setTimeout(longestSilenceMs, () => socket.destroy(new Error('clamd is silent')));
  const answer: Buffer[] = [];
  socket.on('data', (part: Buffer) => answer.push(part));
  const ended = finished(socket, { writable: false });
  ended.catch(() => undefined);
  try {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const part of body) {
      for (let from = 0; from < part.byteLength; from += largestPiece) {
        const piece = part.subarray(from, from + largestPiece);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.byteLength);
        await write(socket, Buffer.concat([length, piece]));
      }
    }
    await write(socket, Buffer.alloc(4));
    await ended;
    return Buffer.concat(answer).toString('latin1');
  } finally {
    socket.destroy();
  }
}

const write = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
