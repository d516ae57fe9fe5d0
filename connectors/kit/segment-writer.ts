import type { Objects } from '../../runtime/ports/objects';
import { linesIn, packed } from './ndjson';
import type { SegmentSeries, StagingKeys } from './staging-keys';

/** How far a series has come; part of a checkpoint. */
export interface SeriesState {
  /** Segments written and closed. */
  readonly closed: number;
  /** Lines in the segment that is still open. */
  readonly open: number;
}

export const emptySeries: SeriesState = { closed: 0, open: 0 };

/**
 * Writes one series of segments. A segment ends after the line with which it reaches `segmentBytes` of JSON, wherever the
 * work was interrupted, so the same lines always give the same objects. @security S-33
 */
export class SegmentWriter {
  #closed = 0;
  #lines = 0;
  #bytes = 0;
  /** One buffer for all segments: lines as strings would be copied three times on their way out. */
  #buffer = Buffer.alloc(64 * 1024);

  constructor(
    private readonly objects: Objects,
    private readonly keys: StagingKeys,
    private readonly series: SegmentSeries,
    private readonly segmentBytes: number,
  ) {}

  /** Picks up what a checkpoint left. */
  async resume(state: SeriesState, checkpoint: number): Promise<void> {
    this.#closed = state.closed;
    if (state.open === 0) return;
    for await (const line of linesIn(this.objects, this.keys.openSegment(checkpoint, this.series))) this.#push(line);
  }

  async add(line: string): Promise<void> {
    this.#push(line);
    if (this.#bytes >= this.segmentBytes) await this.close();
  }

  /** Stores the open segment as it is, to be picked up by `resume`. */
  async hold(checkpoint: number): Promise<SeriesState> {
    if (this.#lines > 0) await this.#put(this.keys.openSegment(checkpoint, this.series));
    return { closed: this.#closed, open: this.#lines };
  }

  /** Ends the open segment, if it has lines. */
  async close(): Promise<void> {
    if (this.#lines === 0) return;
    await this.#put(this.keys.segment(this.series, this.#closed + 1));
    this.#closed += 1;
    this.#lines = 0;
    this.#bytes = 0;
  }

  get closed(): number {
    return this.#closed;
  }

  #push(line: string): void {
    const needed = this.#bytes + Buffer.byteLength(line) + 1;
    if (needed > this.#buffer.length) {
      const larger = Buffer.alloc(Math.max(needed, this.#buffer.length * 2));
      this.#buffer.copy(larger, 0, 0, this.#bytes);
      this.#buffer = larger;
    }
    this.#buffer.write(line, this.#bytes);
    this.#buffer[needed - 1] = 10;
    this.#bytes = needed;
    this.#lines += 1;
  }

  async #put(key: string): Promise<void> {
    await this.objects.put(key, await packed(this.#buffer.subarray(0, this.#bytes)));
  }
}
