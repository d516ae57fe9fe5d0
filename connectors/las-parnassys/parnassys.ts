import type { SourceContext } from '../kit/connector';
import { AuthenticationRefused, ProtocolViolation, type SourceFault, SourceUnavailable } from '../kit/faults';
import { askSoap, type SoapFault } from '../kit/soap/soap';
import { childOf, escapeXml, type XmlElement } from '../kit/soap/xml-element';
import type { ParnassysSettings } from './settings';

/** Namespace of the operations; what is inside them is in none. */
export const parnassysNamespace = 'http://www.topicus.nl/parnassys';

/** One school in one school year: the smallest thing that can be asked for. */
export interface SchoolYear {
  readonly school: ParnassysSettings['schools'][number];
  /** `2026-2027` */
  readonly schoolYear: string;
}

export type Operation = 'getLeerlingen' | 'getMedewerkers';

/** A school-wide answer takes its time. */
const answerWithinSeconds = 300;
const largestAnswer = 256 * 1024 * 1024;

/**
 * Asks ParnasSys for all pupils or all staff of one school and year. Name and key go in the body: it is never logged. @security S-12
 *
 * @returns the element `return`. @throws the kit's faults.
 */
export async function ask(
  context: SourceContext<ParnassysSettings>,
  { school, schoolYear }: SchoolYear,
  operation: Operation,
): Promise<XmlElement> {
  const { settings, sourceId } = context;
  const { name, secret } = settings.supplier;
  const fields = {
    leveranciernaam: name,
    leveranciersleutel: (await context.secret(secret)).trim(),
    brinnummer: school.brin,
    // With spaces around the stroke; without them ParnasSys knows no such year.
    schooljaar: schoolYear.replace('-', ' / '),
  };
  const inside = Object.entries(fields).map(([field, text]) => `<${field} xmlns="">${escapeXml(text)}</${field}>`);
  const answer = await askSoap(
    context,
    {
      url: settings.endpoint,
      action: operation,
      body: `<${operation} xmlns="${parnassysNamespace}">${inside.join('')}</${operation}>`,
      timeoutSeconds: answerWithinSeconds,
      maxBytes: largestAnswer,
    },
    (fault) => parnassysFault(context, fault),
  );
  const content = answer.name === `${operation}Response` ? childOf(answer, 'return') : undefined;
  if (!content) throw new ProtocolViolation(sourceId, { code: 'PARNASSYS_ANSWER_SHAPE' });
  return content;
}

const refusal =
  /leverancier|sleutel|niet geautoriseerd|autorisatie|authenti|geen toegang|geen rechten|unauthori[sz]ed|access denied|forbidden/i;

/** The fault codes of the coupling are not published: who is not let in is known by the words, the rest by who is to blame. */
function parnassysFault({ sourceId }: SourceContext<ParnassysSettings>, { code, texts }: SoapFault): SourceFault {
  if (texts.some((text) => refusal.test(text))) {
    return new AuthenticationRefused(sourceId, { code: 'PARNASSYS_SUPPLIER_REFUSED' });
  }
  return /^(server|receiver)\b/i.test(code)
    ? new SourceUnavailable(sourceId, { code: 'PARNASSYS_SERVER_FAULT' })
    : new ProtocolViolation(sourceId, { code: 'PARNASSYS_CLIENT_FAULT' });
}
