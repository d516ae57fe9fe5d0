import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from '../cli/command';
import { badInput, exitCodes } from '../cli/exit';
import { redactCorpus, UnreadableCorpusLine } from './redact';

/** Runs the text engine over a corpus file: one document a line in, one line of spans a document out. */
export const redactCommand: Command = {
  verb: 'redact',
  usage: 'inzage redact FILE.jsonl',
  en: 'finds third parties in a corpus of texts; a line of spans a document on stdout',
  options: {},
  words: ['FILE.jsonl'],
  async run({ words: [file = ''] }, terminal) {
    await access(file).catch(() => {
      throw badInput('There is no such file. Check the path of FILE.jsonl.');
    });
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
    try {
      await redactCorpus(lines, (line) => terminal.out(line));
    } catch (error) {
      if (error instanceof UnreadableCorpusLine) throw badInput(error.message);
      throw error;
    }
    return exitCodes.ok;
  },
};
