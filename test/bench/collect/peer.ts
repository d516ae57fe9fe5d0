import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { request } from 'undici';
import { measured } from './measured';

const compress = promisify(gzip);
const segment = 8 * 1024 * 1024;

/**
 * The least that anybody must do with the same answers: fetch, JSON.parse, one JSON line per row, gzip level 1. Nothing is checked,
 * counted, recognised, encrypted or kept.
 */
async function main(origin: string, records: number): Promise<void> {
  const took = measured();
  let [lines, bytes, open]: [string[], number, number] = [[], 0, 0];
  for (let from = 0; from < records; from += 500) {
    const { body } = await request(`${origin}/${records}/messages?offset=${from}&limit=500`);
    const text = Buffer.from(await body.arrayBuffer());
    bytes += text.byteLength;
    for (const row of (JSON.parse(text.toString('utf8')) as { data: readonly unknown[] }).data) {
      const line = JSON.stringify(row);
      lines.push(line);
      open += line.length;
    }
    if (open < segment) continue;
    await compress(lines.join('\n'), { level: 1 });
    [lines, open] = [[], 0];
  }
  await compress(lines.join('\n'), { level: 1 });
  process.stdout.write(`${JSON.stringify({ ...took(), megabytes: bytes / 1e6 })}\n`);
}

const [origin = '', records = '0'] = process.argv.slice(2);
main(origin, Number(records)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
