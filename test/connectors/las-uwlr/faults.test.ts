import { checkSettings } from '../../../connectors/kit/settings';
import { lasUwlr } from '../../../connectors/las-uwlr';
import { envelope, simulatedFault } from '../../../connectors/las-uwlr/simulator/answer';
import { pupilData } from '../../../connectors/las-uwlr/uwlr';
import { faultOf } from '../../support/collected';
import { duinroos, settingsFor, withUwlr } from './two-schools';

const one = { schools: [{ brin: '99ZK' }], schoolYears: ['2026-2027'] };
const answered = (content: string, status = 200) =>
  withUwlr({ disturb: () => ({ status, body: content }) }, one, ({ locate }) => faultOf(locate()));

describe('a UWLR fault becomes the kit’s fault, never an empty answer (S-35)', () => {
  it.each([
    ['Server.InterneFout', 'SourceUnavailable UWLR_INTERNE_FOUT'],
    ['Server.TijdelijkNietBeschikbaar', 'Throttled UWLR_TIJDELIJK_NIET_BESCHIKBAAR'],
    ['Client.OngeldigBericht', 'ProtocolViolation UWLR_ONGELDIG_BERICHT'],
    ['Client.OngeldigeKlantIdentificatie', 'AuthenticationRefused UWLR_ONGELDIGE_KLANTIDENTIFICATIE'],
    ['Client.AutorisatieOngeldig', 'AuthenticationRefused UWLR_AUTORISATIE_ONGELDIG'],
    ['Client.VocabulaireTermOngeldig', 'ProtocolViolation UWLR_VOCABULAIRETERM_ONGELDIG'],
    ['Client.XsdVersieOngeldig', 'ConfigurationInvalid UWLR_XSDVERSIE_ONGELDIG'],
    ['Client.LeerlingOngeldig', 'ProtocolViolation UWLR_LEERLING_ONGELDIG'],
    ['Client.ToetsNormeringOngeldig', 'ProtocolViolation UWLR_TOETSNORMERING_ONGELDIG'],
    ['Client.ScoreOngeldig', 'ProtocolViolation UWLR_SCORE_ONGELDIG'],
    ['Client.EldResultaatOngeldig', 'ProtocolViolation UWLR_ELDRESULTAAT_ONGELDIG'],
    ['Server', 'SourceUnavailable UWLR_SERVER_FAULT'],
    ['Client', 'ProtocolViolation UWLR_CLIENT_FAULT'],
  ])('%s', async (code, expected) => {
    expect(await answered(simulatedFault(code).body, 500)).toBe(expected);
    expect(await answered(simulatedFault(`soap:${code}`).body, 500)).toBe(expected);
    expect(await answered(simulatedFault(code).body, 200)).toBe(expected);
  });

  it('a code in the text of a plain fault is understood too', async () => {
    expect(await answered(simulatedFault('soap:Client', 'Client.AutorisatieOngeldig').body, 500)).toBe(
      'AuthenticationRefused UWLR_AUTORISATIE_ONGELDIG',
    );
  });

  it('HTTP 500 without a SOAP fault is an outage', async () => {
    expect(await answered('<html>Onderhoud</html>', 500)).toBe('SourceUnavailable SOURCE_UNAVAILABLE');
  });

  it('a fault that passes is not noticed', () =>
    withUwlr(
      { disturb: (n) => (n === 1 ? simulatedFault('Server.TijdelijkNietBeschikbaar') : undefined) },
      {},
      async ({ locate }) => expect(await locate()).toHaveLength(1),
    ));

  it('a wrong key or customer is refused credentials', () =>
    withUwlr(
      { authorization: { key: 'x', customerCode: 'K1', customerName: 'Stichting De Duinen & Zn' } },
      {},
      async ({ locate, context }) => {
        expect(await faultOf(locate())).toBe('AuthenticationRefused UWLR_AUTORISATIE_ONGELDIG');
        expect((await lasUwlr.test(context)).ok).toBe(false);
      },
    ));
});

describe('an answer that is no answer', () => {
  const school = '<school><schooljaar>2026-2027</schooljaar><brincode>99ZK</brincode></school>';
  const content = (inside: string) =>
    envelope(`<leerlinggegevens_antwoord xmlns="${pupilData}">${inside}</leerlinggegevens_antwoord>`);
  it.each([
    ['an empty Body with HTTP 200', envelope(''), 'ProtocolViolation SOAP_BODY_EMPTY'],
    [
      '“no changes”, which nobody asked for',
      content('<geenwijzigingen/>'),
      'ProtocolViolation UWLR_NO_CHANGES_NOT_ASKED',
    ],
    ['an empty answer', content(''), 'ProtocolViolation UWLR_ANSWER_SHAPE'],
    [
      'another school',
      content(`<leerlinggegevens>${school.replace('99ZK', '99AK')}<leerlingen/></leerlinggegevens>`),
      'ProtocolViolation UWLR_OTHER_SCHOOL',
    ],
    [
      'another year',
      content(`<leerlinggegevens>${school.replace('2026-2027', '2025-2026')}<leerlingen/></leerlinggegevens>`),
      'ProtocolViolation UWLR_OTHER_SCHOOL_YEAR',
    ],
    [
      'no list of pupils',
      content(`<leerlinggegevens>${school}</leerlinggegevens>`),
      'ProtocolViolation UWLR_NO_PUPILS',
    ],
    [
      'a pupil without a key',
      content(
        `<leerlinggegevens>${school}<leerlingen><leerling><roepnaam>Fien</roepnaam></leerling></leerlingen></leerlinggegevens>`,
      ),
      'ProtocolViolation UWLR_KEY_MISSING',
    ],
    [
      'two children under one key',
      content(
        `<leerlinggegevens>${school}<leerlingen><leerling key="1"><roepnaam>A</roepnaam></leerling><leerling key="1"><roepnaam>B</roepnaam></leerling></leerlingen></leerlinggegevens>`,
      ),
      'ProtocolViolation UWLR_KEY_TWICE',
    ],
    ['XML that breaks off', content(school).slice(0, -30), 'ProtocolViolation XML_UNREADABLE'],
    [
      'a document type of its own',
      `<!DOCTYPE x [<!ENTITY a "aaaa">]>${content(school)}`,
      'ProtocolViolation XML_DOCTYPE',
    ],
  ])('%s', async (_name, body, expected) => expect(await answered(body)).toBe(expected));

  it('“no data” is nobody, for that school and year only', () =>
    withUwlr({ years: [duinroos('2025-2026')] }, {}, async ({ locate }) => {
      const [candidate] = await locate();
      expect(candidate?.reference.at).toEqual(['99ZK 2025-2026']);
    }));

  it('an answer in Latin-1 that says so only in its first line is read as such', () =>
    withUwlr(
      {
        disturb: () => ({
          status: 200,
          headers: { 'content-type': 'text/xml' },
          body: Buffer.from(
            content(
              `<leerlinggegevens>${school}<leerlingen><leerling key="1"><achternaam>Müller</achternaam><roepnaam>Zoë</roepnaam></leerling></leerlingen></leerlinggegevens>`,
            ).replace('UTF-8', 'ISO-8859-1'),
            'latin1',
          ) as never,
        }),
      },
      one,
      async ({ locate }) => {
        const [candidate] = await locate({
          category: 'pupil',
          givenName: 'Zoë',
          infix: '',
          familyName: 'Müller',
          birthDate: '2015-01-01',
          identifiers: {},
        } as never);
        expect(candidate?.evidence.matched).toEqual(['name']);
      },
    ));
});

describe('settings of UWLR', () => {
  const problems = (more: Record<string, unknown>) => {
    const checked = checkSettings(lasUwlr, settingsFor('https://las.example/uwlr', more));
    return checked.ok ? [] : checked.problems.length > 0;
  };

  it('take school years that the standard does not list yet', () =>
    expect(problems({ schoolYears: ['2031-2032'] })).toEqual([]));

  it.each([
    ['a year that is no school year', { schoolYears: ['2026-2028'] }],
    ['one school twice', { schools: [{ brin: '99ZK' }, { brin: '99ZK', site: '00' }] }],
    ['a school without BRIN and key', { schools: [{}] }],
    ['no school', { schools: [] }],
  ])('refuse %s', (_name, more) => expect(problems(more)).toBe(true));

  it('the check counts, and warns when version 2.1 costs the ECK iD', () =>
    withUwlr({}, { xsdVersion: '2.1', schools: [{ brin: '99ZK' }] }, async ({ context }) => {
      expect(await lasUwlr.test(context)).toEqual({
        ok: true,
        checked: ['99ZK, 2026-2027: 2 groups, 3 pupils, without ECK iD (is xsdVersion 2.2?), 2 teachers'],
      });
    }));
});
