import type { Command } from '../cli/command';
import { exitCodes } from '../cli/exit';

/** Lists the verbs. */
export const helpCommand = (commands: () => readonly Command[]): Command => ({
  verb: 'help',
  usage: 'inzage help',
  en: 'this list',
  options: {},
  words: [],
  async run(_, terminal) {
    terminal.out('Inzage answers access and portability requests for a school board.');
    terminal.out('');
    for (const { usage, en } of commands()) {
      terminal.out(`  ${usage}`);
      terminal.out(`      ${en}`);
    }
    terminal.out('');
    terminal.out('Exit codes: 0 done · 1 something broke · 2 bad input · 3 stopped at the review, nothing released ·');
    terminal.out('            4 a source waits · 5 refused (no authority, sensitive, or a leak found)');
    return exitCodes.ok;
  },
});
