import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { siftFields } from '../../../connectors/kit/quarantine';
import { xapi } from '../../../connectors/xapi';
import { recordTypes } from '../../../connectors/xapi/fields';
import { faultOf, recordsIn } from '../../support/collected';
import { openXapi, pupil } from './open-xapi';

const folder = path.resolve(process.cwd(), '..', 'shared', 'sources', 'xapi', 'recorded');
const withShared = existsSync(folder) ? describe : describe.skip;

/** Answers as the recorded LRS did: `choose` says which recording. */
async function replay(choose: (url: URL) => string, name: string) {
  const server = createServer((request, response) => {
    const recording = choose(new URL(request.url ?? '/', 'http://127.0.0.1'));
    const head = readFileSync(path.join(folder, `${recording}.headers`), 'latin1');
    const kept = [...head.matchAll(/^(content-type|date|x-experience-api-[a-z-]+): (.*)$/gim)];
    const headers = Object.fromEntries(kept.map((match) => [match[1] ?? '', match[2]?.trim() ?? '']));
    response.writeHead(Number(/^HTTP\/1\.\d (\d+)/.exec(head)?.[1]), headers);
    response.end(readFileSync(path.join(folder, `${recording}.body`)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const at = await openXapi(`http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`);
  const who = pupil({ eckId: `https://ketenid.nl/201703/${name}` });
  try {
    const [candidate] = await xapi.locate(at.context, who);
    return candidate ? recordsIn(await at.collect(candidate, who)) : [];
  } finally {
    await at.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

const pages = (url: URL): string => {
  if (url.pathname === '/xapi/agents') return 'agents';
  if (url.searchParams.has('_cursor')) return 'get_more';
  return url.searchParams.has('related_agents') ? 'get_related_agents' : 'get_agent_page1';
};

withShared('answers of a real LRS (skipped without ../shared/sources/xapi)', () => {
  it('two pages are three statements of the pupil, without an undeclared field', async () => {
    const records = await replay(pages, 'aa11');
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(['statement']));
    expect(new Set(records.map(({ fields }) => (fields.result as { response: string }).response))).toEqual(
      new Set(['vrij antwoord 1', 'vrij antwoord 2', 'vrij antwoord 3']),
    );
    expect(
      records.flatMap(({ type, fields }) => siftFields(fields, recordTypes[type]?.fields ?? {}).quarantined),
    ).toEqual([]);
  });

  it('another pupil’s statements, which come because this one is in the team, are mentions without their content', async () => {
    const records = await replay(pages, 'bb22');
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(['mention']));
    expect(JSON.stringify(records)).not.toContain('vrij antwoord');
  });

  it('the attachment comes out of the multipart answer and fits its digest', async () => {
    const records = await replay(
      (url) =>
        url.searchParams.has('_cursor') ? 'get_more' : url.pathname === '/xapi/agents' ? 'agents' : 'get_attachments',
      'aa11',
    );
    const [file] = records.flatMap(({ attachments = [] }) => attachments);
    expect(file).toMatchObject({ fileName: 'werkstuk', mediaType: 'text/plain', content: { state: 'stored' } });
    const bytes: Uint8Array[] = [];
    if (file?.content.state === 'stored') for await (const part of file.content.open()) bytes.push(part);
    expect(Buffer.concat(bytes).toString()).toBe('Hello world');
  });

  it.each([
    ['bad_auth', 'AuthenticationRefused AUTHENTICATION_REFUSED'],
    ['bad_param', 'ProtocolViolation XAPI_REFUSED_QUESTION'],
    ['bad_agent', 'ProtocolViolation XAPI_REFUSED_QUESTION'],
    ['no_version_header', 'ProtocolViolation XAPI_REFUSED_QUESTION'],
    ['post_multi', 'ProtocolViolation XAPI_SHAPE'],
  ])('%s is a fault', async (recording, expected) => {
    expect(await faultOf(replay(() => recording, 'aa11'))).toBe(expected);
  });
});
