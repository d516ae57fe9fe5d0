import type { Candidate } from '../../../connectors/kit/connector';
import { type NotTogether, notTogether } from '../../../connectors/kit/person/together';
import { candidatesOf } from '../../../connectors/kit/readers';
import type { RequestId, SourceId } from '../../../domain/request/ids';
import type { StepRuntime } from '../../step/runtime';
import { record } from '../../step/stream';
import type { Officer, Outcome } from '../desk';
import { no, outcomeOf } from './outcome';

const sentences: Record<NotTogether, string> = {
  'somebody-else':
    'Deze personen kunnen niet dezelfde zijn: een nummer of het geslacht verschilt. Kies één van hen. Er is niets gewijzigd.',
  'same-school':
    'Deze personen staan op dezelfde school onder twee nummers. Laat de administratie nakijken of het dezelfde leerling is, en kies er één. Er is niets gewijzigd.',
  'not-certain':
    'Samen kiezen kan alleen als van ieder de naam en de geboortedatum kloppen, of een nummer van de bron. Er is niets gewijzigd.',
};

const words: Readonly<Record<string, string>> = {
  name: 'naam',
  'name-without-infix': 'naam zonder tussenvoegsel',
  'name-given': 'alleen de voornaam',
  birthDate: 'geboortedatum',
  email: 'e-mailadres',
  school: 'school',
  'same-person': 'gegevens van dezelfde persoon',
};

/** What stands in the way, in the words of the officer. */
const against: Readonly<Record<string, string>> = {
  birthDateDiffers: 'geboortedatum (scheelt één teken of één dag, of dag en maand zijn verwisseld)',
  identifierDiffers: 'een nummer dat in het verzoek staat, is hier anders',
  schoolDiffers: 'school',
};

/** What tells the candidates apart, with what fits and what does not. Holds names: only for signed-in officers. */
export async function shownCandidates(
  { ports }: StepRuntime,
  requestId: RequestId,
  sourceId: SourceId,
): Promise<readonly Readonly<Record<string, string>>[]> {
  return (await candidatesOf(ports.objects, requestId, sourceId)).map(shown);
}

function shown({ distinguishing, evidence: { matched } }: Candidate): Readonly<Record<string, string>> {
  const fits = matched.flatMap((match) =>
    match.startsWith('identifier:') ? 'nummer of sleutel' : (words[match] ?? []),
  );
  const differs = matched.flatMap((match) => against[match] ?? []);
  return {
    ...distinguishing,
    ...(fits.length > 0 && { 'komt overeen': [...new Set(fits)].join(', ') }),
    ...(differs.length > 0 && { 'wijkt af': differs.join(', ') }),
  };
}

/** Records who it is: one candidate, or several that are the same person. @legal L-25, L-26 */
export async function chooseCandidates(
  { ports }: StepRuntime,
  requestId: RequestId,
  sourceId: SourceId,
  positions: readonly number[],
  officer: Officer,
): Promise<Outcome> {
  const [candidate, ...also] = [...new Set(positions)].sort((a, b) => a - b);
  if (candidate === undefined) return no('U heeft nog niemand gekozen. Er is niets gewijzigd.');
  const problem = notTogether(await candidatesOf(ports.objects, requestId, sourceId), [candidate, ...also]);
  if (problem) return no(sentences[problem]);
  const event = { type: 'candidate-chosen', sourceId, candidate, by: officer.name } as const;
  return outcomeOf(await record(ports, requestId, { ...event, ...(also.length > 0 && { also }) }));
}
