import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { runCommand } from '../../../../runtime/local/cli/run';
import { redactDocumentCommand } from '../../../../runtime/local/verbs/redact-document';

const daan = { id: 's', given: 'Daan', infix: 'van den', surname: 'Berg', role: 'leerling' };
const kevin = { given: 'Kevin', surname: 'Smit', role: 'leerling' };

describe('inzage redact-document', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inzage-document-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function redacted(name: string, bytes: string | Uint8Array, roster: unknown, more: readonly string[] = []) {
    const [file, persons, out] = [join(folder, name), join(folder, 'roster.json'), join(folder, 'out')];
    writeFileSync(file, bytes);
    writeFileSync(persons, typeof roster === 'string' ? roster : JSON.stringify(roster));
    const [said, told]: [string[], string[]] = [[], []];
    const terminal = { out: (line: string) => void said.push(line), say: (line: string) => void told.push(line) };
    const words = ['redact-document', file, '--roster', persons, '--out', out, ...more];
    const code = await runCommand([redactDocumentCommand], words, terminal);
    const files = existsSync(out) ? readdirSync(out) : [];
    return { code, said, told, files, text: files[0] ? readFileSync(join(out, files[0]), 'utf8') : '' };
  }

  const roster = { subject: daan, requester: {}, roster: [kevin], household: { separated: false } };

  it('writes the document without the other child, under a name of ours, and says what it did in one line', async () => {
    const page = '<p>Daan speelde met Ke<b>vin</b> Smit.</p><!-- Kevin Smit --><p>Daan lacht.</p>';
    const { code, said, files, text } = await redacted('Kevin Smit.html', `<html>${page}</html>`, roster);
    expect([code, files]).toEqual([0, ['document.html']]);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      outcome: 'delivered',
      kind: 'html',
      redactions: 1,
      leftOut: { comment: 1 },
      file: 'document.html',
    });
    expect(text).toContain('Daan speelde met [medeleerling A]');
    expect(text).toContain('<p>Daan lacht.</p>');
    expect(text).not.toMatch(/kevin|smit/i);
  });

  it.each([
    ['what nobody here can open', 'a.bin', Uint8Array.of(1, 0, 2, 0, 255), 'not-readable: unknown-format'],
    [
      'a broken office file',
      'a.docx',
      zipSync({ '[Content_Types].xml': new Uint8Array(1), 'word/x': new Uint8Array(1) }),
      'not-readable: damaged',
    ],
  ])('keeps %s back, and writes nothing', async (_, name, bytes, reason) => {
    const { code, said, files } = await redacted(name, bytes, roster);
    expect([code, files]).toEqual([0, []]);
    expect(JSON.parse(said[0] ?? '')).toEqual({ outcome: 'withheld', reasons: [reason] });
  });

  it.each([
    ['no JSON', 'x', 'The roster file is no JSON.'],
    ['a list where a person should be', { subject: daan, roster: 'Kevin' }, 'The roster file is wrong at roster'],
  ])('says where the roster is wrong: %s', async (_, wrong, sentence) => {
    const { code, told, files } = await redacted('a.txt', 'Daan.', wrong);
    expect([code, files]).toEqual([2, []]);
    expect(told.join('\n')).toContain(sentence);
  });

  it('any field of the roster may be empty', async () => {
    const { text } = await redacted('a.txt', 'Daan belde 06-12345678.', { subject: {}, requester: null, roster: [] });
    expect(text).toContain('[telefoonnummer]');
  });
});
