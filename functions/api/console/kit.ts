import type { Context } from 'hono';
import { type CalendarDate, calendarDate } from '../../../domain/deadline/calendar-date';
import { dateInAmsterdam } from '../../../domain/deadline/instant';
import type { PageFrame } from '../../../web/console/layout';
import { progressScript } from '../../../web/console/progress-script';
import { consoleStyle } from '../../../web/console/style';
import type { AppDependencies } from '../deps';
import type { Officer } from '../desk';
import { type Asset, asset } from '../http/assets';
import { mayDo } from './roles';
import { type ConsoleSession, type ConsoleSessions, consoleSessions } from './session';
import { type ReleaseSignatures, releaseSignatures } from './signatures';

const stylesheet = asset('console', 'text/css', consoleStyle);
const script = asset('console', 'text/javascript', progressScript);

/** Stylesheet and script of the console. */
export const consoleAssets: readonly Asset[] = [stylesheet, script];

/** What all routes of the console share. */
export interface ConsoleKit {
  readonly deps: AppDependencies;
  readonly sessions: ConsoleSessions;
  readonly signatures: ReleaseSignatures;
  frame(session?: ConsoleSession): PageFrame;
  today(): CalendarDate;
}

/** The shared parts, over the app's dependencies. */
export function consoleKit(deps: AppDependencies): ConsoleKit {
  const { clock, ids } = deps;
  return {
    deps,
    sessions: consoleSessions({ store: deps.sessions, clock, ids, secure: deps.mode === 'aws' }),
    signatures: releaseSignatures({ store: deps.sessions, clock }),
    frame: (session) => ({
      stylesheet: stylesheet.path,
      script: script.path,
      local: deps.mode === 'local',
      ...(session === undefined
        ? {}
        : {
            who: {
              officer: officerOf(session),
              csrf: session.csrf,
              mayList: mayDo(session.role, 'requests.list'),
              mayRegister: mayDo(session.role, 'request.register'),
              mayDoTasks: mayDo(session.role, 'task.do'),
            },
          }),
    }),
    today: () => calendarDate(dateInAmsterdam(clock.now())),
  };
}

/** The signed-in person as the desk knows him. */
export const officerOf = ({ name, role, email }: ConsoleSession): Officer => ({
  name,
  role,
  ...(email !== undefined && { email }),
});

/** Where this person starts: the director has no list. */
export const homeOf = (session: Pick<ConsoleSession, 'role'>): string =>
  mayDo(session.role, 'requests.list') ? '/console' : '/console/verzoeken/nieuw';

/** An address within the console to go back to; the console's start for anything else. No open redirect. */
export function ownAddress(context: Context, name: string): string {
  const to = context.req.query(name) ?? '';
  return /^\/console(\/[A-Za-z0-9/-]*)?$/.test(to) && !to.includes('//') ? to : '/console';
}
