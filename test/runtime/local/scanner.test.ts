import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clamdScanner } from '../../../runtime/local/store/scanner';
import { inParts, pattern } from '../../contracts/objects';

/** clamd's side of INSTREAM: reads the pieces, then answers by what it got. */
function clamd(socket: Socket, verdict: (bytes: Buffer) => string): void {
  let received = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    let at = received.indexOf(0) + 1;
    if (received.toString('latin1', 0, at) !== 'zINSTREAM\0') return;
    const pieces: Buffer[] = [];
    while (received.byteLength >= at + 4) {
      const length = received.readUInt32BE(at);
      if (length === 0) return void socket.end(verdict(Buffer.concat(pieces)));
      pieces.push(received.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  });
}

describe('the malware scan (S-32)', () => {
  const directory = mkdtempSync(join(tmpdir(), 'inzage-clamd-'));
  const path = join(directory, 'clamd.sock');
  const file = pattern(2_500_000);
  let server: Server | undefined;

  const serve = (verdict: (bytes: Buffer) => string) =>
    new Promise<void>((resolve) => {
      server = createServer((socket) => clamd(socket, verdict)).listen(path, resolve);
    });
  afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));
  afterAll(() => rmSync(directory, { recursive: true }));

  it.each([
    ['stream: OK\0', 'clean'],
    ['stream: Win.Test.EICAR_HDB-1 FOUND\0', 'infected'],
    ['INSTREAM size limit exceeded. ERROR\0', 'not-scanned'],
    ['', 'not-scanned'],
  ])('with the answer %j is %s', async (answer, outcome) => {
    let seen: Uint8Array = new Uint8Array();
    await serve((bytes) => {
      seen = bytes;
      return answer;
    });
    expect(await clamdScanner(path).scan(inParts(file, 70_000))).toBe(outcome);
    expect(file.equals(seen)).toBe(true);
  });

  it('without ClamAV is not a scan, and is not called clean', async () => {
    expect(await clamdScanner(join(directory, 'nothing')).scan(inParts(file, 70_000))).toBe('not-scanned');
  });

  it('of a file that cannot be read fails as the file does', async () => {
    await serve(() => 'stream: OK\0');
    async function* breaking() {
      yield pattern(10);
      throw new Error('damaged');
    }
    await expect(clamdScanner(path).scan(breaking())).rejects.toThrow('damaged');
  });
});
