import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { extensionOf } from '../../../functions/documents/extensions';
import { lazyRecogniser } from '../../../functions/documents/ocr/lazy-recogniser';
import { openDocument } from '../../../functions/documents/open-document';
import { type Command, required } from '../cli/command';
import { badInput, exitCodes } from '../cli/exit';
import { type DocumentVerdict, redactOne } from './redact-document/redact-one';
import { viewpointIn } from './redact-document/roster-file';

/** What is said when the document stays shut. */
type Shut = Pick<DocumentVerdict, 'outcome' | 'reasons'>;

/** Redacts one document of any format that is read here, and writes it only when that can be done safely. @security S-32 */
export const redactDocumentCommand: Command = {
  verb: 'redact-document',
  usage: 'inzage redact-document FILE --roster FILE --out DIR [--seen]',
  en: 'takes third parties out of one document; says delivered or withheld, and why; --seen: a person has looked at every page',
  options: { roster: 'text', out: 'text', seen: 'flag' },
  words: ['FILE'],
  async run({ words: [file = ''], options }, terminal) {
    const out = required(redactDocumentCommand, options, 'out');
    const viewpoint = await viewpointIn(required(redactDocumentCommand, options, 'roster'));
    const bytes = await readFile(file).catch(() => {
      throw badInput('There is no such file. Check the path of FILE.');
    });
    const recogniser = lazyRecogniser();
    try {
      const opening = await openDocument(bytes, recogniser, basename(file));
      if (opening.state === 'closed') {
        terminal.out(
          JSON.stringify({ outcome: 'withheld', reasons: [`not-readable: ${opening.because}`] } satisfies Shut),
        );
        return exitCodes.ok;
      }
      const { verdict, bytes: redacted } = await redactOne(opening.document, viewpoint, options.seen === true);
      const name = `document.${extensionOf(opening.document.mediaType)}`;
      if (redacted) await store(out, name, redacted);
      terminal.out(JSON.stringify({ ...verdict, ...(redacted ? { file: name } : {}) }));
      return exitCodes.ok;
    } finally {
      await recogniser.close();
    }
  },
};

/** All or nothing: a half-written document is never found under its name. */
async function store(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const half = join(folder, `.${name}.half`);
  await writeFile(half, bytes, { mode: 0o600 });
  await rename(half, join(folder, name));
}
