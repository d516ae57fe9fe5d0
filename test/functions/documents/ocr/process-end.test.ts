import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import sharp from 'sharp';

const tsx = require.resolve('tsx/cli');
const script = `
import { createRecogniser } from './functions/documents/ocr/create-recogniser';
const recogniser = createRecogniser();
const bytes = Buffer.from(process.argv.at(-1) ?? '', 'base64');
recogniser.read(bytes).then((words) => console.log('words', words.length));
`;

describe('a reader that nobody closed', () => {
  it('does not keep the process alive', async () => {
    const picture = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const run = promisify(execFile)(process.execPath, [tsx, '-e', script, picture.toString('base64')], {
      timeout: 50_000,
    });
    expect((await run).stdout).toBe('words 0\n');
  });
});
