import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Archiver, ZipArchive } from 'archiver';
import {
  type ManifestFile,
  manifestFormat,
  manifestPath,
  manifestText,
  signaturePath,
} from '../../domain/archive/manifest';
import { signatureText, signedMessage } from '../../domain/archive/signature';
import type { Bytes } from '../../runtime/ports/objects';
import type { AssemblyLimits, VolumeInput, VolumeSummary } from './assemble-volume';
import { AssemblyFailed } from './assembly-failed';
import type { Member } from './member';
import { Outlet } from './outlet';
import { assertAsPlanned, prefetched, type Ready, runningDigest, wholeBytes } from './prefetch';
import { isStored } from './stored-types';

/** At most so many appends between two moments at which everything appended has left the archiver. */
const batchMembers = 256;

/** Drives the archiver for one volume; see `assembleVolume` for what it promises. @security S-29 */
export class VolumeWriter {
  readonly #input: VolumeInput;
  readonly #limits: AssemblyLimits;
  readonly #archive: Archiver;
  readonly #outlet: Outlet;
  readonly #failed = Promise.withResolvers<never>();
  readonly #files: ManifestFile[] = [];
  #over = false;
  #appended = 0;
  #entered = 0;
  #batchBytes = 0;
  #batchMembers = 0;
  #wake: (() => void) | undefined;
  #onStopped: (() => void) | undefined;
  #streaming: Readable | undefined;

  constructor(input: VolumeInput, limits: AssemblyLimits) {
    this.#input = input;
    this.#limits = limits;
    // Without it, exactly 65,535 members would be written as "see the ZIP64 record" with no such record.
    const forceZip64 = input.members.length + 2 >= 0xffff;
    this.#archive = new ZipArchive({ zlib: { level: 6 }, forceZip64 });
    this.#outlet = new Outlet({
      passed: () => this.#wake?.(),
      stopped: () => this.#onStopped?.(),
    });
    this.#failed.promise.catch(() => undefined);
    this.#archive.on('warning', (cause) => this.#fail(new AssemblyFailed('ARCHIVER', undefined, cause)));
    this.#archive.on('error', (cause) => this.#fail(new AssemblyFailed('ARCHIVER', undefined, cause)));
    this.#archive.on('entry', () => {
      this.#entered++;
      this.#wake?.();
    });
  }

  async write(store: (bytes: Bytes) => Promise<unknown>): Promise<VolumeSummary> {
    const late = () => this.#fail(new AssemblyFailed('DEADLINE', undefined));
    const deadline = setTimeout(late, this.#limits.deadlineSeconds * 1000);
    const drained = pipeline(this.#archive, this.#outlet.writable);
    drained.catch((cause) => this.#fail(new AssemblyFailed('ARCHIVER', undefined, cause)));
    const stored = Promise.resolve().then(() => store(this.#outlet.bytes()));
    // Throwing while it reads, a store stops first and rejects after: its own fault says more.
    this.#onStopped = () =>
      void settledWithin(stored, 1).then(() => this.#fail(new AssemblyFailed('STORE_STOPPED', undefined)));
    stored.then(
      () => {
        if (!this.#outlet.ended) this.#fail(new AssemblyFailed('STORE_STOPPED', undefined));
      },
      (cause) => this.#fail(cause),
    );
    try {
      return await Promise.race([this.#written(drained, stored), this.#failed.promise]);
    } catch (cause) {
      this.#fail(cause);
      // The store cleans up after the failure it was given; one that hangs does not keep the failure from the caller.
      await settledWithin(stored, 1);
      throw cause;
    } finally {
      this.#over = true;
      clearTimeout(deadline);
    }
  }

  async #written(drained: Promise<void>, stored: Promise<unknown>): Promise<VolumeSummary> {
    const { prefetchMembers, prefetchBytes, stallSeconds } = this.#limits;
    const ahead = { members: prefetchMembers, bytes: prefetchBytes, stallSeconds };
    for await (const ready of prefetched(this.#input.members, ahead)) {
      if (this.#over) break;
      if (ready.kind === 'whole') await this.#addWhole(ready);
      else await this.#addStream(ready).finally(ready.close);
    }
    const manifestSha256 = await this.#seal();
    await Promise.all([this.#archive.finalize(), drained, stored]);
    return { entries: this.#entered, byteLength: this.#outlet.taken, manifestSha256 };
  }

  async #addWhole({ member, bytes, sha256 }: Extract<Ready, { kind: 'whole' }>): Promise<void> {
    this.#append(bytes, member.path);
    this.#note(member, bytes.byteLength, sha256);
    this.#batchBytes += bytes.byteLength;
    this.#batchMembers++;
    if (this.#batchMembers >= batchMembers || this.#batchBytes >= wholeBytes) await this.#emptied();
  }

  // The source's errors must not reach the archiver, which would hang on them: they end this volume instead.
  async #addStream({ member, position, bytes }: Extract<Ready, { kind: 'stream' }>): Promise<void> {
    await this.#emptied();
    const digest = runningDigest();
    let length = 0;
    const fail = (cause: unknown) => this.#fail(cause);
    async function* passing(): AsyncGenerator<Uint8Array> {
      try {
        for await (const part of bytes) {
          digest.update(part);
          length += part.byteLength;
          yield part;
        }
      } catch (cause) {
        fail(cause);
      }
    }
    this.#streaming = Readable.from(passing(), { objectMode: false, highWaterMark: 1024 * 1024 });
    this.#append(this.#streaming, member.path);
    await this.#emptied();
    const sha256 = digest.digest('hex');
    assertAsPlanned(member, position, length, sha256);
    this.#note(member, length, sha256);
  }

  async #seal(): Promise<string> {
    const { reference, delivery, volume, volumes, sealedAt } = this.#input;
    const files = this.#files;
    const manifest = manifestText({ format: manifestFormat, reference, delivery, volume, volumes, sealedAt, files });
    const manifestSha256 = hash('sha256', manifest, 'hex');
    this.#append(Buffer.from(manifest, 'utf8'), manifestPath);
    await this.#emptied();
    const { signature, publicKeyPem } = await this.#signed(signedMessage(manifestSha256));
    const text = signatureText({
      manifestSha256,
      packaging: { bytes: this.#outlet.taken, crc32: this.#outlet.crc32 },
      publicKey: publicKeyPem,
      signature: Buffer.from(signature).toString('base64'),
    });
    this.#append(Buffer.from(text, 'utf8'), signaturePath);
    await this.#emptied();
    return manifestSha256;
  }

  async #signed(message: Uint8Array) {
    try {
      return await this.#input.sign(message);
    } catch (cause) {
      throw new AssemblyFailed('SIGNING', undefined, cause);
    }
  }

  #append(source: Buffer | Readable, path: string): void {
    this.#appended++;
    this.#archive.append(source, {
      name: path,
      date: new Date(this.#input.sealedAt),
      mode: 0o644,
      store: isStored(path),
    });
  }

  #note({ path, source, type }: Member, bytes: number, sha256: string): void {
    const origin = { ...(source === undefined ? {} : { source }), ...(type === undefined ? {} : { type }) };
    this.#files.push({ path, bytes, sha256, ...origin });
  }

  /** Until every byte of every append has left the archiver: its `entry` event comes earlier and is no back-pressure. */
  async #emptied(): Promise<void> {
    await this.#until(() => this.#entered >= this.#appended);
    // The archiver's inner stream resumes a tick after its outer one has room: only a calm that lasts is the end.
    for (let calm = 0; calm < 2; ) {
      await this.#until(() => this.#outlet.idle);
      const before = this.#archive.pointer();
      await new Promise((resolve) => setImmediate(resolve));
      const still = this.#archive.pointer() === before && this.#outlet.taken === before && this.#outlet.idle;
      calm = still ? calm + 1 : 0;
      if (this.#over) throw new AssemblyFailed('STORE_STOPPED', undefined);
    }
    this.#batchBytes = 0;
    this.#batchMembers = 0;
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.#over) throw new AssemblyFailed('STORE_STOPPED', undefined);
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
  }

  #fail(cause: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.#failed.reject(cause);
    this.#outlet.fail(cause);
    this.#archive.abort();
    this.#archive.destroy();
    this.#streaming?.destroy();
    this.#wake?.();
  }
}

async function settledWithin(work: Promise<unknown>, seconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  await Promise.race([work.catch(() => undefined), enough]);
  clearTimeout(timer);
}
