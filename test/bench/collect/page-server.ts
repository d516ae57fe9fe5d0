import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const words = 'rekenen taal gesprek ouders groep spelling rustig pauze toets lezen maakt werkt vandaag goed'.split(' ');

/** Message n of an invented pupil, about 1.2 kB of JSON; the same in every run. */
const message = (n: number) => ({
  id: `m-${n}`,
  child: 'p-1',
  sent: new Date(Date.UTC(2020, 0, 1) + n * 600_000).toISOString(),
  subject: `Bericht ${n}`,
  text: Array.from({ length: 140 }, (_, k) => words[(n * 31 + k * k * 7 + (n >> (k % 16))) % words.length]).join(' '),
  sender: {
    id: `t-${n % 40}`,
    type: 'teacher',
    first: 'Ank',
    last: `Laan ${n % 40}`,
    mail: `t${n % 40}@school.example`,
  },
  read: n % 3 === 0,
});

/**
 * A source with as many records as its path says: `/10000/messages?offset=0&limit=500`. Pages are made beforehand on the first
 * walk, so that the source is not what is measured. Prints its origin.
 */
const pages = new Map<string, Buffer>();
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, count = '0', list = ''] = url.pathname.split('/');
  const [from, limit] = [Number(url.searchParams.get('offset')), Number(url.searchParams.get('limit'))];
  const total = list === 'messages' ? Number(count) : 1;
  const key = `${total} ${from} ${limit}`;
  const size = Math.max(0, Math.min(limit, total - from));
  const person = { uid: 'p-1', first: 'Fien', last: 'Akker', born: '2015-03-04' };
  const rows = () => (list === 'messages' ? Array.from({ length: size }, (_, n) => message(from + n)) : [person]);
  const body = pages.get(key) ?? Buffer.from(JSON.stringify({ data: rows(), meta: { total } }));
  if (pages.size < 1_000) pages.set(key, body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.byteLength }).end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.stdin.resume().on('end', () => process.exit(0));
