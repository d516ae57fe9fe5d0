import { type ParseArgsConfig, parseArgs } from 'node:util';
import { badInput } from './exit';

/** What a verb is given to talk with. */
export interface Terminal {
  /** Results, for programs: one JSON document. */
  out(line: string): void;
  /** Progress and sentences, for people. */
  say(line: string): void;
}

/** Values of options by name; flags are booleans. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One verb of the command line. */
export interface Command {
  readonly verb: string;
  /** How it is called, one line. */
  readonly usage: string;
  readonly en: string;
  readonly options: Readonly<Record<string, 'text' | 'flag'>>;
  /** Names of the words that follow the verb, all of them needed. */
  readonly words: readonly string[];
  /** Names of words that may follow those. */
  readonly moreWords?: readonly string[];
  run(call: { readonly words: readonly string[]; readonly options: Options }, terminal: Terminal): Promise<number>;
}

const wantsValue = 'empty: give it a value, or leave it out';

/**
 * Reads what follows the verb. An empty value is refused, not taken for "absent": `--data "$UNSET"` must not reach the default directory.
 *
 * @throws CommandEnded naming the option or word that is wrong.
 */
export function parseCall(command: Command, given: readonly string[]) {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.entries(command.options).map(([name, kind]) => [
      name,
      { type: kind === 'text' ? 'string' : 'boolean', multiple: true },
    ]),
  );
  const parsed = parsedOrRefused(command, given, options);
  const values = Object.entries(parsed.values as Readonly<Record<string, readonly (string | boolean)[]>>);
  for (const [name, all] of values) {
    const wrong = all.length > 1 ? `given ${all.length} times: give it once` : all[0] === '' && wantsValue;
    if (wrong) throw badInput(`--${name} is ${wrong}. Usage: ${command.usage}`);
  }
  const count = parsed.positionals.length;
  const most = command.words.length + (command.moreWords?.length ?? 0);
  if (count < command.words.length || count > most) {
    const wanted = most === 0 ? 'no further words' : command.words.join(' ');
    throw badInput(`"${command.verb}" wants ${wanted}. Usage: ${command.usage}`);
  }
  return {
    words: parsed.positionals,
    options: Object.fromEntries(values.map(([name, [only]]) => [name, only])) as Options,
  };
}

function parsedOrRefused(command: Command, given: readonly string[], options: ParseArgsConfig['options']) {
  try {
    return parseArgs({ args: [...given], options: options ?? {}, allowPositionals: true, strict: true });
  } catch (error) {
    const known = Object.keys(command.options).map((name) => `--${name}`);
    const what = error instanceof Error ? error.message.split('. ')[0] : 'unknown option';
    throw badInput(
      `${what}. Known options of "${command.verb}": ${known.join(', ') || 'none'}. Usage: ${command.usage}`,
    );
  }
}

/** The text of an option that must be there. @throws CommandEnded */
export function required(command: Command, options: Options, name: string): string {
  const value = options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw badInput(`"${command.verb}" needs --${name}. Usage: ${command.usage}`);
}

/** The text of an option, when given. */
export const optional = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
