import { Fault } from '../../../domain/fault';
import type { Sentence } from '../../ports/faults';
import { type Command, parseCall, type Terminal } from './command';
import { badInput, CommandEnded, exitCodes } from './exit';

/** Runs one verb. Every ending is an exit code with a sentence; a stack is for INZAGE_DEBUG only. @security S-03 */
export async function runCommand(
  commands: readonly Command[],
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [first = 'help', ...rest] = given;
  const verb = first === '--help' || first === '-h' ? 'help' : first;
  try {
    const command = commands.find((known) => known.verb === verb);
    if (!command) {
      throw badInput(`Unknown verb "${verb.slice(0, 40)}". Known: ${commands.map((known) => known.verb).join(', ')}.`);
    }
    return await command.run(parseCall(command, rest), terminal);
  } catch (error) {
    if (process.env.INZAGE_DEBUG)
      terminal.say(error instanceof Error ? `${error.stack}\n${String(error.cause ?? '')}` : String(error));
    if (error instanceof CommandEnded) {
      terminal.say(error.sentence);
      return error.exitCode;
    }
    terminal.say(sentenceOf(error));
    return exitCodes.fault;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Fault) {
    const { sentence } = error as Fault & { readonly sentence?: Sentence };
    return sentence ? `${sentence.en} [${error.code}]` : `It could not be done: ${error.code}. Nothing was lost.`;
  }
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EADDRINUSE') return 'The port is taken by another program. Stop it, or choose another one with --port.';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'The disk is full. Free some space and run the same command again; nothing is half written.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'A file or folder may not be read or written. Check the permissions and run the same command again.';
  return `Something unexpected happened${code ? ` (${code})` : ''}. Nothing was lost; run it again with INZAGE_DEBUG=1 to see more.`;
}
