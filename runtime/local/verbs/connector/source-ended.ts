import { ConfigurationInvalid, type SourceFault } from '../../../../connectors/kit/faults';
import type { Terminal } from '../../cli/command';
import { exitCodes } from '../../cli/exit';
import { secretVariable } from '../../store/secrets';

/**
 * Says what went wrong with a source: on stdout the fault as JSON, for people the officer's sentence. Never a word of the source.
 *
 * @returns 2 when the settings are to be mended, else 4. @security S-03
 */
export function sourceEnded(connector: string, fault: SourceFault, terminal: Terminal): number {
  const { name, code, ids, retryable, officerSentence } = fault;
  const problems = fault instanceof ConfigurationInvalid ? fault.problems : [];
  terminal.out(
    JSON.stringify({ connector, result: 'fault', fault: name, code, ids, retryable, officerSentence, problems }),
  );
  terminal.say(`${officerSentence} [${code}]`);
  for (const problem of problems) terminal.say(`  ${problem}${hintFor(problem)}`);
  return fault instanceof ConfigurationInvalid ? exitCodes.badInput : exitCodes.source;
}

const hintFor = (problem: string): string => {
  const secret = /^secret (.+): missing$/.exec(problem)?.[1];
  return secret === undefined ? '' : ` – set the environment variable ${secretVariable(secret)}`;
};
