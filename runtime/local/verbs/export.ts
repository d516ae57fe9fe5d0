import { resolve } from 'node:path';
import { dateInAmsterdam, type Instant, instant } from '../../../domain/deadline/instant';
import type { Officer } from '../../../functions/api/desk';
import { describeProblems } from '../../border/parsed';
import { parseRequestFile } from '../../border/request-file';
import { boardOnDisk } from '../board-on-disk';
import { boardThatAnswers } from '../board-that-answers';
import { type Command, type Options, optional, required, type Terminal } from '../cli/command';
import { badInput, exitCodes } from '../cli/exit';
import { readJsonFile } from '../cli/json-file';
import { composeLocal, type LocalInzage } from '../compose';
import { sourcesOfFile } from '../configured-sources';
import { defaultDataDirectory } from '../data-directory';
import { withDemoSources } from '../demo/sources';
import { acceptProposals } from './export/accept-proposals';
import { handOver } from './export/hand-over';
import { checkOutFolder } from './export/out-folder';
import { progressObserver } from './export/progress';
import { findOrRegister } from './export/request';
import { runUntilItStops } from './export/run';

/** One request, from file to archive, without a browser. Stopped anywhere and called again, it goes on where it was. */
export const exportCommand: Command = {
  verb: 'export',
  usage:
    'inzage export --request FILE --out DIR [--sources FILE] [--data DIR] [--now INSTANT] [--accept-proposals --officer NAME --reason TEXT]',
  en: 'answers one request without a browser; the archive in --out, the tally as JSON on stdout',
  options: {
    request: 'text',
    out: 'text',
    sources: 'text',
    data: 'text',
    key: 'text',
    now: 'text',
    'accept-proposals': 'flag',
    officer: 'text',
    reason: 'text',
  },
  words: [],
  async run({ options }, terminal) {
    const call = callOf(options);
    const configured = boardOnDisk();
    const request = requestOf(call);
    checkOutFolder(call.out);
    const onIncident = process.env.INZAGE_DEBUG
      ? {
          onIncident: (_: unknown, cause: unknown) =>
            terminal.say(cause instanceof Error ? `${cause.stack}` : String(cause)),
        }
      : {};
    const withSources = call.sourcesFile
      ? {
          sources: sourcesOfFile(call.sourcesFile, configured),
          secrets: {},
          board: configured,
          close: async () => undefined,
        }
      : await withDemoSources(configured);
    const asked = boardThatAnswers(withSources.board, withSources.sources);
    for (const { id, nl, subjects } of asked.notAsked) {
      if (!subjects.includes(request.subject.category)) continue;
      terminal.say(
        `Not asked: ${id} (${nl}). board.json has it, ${call.sourcesFile ? '--sources does not' : 'no simulator answers for it'}.`,
      );
    }
    let inzage: LocalInzage | undefined;
    try {
      inzage = await composeLocal({
        dataDirectory: call.dataDirectory,
        ...(call.keyFile ? { keyFile: call.keyFile } : {}),
        ...(call.now ? { now: call.now } : {}),
        board: asked.board,
        sources: withSources.sources,
        portalOrigin: 'http://127.0.0.1',
        observer: progressObserver(terminal),
        ...onIncident,
      });
      for (const [name, value] of Object.entries(withSources.secrets)) await inzage.store.secrets.put(name, value);
      return await answer(inzage, call, request, terminal);
    } finally {
      await inzage?.close();
      await withSources.close();
    }
  },
};

interface Call {
  readonly requestFile: string;
  readonly out: string;
  readonly sourcesFile: string | undefined;
  readonly dataDirectory: string;
  readonly keyFile: string | undefined;
  readonly now: Instant | undefined;
  readonly decider: { readonly officer: Officer; readonly reason: string } | undefined;
}

function callOf(options: Options): Call {
  const officer = optional(options, 'officer');
  const reason = optional(options, 'reason');
  const accepts = options['accept-proposals'] === true;
  if (accepts && !(officer && reason)) {
    throw badInput(
      '--accept-proposals is a decision of a named officer: give --officer NAME and --reason TEXT as well.',
    );
  }
  const now = optional(options, 'now');
  return {
    requestFile: required(exportCommand, options, 'request'),
    out: resolve(required(exportCommand, options, 'out')),
    sourcesFile: optional(options, 'sources'),
    dataDirectory: resolve(optional(options, 'data') ?? defaultDataDirectory()),
    keyFile: optional(options, 'key'),
    now: now === undefined ? undefined : instantOf(now),
    decider: accepts && officer && reason ? { officer: { name: officer, role: 'officer' }, reason } : undefined,
  };
}

function instantOf(text: string): Instant {
  try {
    return instant(text);
  } catch {
    throw badInput('--now must be an instant with a zone, such as 2026-11-23T08:15:00Z.');
  }
}

function requestOf(call: Call) {
  const today = dateInAmsterdam(call.now ?? instant(new Date().toISOString()));
  const parsed = parseRequestFile(readJsonFile('--request', call.requestFile), today);
  if (!parsed.ok) throw badInput(describeProblems('The file of --request', parsed.problems));
  return parsed.value;
}

async function answer(
  inzage: LocalInzage,
  call: Call,
  request: ReturnType<typeof requestOf>,
  terminal: Terminal,
): Promise<number> {
  const operator: Officer = call.decider?.officer ?? { name: 'command-line', role: 'officer' };
  const requestId = await findOrRegister(inzage, request, operator, call.now);
  terminal.say(`Request ${requestId}.`);
  await runUntilItStops(inzage, requestId, operator, terminal);
  if (call.decider) await acceptProposals(inzage, requestId, call.decider, terminal);
  const view = await inzage.desk.view(requestId);
  if (view?.status === 'delivered' || view?.status === 'closed') {
    terminal.out(JSON.stringify(await handOver(inzage, requestId, call.out)));
    return exitCodes.ok;
  }
  const open = view?.questionsOpen ?? 0;
  terminal.say(
    `${open > 0 ? `Stopped at the review: ${open === 1 ? 'one question is' : `${open} questions are`} open` : 'Stopped before the release'} and nothing was released. ${
      view?.sensitive
        ? 'The request is sensitive: two people review and release it in the console (npm start).'
        : 'Go on in the console (npm start), or repeat with --accept-proposals --officer NAME --reason TEXT.'
    }`,
  );
  terminal.out(JSON.stringify({ requestId, status: view?.status, questionsOpen: open }));
  return exitCodes.review;
}
