import type { SourceId } from '../../domain/request/ids';
import {
  AuthenticationRefused,
  ConfigurationInvalid,
  ProtocolViolation,
  type SourceFault,
  SourceUnavailable,
  Throttled,
} from '../kit/faults';
import type { SoapFault } from '../kit/soap/soap';

type Make = (sourceId: SourceId, code: string) => SourceFault;
const unavailable: Make = (sourceId, code) => new SourceUnavailable(sourceId, { code });
const violated: Make = (sourceId, code) => new ProtocolViolation(sourceId, { code });
const refused: Make = (sourceId, code) => new AuthenticationRefused(sourceId, { code });

/** The fault codes of UWLR 2.2, and what each means here. */
const table: Readonly<Record<string, readonly [code: string, make: Make]>> = {
  'server.internefout': ['UWLR_INTERNE_FOUT', unavailable],
  'server.tijdelijknietbeschikbaar': [
    'UWLR_TIJDELIJK_NIET_BESCHIKBAAR',
    (sourceId, code) => new Throttled(sourceId, { code }),
  ],
  'client.ongeldigbericht': ['UWLR_ONGELDIG_BERICHT', violated],
  'client.ongeldigeklantidentificatie': ['UWLR_ONGELDIGE_KLANTIDENTIFICATIE', refused],
  'client.autorisatieongeldig': ['UWLR_AUTORISATIE_ONGELDIG', refused],
  'client.vocabulairetermongeldig': ['UWLR_VOCABULAIRETERM_ONGELDIG', violated],
  'client.xsdversieongeldig': [
    'UWLR_XSDVERSIE_ONGELDIG',
    (sourceId, code) =>
      new ConfigurationInvalid(sourceId, { code, problems: ['settings.xsdVersion: refused by the source'] }),
  ],
  'client.leerlingongeldig': ['UWLR_LEERLING_ONGELDIG', violated],
  'client.toetsnormeringongeldig': ['UWLR_TOETSNORMERING_ONGELDIG', violated],
  'client.scoreongeldig': ['UWLR_SCORE_ONGELDIG', violated],
  'client.eldresultaatongeldig': ['UWLR_ELDRESULTAAT_ONGELDIG', violated],
};

/**
 * The kit's fault for a UWLR fault. The code stands in `faultcode`, with or without a prefix; some put it in the text or detail
 * under a plain `Client` or `Server`.
 */
export function uwlrFault(sourceId: SourceId, { code, texts }: SoapFault): SourceFault {
  const known = [code, ...texts].map((text) => table[text.toLowerCase()]).find((entry) => entry !== undefined);
  if (known) return known[1](sourceId, known[0]);
  return /^server\b/i.test(code) ? unavailable(sourceId, 'UWLR_SERVER_FAULT') : violated(sourceId, 'UWLR_CLIENT_FAULT');
}
