import type { Command } from '../cli/command';
import { optional } from '../cli/command';
import { CommandEnded, exitCodes } from '../cli/exit';
import { defaultDataDirectory } from '../data-directory';
import { wipe } from '../store/wipe';

/** Removes a data directory with its key and proves that nothing of it is left. @security S-14, S-42 */
export const wipeCommand: Command = {
  verb: 'wipe',
  usage: 'inzage wipe [--data DIR] [--key FILE]',
  en: 'removes all data of this machine and its key, and verifies that they are gone',
  options: { data: 'text', key: 'text' },
  words: [],
  async run({ options }, terminal) {
    const keyFile = optional(options, 'key');
    const report = await wipe(optional(options, 'data') ?? defaultDataDirectory(), keyFile ? { keyFile } : {});
    terminal.out(JSON.stringify(report));
    if (report.remaining > 0) {
      throw new CommandEnded(
        exitCodes.fault,
        `${report.remaining} files could not be removed. Stop what uses them and run wipe again.`,
      );
    }
    terminal.say(`Removed ${report.files} files and verified that they are gone; key: ${report.key}.`);
    return exitCodes.ok;
  },
};
