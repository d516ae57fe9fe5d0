import type { Command, Terminal } from './cli/command';
import { runCommand } from './cli/run';
import { connectorCommand } from './verbs/connector';
import { deadlineCommand } from './verbs/deadline';
import { exportCommand } from './verbs/export';
import { helpCommand } from './verbs/help';
import { redactCommand } from './verbs/redact-command';
import { redactDocumentCommand } from './verbs/redact-document';
import { startCommand } from './verbs/start';
import { verifyCommand } from './verbs/verify';
import { wipeCommand } from './verbs/wipe';

const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  say: (line) => void process.stderr.write(`${line}\n`),
};

const commands: readonly Command[] = [
  startCommand,
  exportCommand,
  verifyCommand,
  deadlineCommand,
  connectorCommand,
  redactCommand,
  redactDocumentCommand,
  wipeCommand,
  helpCommand(() => commands),
];

// The command above us was killed: a run without its command must not go on (see run.mjs).
if (process.channel) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}

runCommand(commands, process.argv.slice(2), terminal).then(
  (code) => process.exit(code),
  () => process.exit(1),
);
