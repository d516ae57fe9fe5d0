import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { ConfigurationInvalid } from '../kit/faults';
import { type Ifi, ifisFor, ifisIn, isSomebodyElse, keyOf, textOf } from './agent';
import { type Lrs, openLrs } from './lrs';
import { agentsIn } from './parse';
import type { XapiSettings } from './settings';

/**
 * Who in the LRS may be the person: every identifier form that settings and identifiers give, each asked for by itself, and what
 * the LRS itself links to it. An identifier that belongs to somebody with another name is a candidate of its own, for the
 * officer. Never a BSN. @legal L-25
 *
 * @throws ConfigurationInvalid when no form can be filled: not having asked is not "nobody". @legal L-26
 */
export async function locate(
  context: SourceContext<XapiSettings>,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const { sourceId, settings } = context;
  const forms = unique(settings.actors.flatMap((form) => ifisFor(form, subject)));
  if (forms.length === 0) {
    throw new ConfigurationInvalid(sourceId, {
      code: 'XAPI_NOTHING_TO_SEARCH_BY',
      problems: ['settings.actors: the subject has none of the identifiers that the templates want'],
    });
  }
  const lrs = openLrs(context);
  const own: Ifi[] = [];
  const foreign: { readonly ifi: Ifi; readonly name: string }[] = [];
  for (const ifi of forms) {
    const name = await nameUnder(lrs, ifi);
    if (name === undefined) continue;
    if (isSomebodyElse(name, subject)) foreign.push({ ifi, name });
    else own.push(ifi, ...(await linkedTo(lrs, ifi)));
  }
  const candidates = foreign.map(({ ifi, name }) => candidate(context, [ifi], { naam: name }, false));
  return own.length === 0 ? candidates : [candidate(context, unique(own), {}, true), ...candidates];
}

/** What the LRS knows as the same person: only when its answer is about the identifier that was asked. @legal L-26 */
async function linkedTo(lrs: Lrs, ifi: Ifi): Promise<readonly Ifi[]> {
  const known = ifisIn((await lrs.person(ifi)) ?? {});
  return known.some((each) => keyOf(each) === keyOf(ifi)) ? known : [];
}

/** The name that the LRS's newest statement gives with this identifier, perhaps empty; undefined when there is no statement at all. */
async function nameUnder(lrs: Lrs, ifi: Ifi): Promise<string | undefined> {
  const agent = JSON.stringify(ifi);
  const queries: Readonly<Record<string, string>>[] = [
    { agent, limit: '1' },
    ...(lrs.context.settings.mentions ? [{ agent, limit: '1', related_agents: 'true' }] : []),
  ];
  for (const query of queries) {
    const { statements } = await lrs.statements(query);
    const [statement] = statements;
    if (!statement) continue;
    const here = agentsIn(statement).find((standing) =>
      ifisIn(standing.agent).some((each) => keyOf(each) === keyOf(ifi)),
    );
    return textOf(here?.agent.name);
  }
  return undefined;
}

const unique = (ifis: readonly Ifi[]): readonly Ifi[] => [
  ...new Map(ifis.map((ifi) => [JSON.stringify(ifi), ifi])).values(),
];

const candidate = (
  { sourceId }: SourceContext<XapiSettings>,
  ifis: readonly Ifi[],
  distinguishing: Readonly<Record<string, string>>,
  strong: boolean,
): Candidate => ({
  reference: { agents: ifis.map((ifi) => JSON.stringify(ifi)) },
  evidence: { strong, matched: [`identifier:${sourceId}`] },
  distinguishing: { kenmerken: ifis.map(keyOf).join(', '), ...distinguishing },
  identifiers: {},
});
