import { resolve } from 'node:path';
import { requestId, sourceId } from '../../../domain/request/ids';
import { type Command, optional, required } from '../cli/command';
import { badInput } from '../cli/exit';
import { localClock } from '../store/clock';
import { connectorNamed, settingsOfFile, subjectOfFile } from './connector/call';
import { checkConnector } from './connector/check-connector';
import { environmentSecrets } from './connector/environment-secrets';
import { runConnector } from './connector/run-connector';
import { scaffoldConnector } from './connector/scaffold';
import { temporaryStaging } from './connector/temporary-staging';

/** One connector against a real source, without a request: its records in a file, its tally and quarantine on stdout. */
export const connectorCommand: Command = {
  verb: 'connector',
  usage:
    'inzage connector ID --settings FILE (--subject FILE --out FILE | --check)  ·  inzage connector new NAME [--dir DIR]',
  en: 'runs one connector for one person (0 done, 2 settings, 3 ambiguous, 4 fault), checks its settings, or makes a new one',
  options: { settings: 'text', subject: 'text', out: 'text', check: 'flag', dir: 'text' },
  words: ['ID'],
  moreWords: ['NAME'],
  async run({ words: [id = '', name], options }, terminal) {
    if (id === 'new') return scaffoldConnector(name, optional(options, 'dir'), terminal);
    if (name !== undefined) throw badInput(`"connector" wants one ID. Usage: ${connectorCommand.usage}`);
    const connector = connectorNamed(id);
    const settings = settingsOfFile(connector, required(connectorCommand, options, 'settings'));
    const about = { connector, sourceId: sourceId(connector.id), settings };
    const ports = { secrets: environmentSecrets(process.env), clock: localClock() };
    if (options.check === true) return checkConnector(ports, about, terminal);
    const subject = subjectOfFile(connector, required(connectorCommand, options, 'subject'));
    const out = resolve(required(connectorCommand, options, 'out'));
    const staging = temporaryStaging();
    const endOnSignal = () => process.exit(1);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, endOnSignal);
    try {
      // A number of its own: nothing of this run ever meets a request.
      const run = { ...about, requestId: requestId('0000-0000'), subject, out };
      return await runConnector({ ...ports, objects: staging.objects }, run, terminal);
    } finally {
      staging.remove();
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, endOnSignal);
    }
  },
};
