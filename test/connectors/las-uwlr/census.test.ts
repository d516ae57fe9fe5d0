import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type UwlrRecordType, uwlrRecordTypes } from '../../../connectors/las-uwlr/fields';
import { akelei, duinroos, withUwlr } from './two-schools';
import { bodyOf, headerOf, pathsOfType, problemsUnder } from './uwlr-schema';

const folder = path.resolve(process.cwd(), '..', 'shared', 'sources', 'uwlr');
const withShared = existsSync(folder) ? describe : describe.skip;
const why = '(skipped when ../shared/sources/uwlr is not there)';

const typeNames: Readonly<Record<UwlrRecordType, string>> = {
  leerling: 'LeerlingType',
  leerkracht: 'LeerkrachtType',
  groep: 'GroepType',
  'samengestelde-groep': 'SamengesteldeGroepType',
  vestiging: 'VestigingType',
  school: 'SchoolType',
};

withShared(`the field tables and the UWLR schema ${why}`, () => {
  it.each(Object.entries(typeNames) as [UwlrRecordType, string][])(
    'a %s has every field of the schema, and no other',
    (type, name) => {
      const described = pathsOfType(folder, name);
      expect(described.length).toBeGreaterThan(3);
      // The kind of an addition is an attribute of XML Schema itself.
      const declared = Object.keys(uwlrRecordTypes[type].fields).filter((field) => field !== 'toevoegingen.blok.type');
      expect(declared.sort()).toEqual([...described].sort());
    },
  );
});

withShared(`what goes over the line, held against the WSDL and schema ${why}`, () => {
  const conversation = (mode: string, schoolYear: string) =>
    withUwlr(
      { years: [duinroos(schoolYear), { ...akelei, schoolYear }] },
      { mode, schoolYears: [schoolYear, '2010-2011'] },
      async ({ simulator, locate }) => {
        await locate();
        return { questions: simulator.questions.map(({ body }) => body), answers: [...simulator.answers] };
      },
    );
  const schema = path.join(folder, 'UWLR_Leerlinggegevens_v2p2.xsd');

  it.each(['all-in-one', 'stepped'])('our questions are valid, asked %s', async (mode) => {
    const { questions } = await conversation(mode, '2026-2027');
    expect(questions.length).toBeGreaterThan(3);
    expect(problemsUnder(schema, questions.map(bodyOf))).toEqual([]);
    expect(problemsUnder(path.join(folder, 'UWLR_Autorisatie_v2p2.xsd'), questions.map(headerOf))).toEqual([]);
    // The schema of pupil data brings that of SOAP, not that of the header.
    const headless = questions.map((question) => question.replace(headerOf(question), ''));
    expect(problemsUnder(schema, headless)).toEqual([]);
  });

  it.each(['all-in-one', 'stepped'])('the simulator’s answers are valid, asked %s', async (mode) => {
    const { answers } = await conversation(mode, '2024-2025');
    expect(problemsUnder(schema, answers.map(bodyOf))).toEqual([]);
    expect(problemsUnder(schema, answers)).toEqual([]);
  });

  it('one deviation is meant: a school year after 2024-2025, which the schema does not list', async () => {
    const { answers } = await conversation('all-in-one', '2026-2027');
    const problems = problemsUnder(schema, answers.map(bodyOf));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => !problem.includes('}schooljaar'))).toEqual([]);
  });

  it('operations are named as the WSDL names them', async () => {
    const wsdl = readFileSync(path.join(folder, 'UWLR_Leerlinggegevens_v2p2.wsdl'), 'utf8');
    const named = [...wsdl.matchAll(/soapAction="([^"]*)"/g)].map(([, action]) => action);
    const actions = await withUwlr({}, {}, async ({ simulator, locate }) => {
      await locate();
      return simulator.questions.map(({ action }) => action);
    });
    const stepped = await withUwlr({}, { mode: 'stepped' }, async ({ simulator, locate }) => {
      await locate();
      await locate({
        category: 'employee',
        givenName: 'X',
        infix: '',
        familyName: 'Y',
        birthDate: '1980-01-01',
        identifiers: {},
      } as never);
      return simulator.questions.map(({ action }) => action);
    });
    expect([...new Set([...actions, ...stepped])].sort()).toEqual([...new Set(named)].sort());
  });
});
