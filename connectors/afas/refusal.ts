import type { SourceId } from '../../domain/request/ids';
import { NotPermitted } from '../kit/faults';

/**
 * Profit says with HTTP 500 that a GetConnector is blocked for using too much, or that the account has no right to it. Asking again
 * does not help and counts as use, so both are "not permitted". Its words are recognised and not repeated. @security S-03
 *
 * @param role What was asked, for the fault.
 */
export function refusalIn(sourceId: SourceId, body: string, role: string | undefined): NotPermitted | undefined {
  const ids = role === undefined ? {} : { role };
  if (/\b(blocked|geblokkeerd)\b/i.test(body)) {
    return new NotPermitted(sourceId, {
      code: 'AFAS_GETCONNECTOR_BLOCKED',
      ids,
      sentence:
        'AFAS heeft een GetConnector geblokkeerd, meestal omdat hij te zwaar is gebruikt. Laat de beheerder van AFAS de blokkade opheffen en probeer het daarna opnieuw; eerder proberen helpt niet.',
    });
  }
  if (
    /(geen|onvoldoende|niet de) (rechten|autorisatie|bevoegdheid)|niet geautoriseerd|no (rights|permission|authori[sz]ation)|(not|un)[ -]?authori[sz]ed/i.test(
      body,
    )
  ) {
    return new NotPermitted(sourceId, {
      code: 'AFAS_NO_RIGHTS',
      ids,
      sentence:
        'AFAS meldt dat onze koppeling geen rechten heeft op een GetConnector. Laat de beheerder van AFAS hem aan de app-connector toevoegen en probeer het opnieuw.',
    });
  }
  return undefined;
}
