import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Taken } from './collect/measured';

/** What the first order asks of the kit (issue 3, PERFORMANCE.md). */
const asked = { peakRssMegabytes: 256, mbPerSecond: 20, costRatio: 1.3 };
const sizes = [1_000, 10_000, 100_000];
const round = (value: number) => Number(value.toFixed(2));
const print = (line: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(line)}\n`);
const file = (name: string) => [...process.execArgv, join(__dirname, 'collect', `${name}.ts`)];

/** Each in a process of its own, so that memory and processor time are its own; the source is another. */
function run<T extends Taken>(name: string, origin: string, records: number): T {
  const { status, stdout } = spawnSync(process.execPath, [...file(name), origin, String(records)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(stdout) as T;
}

/**
 * Collecting from a source over HTTP, through the kit into an encrypted local store: 1,000, 10,000 and 100,000 records of about
 * 1.2 kB, and the least that anybody must do with the same bytes. `mbPerSecond` is JSON per second of processor time.
 */
async function main(): Promise<void> {
  const server = spawn(process.execPath, file('page-server'), { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [said] = (await once(server.stdout, 'data')) as [Buffer];
    const origin = said.toString().trim();
    const microseconds: number[] = [];
    for (const records of sizes) {
      const peer = run<Taken & { readonly megabytes: number }>('peer', origin, records);
      const kit = run('through-the-kit', origin, records);
      microseconds.push((kit.processorSeconds * 1e6) / records);
      print({
        bench: 'collect',
        records,
        megabytes: round(peer.megabytes),
        seconds: round(kit.seconds),
        mbPerSecond: round(peer.megabytes / kit.processorSeconds),
        peerMbPerSecond: round(peer.megabytes / peer.processorSeconds),
        timesThePeer: round(kit.processorSeconds / peer.processorSeconds),
        microsecondsPerRecord: Math.round(microseconds.at(-1) ?? 0),
        peakRssMegabytes: kit.peakRssMegabytes,
        ...(records === sizes.at(-1) && {
          asked,
          met:
            kit.peakRssMegabytes <= asked.peakRssMegabytes &&
            peer.megabytes / kit.processorSeconds >= asked.mbPerSecond,
        }),
      });
    }
    const [small = 0, middle = 0, large = 0] = microseconds;
    print({
      bench: 'collect.flat',
      costOf10000To1000: round(middle / small),
      costOf100000To10000: round(large / middle),
      asked: asked.costRatio,
      met: large / middle <= asked.costRatio && middle / small <= asked.costRatio,
    });
  } finally {
    server.stdin.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
