import { verifyArchiveFile } from '../../../functions/verify/check-archive';
import { verifySentences } from '../../../web/text/verify';
import type { Command } from '../cli/command';
import { badInput } from '../cli/exit';

/** Checks a delivered volume: signature, digests, counts, packaging. Refuses one changed byte anywhere. @security S-29 */
export const verifyCommand: Command = {
  verb: 'verify',
  usage: 'inzage verify ZIP',
  en: 'checks the signature, every digest and all counts of a delivered archive',
  options: {},
  words: ['ZIP'],
  async run({ words: [file = ''] }, terminal) {
    const report = await verifyArchiveFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EISDIR')
        throw badInput('There is no such file. Check the path of ZIP.');
      throw error;
    });
    for (const sentence of verifySentences(report, 'en')) terminal.say(sentence);
    terminal.out(JSON.stringify(report));
    return report.exitCode;
  },
};
