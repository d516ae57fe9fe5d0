import { openLocalStore } from '../../../runtime/local/store/open';
import { pattern } from '../../contracts/objects';
import { entry } from '../../contracts/requests';

/** A process that stores as fast as it can and says what was stored; it is killed from outside. */
async function keepWriting(dataDirectory: string, keyFile: string): Promise<void> {
  const store = await openLocalStore({ dataDirectory, keyFile });
  const first = (await store.requests.read(entry(0).requestId)).length;
  for (let n = first; ; n += 1) {
    await store.objects.put(`staging/object-${n}`, pattern(300_000, String(n)), { ifAbsent: true });
    await store.objects.put('staging/latest', pattern(1_500_000, String(n)));
    await store.requests.append(entry(n));
    await store.notices.send({
      dedupeKey: `notice ${n}`,
      to: 'a@voorbeeld.example',
      subject: `notice ${n}`,
      text: 'x',
    });
    process.stdout.write(`${n}\n`);
  }
}

const [dataDirectory = '', keyFile = ''] = process.argv.slice(2);
void keepWriting(dataDirectory, keyFile);
