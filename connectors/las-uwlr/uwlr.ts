import type { SourceContext } from '../kit/connector';
import { AuthenticationRefused } from '../kit/faults';
import { askSoap } from '../kit/soap/soap';
import { escapeXml, type XmlElement } from '../kit/soap/xml-element';
import { uwlrFault } from './faults';
import type { SchoolSetting, UwlrSettings } from './settings';

/** Namespace of pupil data in UWLR 2.x. */
export const pupilData = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens';
/** Namespace of the header in UWLR 2.x. */
export const authorizationData = 'http://www.edustandaard.nl/leerresultaten/2/autorisatie';

/** One school in one school year: the smallest thing UWLR can be asked for, a group apart. */
export interface SchoolYear {
  readonly school: SchoolSetting;
  readonly schoolYear: string;
}

export type Step = 'leerlinggegevens' | 'structuur' | 'leerlingen' | 'leerkrachten';

/** A group to ask the persons of; without a key: the persons in no group. */
export interface GroupKey {
  readonly kind: 'groep' | 'samengestelde_groep';
  readonly key?: string;
}

/** A school-wide answer takes its time. */
const answerWithinSeconds = 300;
const largestAnswer = 256 * 1024 * 1024;

/**
 * Asks a LAS one thing. `laatstontvangengegevens` is never sent: then it must give everything it has.
 *
 * @returns the element `{step}_antwoord`. @throws the kit's faults. @security S-12
 */
export async function ask(
  context: SourceContext<UwlrSettings>,
  { school, schoolYear }: SchoolYear,
  step: Step,
  group?: GroupKey,
): Promise<XmlElement> {
  const { settings, sourceId } = context;
  const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
  const place =
    school.brin === undefined
      ? element('schoolkey', school.schoolKey ?? '')
      : element('brincode', school.brin) + (school.site === undefined ? '' : element('dependancecode', school.site));
  const wanted = group
    ? `<groepen><${group.kind}${group.key === undefined ? '' : ` key="${escapeXml(group.key)}"`}/></groepen>`
    : '';
  const basis = `${element('schooljaar', schoolYear)}${place}${element('xsdversie', settings.xsdVersion)}`;
  return askSoap(
    context,
    {
      url: step === 'leerlinggegevens' ? settings.endpoint : (settings.steppedEndpoint ?? settings.endpoint),
      action: step === 'leerlinggegevens' ? 'HaalLeerlinggegevens' : `${pupilData}/${step}_verzoek`,
      header: await authorizationHeader(context, school),
      body: `<${step}_verzoek xmlns="${pupilData}">${basis}${wanted}</${step}_verzoek>`,
      timeoutSeconds: answerWithinSeconds,
      maxBytes: largestAnswer,
    },
    (fault) => uwlrFault(sourceId, fault),
  );
}

async function authorizationHeader(context: SourceContext<UwlrSettings>, school: SchoolSetting): Promise<string> {
  const { customerCode, customerName, secret } = school.authorization ?? context.settings.authorization;
  const key = (await context.secret(secret)).trim();
  if (key === '' || key.length > 64) throw new AuthenticationRefused(context.sourceId, { code: 'UWLR_KEY_SHAPE' });
  return (
    `<autorisatie xmlns="${authorizationData}"><autorisatiesleutel>${escapeXml(key)}</autorisatiesleutel>` +
    `<klantcode>${escapeXml(customerCode)}</klantcode><klantnaam>${escapeXml(customerName)}</klantnaam></autorisatie>`
  );
}
