import type { Context } from 'hono';
import { isRequestId } from '../../../domain/request/ids';
import type { RequestFrame } from '../../../web/console/command';
import { messagePage } from '../../../web/console/message-page';
import { signInPage } from '../../../web/console/sign-in-page';
import { consoleText } from '../../../web/text/console';
import type { Officer, RequestView } from '../desk';
import { type Form, type FormWithFiles, readForm, readFormWithFiles } from '../http/form';
import { type ConsoleKit, officerOf } from './kit';
import { type Action, mayDo } from './roles';
import { type ConsoleSession, csrfMatches } from './session';

/** A signed-in person, allowed to do what he came for. */
export interface Visit {
  readonly context: Context;
  readonly session: ConsoleSession;
  readonly officer: Officer;
}

/** A visit with a form that came from our own page. */
export interface Post extends Visit {
  readonly form: Form;
}

/** A visit to one request that exists. */
export interface OfRequest {
  readonly request: RequestView;
  readonly of: RequestFrame;
}

type Handler<V> = (visit: V) => Promise<Response>;
type Route = (context: Context) => Promise<Response>;

/** A page for who may do the action; the door for everybody else. `passive` visits do not keep a session alive. @security S-40 */
export const reading =
  (kit: ConsoleKit, action: Action, handle: Handler<Visit>, options: { readonly passive?: boolean } = {}): Route =>
  async (context) => {
    const session = await kit.sessions.read(context, options.passive !== true);
    if (!session) return context.html(signInPage(kit.frame(), context.req.path), 401);
    if (!mayDo(session.role, action)) return forbidden(kit, context, session, consoleText.errors.forbidden);
    return handle({ context, session, officer: officerOf(session) });
  };

/** A write for who may do the action, with a form that carries the session's token. @security S-40 */
export const writing = (kit: ConsoleKit, action: Action, handle: Handler<Post>): Route =>
  posted(kit, action, readForm, handle);

/** The same for a form with files. Nothing of the files is looked at before it is known who sends them. @security S-38, S-40 */
export const uploading = (
  kit: ConsoleKit,
  action: Action,
  handle: Handler<Visit & { readonly form: FormWithFiles }>,
): Route => posted(kit, action, readFormWithFiles, handle);

const posted =
  <F extends Form>(
    kit: ConsoleKit,
    action: Action,
    read: (context: Context) => Promise<F>,
    handle: Handler<Visit & { readonly form: F }>,
  ): Route =>
  async (context) => {
    const session = await kit.sessions.read(context, true);
    if (!session) return context.html(signInPage(kit.frame(), '/console', consoleText.signIn.over), 401);
    if (!mayDo(session.role, action)) return forbidden(kit, context, session, consoleText.errors.forbidden);
    const form = await read(context);
    if (!csrfMatches(session, form.text('csrf'))) return forbidden(kit, context, session, consoleText.errors.stale);
    return handle({ context, session, officer: officerOf(session), form });
  };

/** Looks up the request in the address; the same "not found" for one that never was and for nonsense. */
export const withRequest =
  <V extends Visit>(kit: ConsoleKit, handle: Handler<V & OfRequest>): Handler<V> =>
  async (visit) => {
    const id = visit.context.req.param('id') ?? '';
    const request = isRequestId(id) ? await kit.deps.desk.view(id) : undefined;
    if (!request) return notFound(kit, visit.context, visit.session);
    const of: RequestFrame = {
      frame: kit.frame(visit.session),
      request,
      may: (action) => mayDo(visit.session.role, action),
    };
    return handle({ ...visit, request, of });
  };

/** The page that says that there is nothing here. */
export function notFound(kit: ConsoleKit, context: Context, session?: ConsoleSession): Response | Promise<Response> {
  const { notFoundTitle: title, notFound: sentence } = consoleText.errors;
  return context.html(messagePage(kit.frame(session), { title, sentence }), 404);
}

function forbidden(
  kit: ConsoleKit,
  context: Context,
  session: ConsoleSession,
  sentence: string,
): Response | Promise<Response> {
  return context.html(messagePage(kit.frame(session), { title: consoleText.errors.forbiddenTitle, sentence }), 403);
}
