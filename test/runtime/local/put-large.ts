import { openLocalStore } from '../../../runtime/local/store/open';

/** Stores and reads a file of so many megabytes, and says by how much the process grew. */
async function putLarge(dataDirectory: string, keyFile: string, megabytes: number): Promise<void> {
  const store = await openLocalStore({ dataDirectory, keyFile });
  const part = Buffer.alloc(100_000, 7);
  async function* body(parts: number) {
    for (let n = 0; n < parts; n += 1) yield part;
  }
  // Warmed up first: what the code itself takes is not counted.
  await store.objects.put('small', body(10));
  const before = process.resourceUsage().maxRSS;
  await store.objects.put('large', body(megabytes * 10));
  let bytes = 0;
  for await (const got of (await store.objects.get('large')) ?? []) bytes += got.byteLength;
  const growthMegabytes = (process.resourceUsage().maxRSS - before) / 1000;
  await store.close();
  process.stdout.write(JSON.stringify({ growthMegabytes, bytes }));
}

const [dataDirectory = '', keyFile = '', megabytes = ''] = process.argv.slice(2);
void putLarge(dataDirectory, keyFile, Number(megabytes));
