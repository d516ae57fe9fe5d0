import { Hono } from 'hono';
import { dossierPage } from '../../../web/console/dossier-page';
import { recordPage } from '../../../web/console/record-page';
import { consoleText } from '../../../web/text/console';
import type { Answer, DossierRecord } from '../review-desk';
import { isGround, isVerdict } from './closed-lists';
import { notFound, type OfRequest, type Post, reading, type Visit, withRequest, writing } from './guard';
import type { ConsoleKit } from './kit';
import { onwards } from './settle';

const isTarget = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** Reading the dossier while it is reviewed, and deciding about more than was asked. @legal L-31, L-46 */
export function dossierRoutes(kit: ConsoleKit): Hono {
  const { desk } = kit.deps;
  const routes = new Hono();
  const base = '/console/verzoeken/:id/dossier';

  routes.get(
    base,
    reading(
      kit,
      'dossier.read',
      withRequest(kit, (visit) => showDossier(kit, visit)),
    ),
  );
  routes.get(
    `${base}/:record`,
    reading(
      kit,
      'dossier.read',
      withRequest(kit, (visit) => showRecord(kit, visit, visit.context.req.param('record') ?? '')),
    ),
  );

  routes.post(
    `${base}/aanwijzen`,
    writing(
      kit,
      'review.decide',
      withRequest(kit, async (post) => {
        const { form, officer, request } = post;
        const ground = form.text('ground');
        if (!isGround(ground)) return showDossier(kit, post, consoleText.errors.nothingChosen);
        const { requestId } = request;
        const outcome = await desk.pointAt(requestId, form.text('words'), ground, form.text('reason'), officer);
        if (!outcome.ok) return showDossier(kit, post, outcome.because);
        return onwards(post.context, request, '/dossier', 'decided');
      }),
    ),
  );

  routes.post(
    `${base}/besluit`,
    writing(
      kit,
      'review.decide',
      withRequest(kit, async (post) => {
        const { form, officer, request } = post;
        const back = form.text('back');
        const again = (refusal: string) =>
          isTarget(back) ? showRecord(kit, post, back, refusal) : showDossier(kit, post, refusal);
        const answers = await answersIn(kit, post);
        if (!answers) return again(consoleText.errors.nothingChosen);
        const outcome = await desk.decide(request.requestId, answers, form.text('reason'), officer);
        if (!outcome.ok) return again(outcome.because);
        return onwards(post.context, request, isTarget(back) ? `/dossier/${back}` : '/dossier', 'decided');
      }),
    ),
  );
  return routes;
}

/** What the form decides; undefined when it is none of the closed lists. */
async function answersIn(kit: ConsoleKit, { form, request }: Post & OfRequest): Promise<readonly Answer[] | undefined> {
  const targets = form.text('target').split(' ');
  const given = form.text('ground');
  const ground = isGround(given) ? given : 'third-party';
  const verdict = form.text('verdict');
  if (!targets.every(isTarget)) return undefined;
  if (verdict === 'keep-all') {
    const record = await kit.deps.desk.dossierRecord(request.requestId, targets[0] ?? '');
    return record && placesOf(record).map((target) => ({ target, verdict: 'keep', ground }));
  }
  if (verdict !== 'take-back' && !isVerdict(verdict)) return undefined;
  return targets.map((target) => ({ target, verdict, ground }));
}

const placesOf = ({ texts }: DossierRecord): readonly string[] =>
  texts.flatMap(({ parts }) => parts.flatMap(({ place }) => (place ? [place.target] : [])));

async function showDossier(kit: ConsoleKit, visit: (Visit | Post) & OfRequest, refusal?: string): Promise<Response> {
  const { context, request, of } = visit;
  const { desk } = kit.deps;
  const asked = Number(context.req.query('blad') ?? '1');
  const sheet = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const done = context.req.query('gelukt');
  const shown = {
    ...(await desk.dossier(request.requestId, sheet)),
    sheet,
    pointedAt: await desk.pointedAt(request.requestId),
    ...(done === undefined ? {} : { done }),
    ...(refusal === undefined ? {} : { refusal }),
  };
  return context.html(dossierPage(of, shown), refusal === undefined ? 200 : 409);
}

async function showRecord(
  kit: ConsoleKit,
  visit: (Visit | Post) & OfRequest,
  target: string,
  refusal?: string,
): Promise<Response> {
  const { context, request, of, session } = visit;
  const record = isTarget(target) ? await kit.deps.desk.dossierRecord(request.requestId, target) : undefined;
  if (!record) return notFound(kit, context, session);
  const done = context.req.query('gelukt');
  const said = { ...(done === undefined ? {} : { done }), ...(refusal === undefined ? {} : { refusal }) };
  return context.html(recordPage(of, record, said), refusal === undefined ? 200 : 409);
}
