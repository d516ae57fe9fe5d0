import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Officer, RequestView } from '../../../../functions/api/desk';
import { boardOnDisk } from '../../../../runtime/local/board-on-disk';
import { composeLocal, type LocalInzage } from '../../../../runtime/local/compose';
import { type Ending, type PersonToTry, personsToTry } from '../../../../runtime/local/demo/named-persons';
import { type DemoSources, withDemoSources } from '../../../../runtime/local/demo/sources';

const officer: Officer = { name: 'N. Naam', role: 'officer' };

describe('what a new user can try ends as it is announced', () => {
  let folder: string;
  let demo: DemoSources;
  let inzage: LocalInzage;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'inzage-try-'));
    demo = await withDemoSources(boardOnDisk());
    inzage = await composeLocal({
      dataDirectory: join(folder, 'data'),
      board: demo.board,
      sources: demo.sources,
      portalOrigin: 'http://127.0.0.1',
    });
    for (const [name, value] of Object.entries(demo.secrets)) await inzage.store.secrets.put(name, value);
  }, 120_000);

  afterAll(async () => {
    await inzage?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(personsToTry().map((person) => [person.nl, person] as const))(
    '%s',
    async (_, person) => {
      expect(endingOf(await ask(inzage, person))).toBe(person.ends);
    },
    60_000,
  );
});

/** Does for a request what an officer does, until the software waits for somebody. */
async function ask({ desk, workflow }: LocalInzage, { request }: PersonToTry): Promise<RequestView> {
  const registered = await desk.register(request, officer, 'console');
  if (!registered.ok) throw new Error(registered.because);
  const id = registered.value;
  await desk.checkIdentity(id, 'at-the-desk', officer);
  await desk.checkConflict(id, [], officer);
  await desk.accept(id, officer);
  await workflow.settled();
  const view = await desk.view(id);
  if (!view) throw new Error('the request is gone');
  return view;
}

function endingOf({ authority, sources, status, sensitive }: RequestView): Ending | string {
  if (authority.kind === 'information-only' || authority.kind === 'officer-decides') return authority.kind;
  if (sources.some(({ state }) => state === 'ambiguous')) return 'choose';
  if (sources.some(({ state }) => state !== 'complete' && state !== 'noData')) return `${status}, not complete`;
  if (status === 'ready-to-release') return 'release';
  if (status !== 'review') return status;
  return sensitive ? 'two-persons' : 'review';
}
