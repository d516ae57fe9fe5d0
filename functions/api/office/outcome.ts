import type { Refusal } from '../../../domain/request/refusal';
import type { Recorded } from '../../step/stream';
import type { Outcome } from '../desk';

/** What a refusal means to the person at the desk, with the mend. */
const sentences: Record<Refusal, string> = {
  'unknown-request': 'Dit verzoek bestaat niet.',
  'already-registered': 'Dit verzoek is al geregistreerd.',
  'not-in-this-phase': 'Dit kan niet (meer) in de fase waarin het verzoek is.',
  'identity-not-checked': 'Leg eerst vast hoe de identiteit is gecontroleerd.',
  'authority-not-checked': 'Leg eerst vast dat de verzoeker bevoegd is.',
  'conflict-not-checked': 'Doe eerst de belangencheck: is er iets waardoor deze aanvrager niet alles mag zien?',
  'run-live': 'Het verzoek wordt op dit moment verwerkt. Probeer het zo opnieuw.',
  'not-the-live-run': 'Deze verwerking is door een nieuwere vervangen.',
  'unknown-source': 'Deze bron hoort niet bij dit verzoek.',
  'source-in-other-state': 'De bron is intussen in een andere toestand. Ververs de pagina.',
  'unknown-candidate': 'Deze persoon staat niet in de lijst van deze bron. Ververs de pagina.',
  'sources-open': 'Nog niet alle bronnen zijn klaar.',
  'already-done': 'Dit is al gebeurd.',
  'not-resolved': 'Het dossier is nog niet doorzocht.',
  'review-open': 'De beoordeling is nog niet afgerond.',
  'not-prepared': 'Het archief wordt nog voorbereid.',
  'not-verified': 'Het archief is nog niet gecontroleerd.',
  'verify-found': 'De controle van het archief vond iets. Open de beoordeling opnieuw.',
  paused: 'Het verzoek is gepauzeerd; vrijgeven kan pas na de pauze.',
  'not-paused': 'Het verzoek is niet gepauzeerd.',
  'not-released': 'Het archief is nog niet vrijgegeven.',
  'same-person-twice': 'De tweede handtekening moet van een ander zijn.',
  'second-person-needed': 'Dit is een gevoelig verzoek: vrijgeven vraagt een tweede persoon.',
  'already-extended': 'De termijn is al eens verlengd; dat kan maar één keer.',
  'unknown-task': 'Deze taak bestaat niet.',
  'task-in-other-state': 'De taak is intussen veranderd. Bekijk haar opnieuw.',
  'not-yours': 'Deze persoon kan deze taak niet krijgen.',
  'unknown-upload': 'Dit bestand is al weg.',
  'nothing-uploaded': 'Er is nog niets geüpload. Niets gevonden? Leg dan vast waar u hebt gezocht.',
  'something-uploaded': 'Er staan nog bestanden bij deze taak. Lever ze in, of verwijder ze eerst.',
  'after-due-date': 'De uiterste datum is voorbij; verlengen kan niet meer.',
};

/** A yes. */
export const done: Outcome = { ok: true, value: undefined };

/** A no, in words. */
export const no = (because: string): { readonly ok: false; readonly because: string } => ({ ok: false, because });

/** The outcome of an attempt to add an event. */
export const outcomeOf = (recorded: Recorded): Outcome => (recorded.ok ? done : no(sentences[recorded.refusal]));
