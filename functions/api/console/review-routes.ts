import { Hono } from 'hono';
import { changedMeanwhile, reviewPage } from '../../../web/console/review-page';
import { consoleText } from '../../../web/text/console';
import type { Desk, ReviewQuestion } from '../desk';
import type { Form } from '../http/form';
import { isGround, isVerdict } from './closed-lists';
import { type OfRequest, type Post, reading, type Visit, withRequest, writing } from './guard';
import type { ConsoleKit } from './kit';
import { mayDo } from './roles';
import { onwards, settle } from './settle';

type Decisions = Parameters<Desk['decide']>[1];

/** Deciding about what is somebody else's in the dossier. @legal L-34, L-46 */
export function reviewRoutes(kit: ConsoleKit): Hono {
  const { desk } = kit.deps;
  const routes = new Hono();
  const base = '/console/verzoeken/:id/beoordeling';

  routes.get(
    base,
    reading(
      kit,
      'review.read',
      withRequest(kit, (visit) => show(kit, visit)),
    ),
  );

  routes.post(
    base,
    writing(
      kit,
      'review.sign-silent',
      withRequest(kit, async (post) => {
        const { form, officer, request, session } = post;
        const decisions = chosen(form, await desk.questions(request.requestId));
        const reason = form.text('reason');
        if (decisions.length === 0) return show(kit, post, consoleText.errors.nothingChosen);
        if (reason === '') return show(kit, post, consoleText.errors.reasonNeeded);
        const silentOnly = decisions.every(({ verdict }) => verdict === 'withhold-silently');
        if (!silentOnly && !mayDo(session.role, 'review.decide')) return show(kit, post, consoleText.errors.forbidden);
        const outcome = await desk.decide(request.requestId, decisions, reason, officer);
        if (!outcome.ok) return show(kit, post, outcome.because);
        if (form.text('back') === 'fotos') return onwards(post.context, request, '/fotos', 'decided');
        const sheet = /^\d{1,4}$/.test(form.text('sheet')) ? form.text('sheet') : '1';
        const query = form.text('show') === 'alles' ? `?toon=alles&blad=${sheet}` : `?blad=${sheet}`;
        return onwards(post.context, request, `/beoordeling${query}`, 'decided');
      }),
    ),
  );

  routes.post(
    `${base}/voorstellen`,
    writing(
      kit,
      'review.decide',
      withRequest(kit, async (post) => {
        const { form, officer, request } = post;
        const reason = form.text('reason');
        if (reason === '') return show(kit, post, consoleText.errors.reasonNeeded);
        const open = (await desk.questions(request.requestId)).filter(isOpenToOne);
        // Somebody who takes over "12 proposals" has not agreed to a thirteenth that came in between.
        if (form.text('seen') !== String(open.length)) return show(kit, post, changedMeanwhile);
        const decisions = open.map(({ group, proposal, ground }) => ({ target: group, verdict: proposal, ground }));
        const outcome = await desk.decide(request.requestId, decisions, reason, officer);
        return outcome.ok
          ? onwards(post.context, request, '/beoordeling', 'decided')
          : show(kit, post, outcome.because);
      }),
    ),
  );

  routes.post(
    `${base}/afronden`,
    writing(
      kit,
      'review.complete',
      withRequest(kit, async (post) =>
        settle(kit, post, await desk.completeReview(post.request.requestId, post.officer), 'reviewed'),
      ),
    ),
  );
  routes.post(
    `${base}/heropenen`,
    writing(
      kit,
      'review.reopen',
      withRequest(kit, async (post) => {
        const outcome = await desk.reopenReview(post.request.requestId, post.officer);
        await kit.signatures.forget(post.request.requestId);
        return settle(kit, post, outcome, 'reopened');
      }),
    ),
  );
  return routes;
}

/** Undecided, and not one that takes two people. */
const isOpenToOne = ({ decided, proposal }: ReviewQuestion): boolean => !decided && proposal !== 'withhold-silently';

/** The questions that got an answer in this form; the ground is one of the closed list, else the question's own. */
function chosen(form: Form, questions: readonly ReviewQuestion[]): Decisions {
  const decisions: Decisions[number][] = [];
  for (const { group, ground, person, decided } of questions) {
    const verdict = form.text(`verdict.${group}`);
    const given = form.text(`ground.${group}`);
    const reason = isGround(given) ? given : ground;
    const everywhere = person !== undefined && form.text(`overal.${group}`) === 'ja';
    if (verdict === 'take-back' && decided) decisions.push({ target: decided.target, verdict, ground: reason });
    else if (isVerdict(verdict)) decisions.push({ target: everywhere ? person : group, verdict, ground: reason });
  }
  return decisions;
}

async function show(kit: ConsoleKit, visit: (Visit | Post) & OfRequest, refusal?: string): Promise<Response> {
  const { context, request, of } = visit;
  const sheet = Number(context.req.query('blad') ?? '1');
  const done = context.req.query('gelukt');
  const page = reviewPage(of, await kit.deps.desk.questions(request.requestId), {
    everything: context.req.query('toon') === 'alles',
    sheet: Number.isInteger(sheet) ? sheet : 1,
    ...(done === undefined ? {} : { done }),
    ...(refusal === undefined ? {} : { refusal }),
  });
  return context.html(page, refusal === undefined ? 200 : 409);
}
