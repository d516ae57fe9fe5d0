import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../../runtime/local/cli/run';
import { exportCommand } from '../../../../runtime/local/verbs/export';

describe('an export that has to wait for a source says why, and what mends it (L-26)', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inzage-stops-'));
    mkdirSync(join(root, 'dossiers'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const exported = async (folder: string, out = 'out') => {
    const put = (name: string, value: unknown) => {
      writeFileSync(join(root, name), JSON.stringify(value));
      return join(root, name);
    };
    const subject = { category: 'pupil', givenName: 'Fien', familyName: 'Akker', birthDate: '2015-03-04' };
    const requester = { relation: 'parent-with-authority' };
    const request = put('request.json', { kind: 'access', subject, requester, receivedOn: '2026-11-02' });
    const sources = put('sources.json', {
      sources: [{ id: 'las-oso', connector: 'las-oso', settings: { folder: join(root, folder) } }],
    });
    const said: string[] = [];
    const paths = { request, sources, out: join(root, out), data: join(root, 'data'), key: join(root, 'key') };
    const given = Object.entries(paths).flatMap(([name, path]) => [`--${name}`, path]);
    const terminal = { out: () => undefined, say: (line: string) => void said.push(line) };
    const code = await runCommand([exportCommand], ['export', ...given], terminal);
    return { code, said: said.join('\n') };
  };

  it('for a dossier that is cut off', async () => {
    writeFileSync(join(root, 'dossiers', 'a.xml'), '<?xml version="1.0"?><dossier><metadata>');
    const { code, said } = await exported('dossiers');
    expect(code).toBe(4);
    expect(said).toContain(
      'Source las-oso waits: what it gave is damaged, cut off or of another kind than agreed: have it looked at',
    );
  });

  it('for a folder that is not there', async () => {
    const { code, said } = await exported('elsewhere');
    expect(code).toBe(4);
    expect(said).toContain('Source las-oso waits: its settings are wrong, for example a folder that does not exist');
  });

  it.each(['a-file', 'a-file/below'])('before it begins, when --out is %s', async (out) => {
    writeFileSync(join(root, 'a-file'), 'mine');
    const { code, said } = await exported('dossiers', out);
    expect(code).toBe(2);
    expect(said).toBe('--out is a file, or lies below one: name a folder.');
    expect(existsSync(join(root, 'data'))).toBe(false);
  });

  it('and, when nothing waits but the release, does not speak of open questions', async () => {
    const { code, said } = await exported('dossiers');
    expect(code).toBe(3);
    expect(said).toContain('Stopped before the release and nothing was released. Go on in the console');
  });
});
