import { soapNamespace } from '../../kit/soap/soap';
import { escapeXml } from '../../kit/soap/xml-element';
import type { UwlrSimulatorOptions } from '../simulator';
import { pupilData } from '../uwlr';
import { type SimulatedPupil, type SimulatedSchoolYear, type SimulatedTeacher, simulatedAuthorization } from './school';

export interface SimulatedReply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An envelope around the content of a Body. */
export const envelope = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${soapNamespace}"><soap:Body>${content}</soap:Body></soap:Envelope>`;

/** A UWLR fault, HTTP 500. Topicus writes the code without a prefix, against SOAP 1.1: so does this. */
export const simulatedFault = (code: string, text = 'Het verzoek is geweigerd'): SimulatedReply => ({
  status: 500,
  body: envelope(
    `<soap:Fault><faultcode>${code}</faultcode><faultstring>${escapeXml(text)}</faultstring></soap:Fault>`,
  ),
});

/** The answer to a question. */
export function answerTo(options: UwlrSimulatorOptions, action: string, body: string): SimulatedReply {
  const step = /<(\w+)_verzoek/.exec(body)?.[1] ?? '';
  const expected = step === 'leerlinggegevens' ? 'HaalLeerlinggegevens' : `${pupilData}/${step}_verzoek`;
  // The operation is chosen by SOAPAction; a wrong one gets what node-soap gives.
  if (action !== expected) return { status: 200, body: envelope('') };
  const { key, customerCode, customerName } = options.authorization ?? simulatedAuthorization;
  const says = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1] ?? '';
  if (says('klantcode') !== customerCode || says('klantnaam') !== escapeXml(customerName)) {
    return simulatedFault('Client.OngeldigeKlantIdentificatie');
  }
  if (says('autorisatiesleutel') !== escapeXml(key)) return simulatedFault('Client.AutorisatieOngeldig');
  const version = says('xsdversie');
  if (!['2.1', '2.2'].includes(version)) return simulatedFault('Client.XsdVersieOngeldig');
  const year = options.years.find(
    ({ brin, schoolYear }) => brin === says('brincode') && schoolYear === says('schooljaar'),
  );
  const answer = (content: string) => ({
    status: 200,
    body: envelope(`<${step}_antwoord xmlns="${pupilData}">${content}</${step}_antwoord>`),
  });
  if (!year) return answer('<geengegevens/>');
  const withEck = version !== '2.1' || options.eckIdNeeds22 === false;
  const group = /<(groep|samengestelde_groep)(?: key="([^"]*)")?\/>/.exec(body);
  const content = contentFor(step, year, withEck, group?.[1] ?? '', group?.[2]);
  return answer(content ?? '<geengegevens/>');
}

function contentFor(
  step: string,
  year: SimulatedSchoolYear,
  withEck: boolean,
  kind: string,
  key: string | undefined,
): string | undefined {
  const school = `<school><schooljaar>${year.schoolYear}</schooljaar><brincode>${year.brin}</brincode><aanmaakdatum>2026-11-23T09:00:00+01:00</aanmaakdatum><xsdversie>2.2</xsdversie></school>`;
  const around = (name: string, inside: string) => (inside === '' ? '' : `<${name}>${inside}</${name}>`);
  const structure =
    school +
    around(
      'vestigingen',
      keyed('vestiging', year.sites ?? {}, (name) => `<naam>${escapeXml(name)}</naam>`),
    ) +
    around(
      'groepen',
      keyed(
        'groep',
        year.groups,
        ({ name, yearGroup }) => `<naam>${escapeXml(name)}</naam><jaargroep>${yearGroup}</jaargroep>`,
      ) + keyed('samengestelde_groep', year.combinedGroups ?? {}, (name) => `<naam>${escapeXml(name)}</naam>`),
    );
  const inGroup = (groups: readonly string[]) => (key === undefined ? groups.length === 0 : groups.includes(key));
  const pupils = (list: readonly SimulatedPupil[]) =>
    around('leerlingen', list.map((pupil) => pupilXml(pupil, withEck)).join(''));
  const teachers = (list: readonly SimulatedTeacher[]) =>
    around('leerkrachten', list.map((teacher) => teacherXml(year, teacher, withEck)).join(''));
  if (step === 'leerlinggegevens')
    return `<leerlinggegevens>${structure}${pupils(year.pupils)}${teachers(year.teachers)}</leerlinggegevens>`;
  if (step === 'structuur') return `<leerlinggegevens-structuur>${structure}</leerlinggegevens-structuur>`;
  if (step === 'leerlingen') {
    const own = year.pupils.filter(({ group, combinedGroups = [] }) =>
      inGroup(kind === 'groep' ? (group === undefined ? [] : [group]) : combinedGroups),
    );
    return own.length === 0
      ? undefined
      : `<leerlinggegevens-leerlingen>${school}${pupils(own)}</leerlinggegevens-leerlingen>`;
  }
  const kindOf = (group: string) => (group in (year.combinedGroups ?? {}) ? 'samengestelde_groep' : 'groep');
  const own = year.teachers.filter(({ groups = {} }) =>
    inGroup(Object.keys(groups).filter((group) => kindOf(group) === kind)),
  );
  return `<leerlinggegevens-leerkrachten>${school}${teachers(own)}</leerlinggegevens-leerkrachten>`;
}

const keyed = <T>(name: string, entries: Readonly<Record<string, T>>, inside: (entry: T) => string): string =>
  Object.entries(entries)
    .map(([key, entry]) => `<${name} key="${escapeXml(key)}">${inside(entry)}</${name}>`)
    .join('');

const elements = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('');

const head = (name: string, key: string, eckId: string | undefined, withEck: boolean): string =>
  `<${name} key="${escapeXml(key)}"${eckId !== undefined && withEck ? ` eckid="${escapeXml(eckId)}"` : ''}>`;

function pupilXml(pupil: SimulatedPupil, withEck: boolean): string {
  const combined = (pupil.combinedGroups ?? []).map((key) => `<samengestelde_groep key="${escapeXml(key)}"/>`).join('');
  return (
    head('leerling', pupil.key, pupil.eckId, withEck) +
    elements(pupil.before) +
    (pupil.group === undefined ? '' : `<groep key="${escapeXml(pupil.group)}"/>`) +
    (combined && `<samengestelde_groepen>${combined}</samengestelde_groepen>`) +
    (pupil.site === undefined ? '' : `<vestiging key="${escapeXml(pupil.site)}"/>`) +
    elements(pupil.after ?? {}) +
    '</leerling>'
  );
}

function teacherXml(year: SimulatedSchoolYear, teacher: SimulatedTeacher, withEck: boolean): string {
  const groups = Object.entries(teacher.groups ?? {}).map(([key, role]) => {
    const name = key in (year.combinedGroups ?? {}) ? 'samengestelde_groep' : 'groep';
    return `<${name} key="${escapeXml(key)}"><rolomschrijving>${escapeXml(role)}</rolomschrijving></${name}>`;
  });
  return (
    head('leerkracht', teacher.key, teacher.eckId, withEck) +
    elements(teacher.fields) +
    (teacher.roles ?? []).map((role) => `<rol>${role}</rol>`).join('') +
    (groups.length > 0 ? `<groepen>${groups.join('')}</groepen>` : '') +
    '</leerkracht>'
  );
}
