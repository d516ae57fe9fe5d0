import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hasDescription, placeOf } from '../../../connectors/las-oso/dossier-shape';
import { osoRecordTypes } from '../../../connectors/las-oso/fields';
import { dossierXml } from '../../../connectors/las-oso/simulator';
import { leavesOf } from '../../../domain/record/source-record';
import { xsdProblems } from '../../support/xsd-problems';
import { asked, day, dossierFolder, fien } from './dossier-folder';
import { schemaLeaves } from './schema-leaves';

const oso = resolve(process.cwd(), '..', 'shared', 'sources', 'oso');
const withShared = existsSync(oso) ? describe : describe.skip;
const why = '(skipped when ../shared/sources is not there)';

withShared(`the field tables and the OSO schema ${why}`, () => {
  const schema = () => readFileSync(join(oso, 'OSO_gegevensset.xsd'), 'utf8');
  const declaredPath = ({ names, attribute }: { names: readonly string[]; attribute?: string }) => {
    const { type, path } = placeOf(names);
    const described = hasDescription(names.at(-1) ?? '');
    const suffix = attribute ? `.${attribute}` : described ? '.code' : '';
    return { type, path: `${path}${suffix}` };
  };

  it('declare every element and attribute', () => {
    const leaves = schemaLeaves(schema(), 'dossier');
    expect(leaves.length).toBeGreaterThan(400);
    const undeclared = leaves
      .map(declaredPath)
      .filter(({ type, path }) => !Object.hasOwn(osoRecordTypes[type].fields, path))
      .map(({ type, path }) => `${type}: ${path}`);
    expect(undeclared).toEqual([]);
  });

  it('declare nothing that the schema does not have', () => {
    const known = new Set(
      schemaLeaves(schema(), 'dossier')
        .map(declaredPath)
        .map(({ type, path }) => `${type}: ${path}`),
    );
    const surplus = Object.entries(osoRecordTypes).flatMap(([type, { fields }]) =>
      Object.keys(fields)
        .map((path) => `${type}: ${path}`)
        .filter((field) => !known.has(field)),
    );
    expect(surplus).toEqual([]);
  });

  it('are followed by the simulator, whose dossiers are valid', () => {
    const pupil = {
      ...fien,
      doctor: { familyName: 'van Houten', telephone: '0401111111' },
      careers: [{ schoolYear: '2024-2025', yearGroup: '4', from: day('2024-08-01') }],
      tests: [{ name: 'Rekenen', on: day('2024-01-15'), teacher: 'Mevr. Bos', value: 'A', remark: 'Goed' }],
      documents: [{ fileName: 'a.txt', description: 'A', bytes: Buffer.from('a') }],
      carers: [
        { givenName: 'Saskia', familyName: 'Wit', relation: '2', telephone: '0612345678', iban: 'NL91ABNA0417164300' },
      ],
    };
    expect(xsdProblems(join(oso, 'OSO_gegevensset.xsd'), dossierXml(pupil))).toBe('');
  });
});

withShared(`the official example dossiers ${why}`, () => {
  const examples = existsSync(oso) ? readdirSync(join(oso, 'examples')).sort() : [];

  it.each([
    ['Voorbeelddossier_OV_POPO_full.xml', { fetched: 42, attachments: 15, damagedAttachments: 5 }],
    ['Voorbeelddossier_OV_POPO_opt_out.xml', { fetched: 21, attachments: 0, damagedAttachments: 0 }],
    ['Voorbeelddossier_OV_POVO_full.xml', { fetched: 39, attachments: 15, damagedAttachments: 5 }],
    ['Voorbeelddossier_PaO_POSWV_full.xml', { fetched: 41, attachments: 14, damagedAttachments: 5 }],
  ])('%s is read whole, each text value once', async (name, counts) => {
    expect(examples).toContain(name);
    const at = await dossierFolder();
    await copyFile(join(oso, 'examples', name), join(at.folder, 'dossier.xml'));
    const daan = { givenName: 'Daan', infix: 'van de', familyName: 'Berg', birthDate: day('2003-03-17') };
    const [candidate, ...others] = await at.locate(asked(daan));
    expect(others).toEqual([]);
    if (!candidate) throw new Error('not found');
    const { tally } = await at.collect(candidate);
    expect(tally).toEqual({ found: counts.fetched, pages: 1, undeclaredFields: 0, ...counts });
    // Every text between two tags of the file, documents apart, is a value of exactly one record.
    const xml = readFileSync(join(oso, 'examples', name), 'utf8').replace(/<bestandsinhoud>[^<]*</g, '<');
    const texts = [...xml.matchAll(/<[^/?!][^<>]*>([^<>]*)<\//g), ...xml.matchAll(/omschrijving="([^"]*)"/g)];
    const expected = texts.map(([, text]) => text ?? '');
    const values = (await at.records()).flatMap(({ fields }) =>
      [...leavesOf(fields)].map(({ value }) => String(value)),
    );
    expect(values.sort()).toEqual(expected.filter((text) => text.trim() !== '').sort());
    await at.remove();
  });

  it('of the 15 documents of the POPO example, these five are damaged', async () => {
    const at = await dossierFolder();
    await copyFile(join(oso, 'examples', 'Voorbeelddossier_OV_POPO_full.xml'), join(at.folder, 'dossier.xml'));
    const [candidate] = await at.locate(
      asked({ givenName: 'Björn', familyName: 'Berg', infix: 'van de', birthDate: day('2003-03-17') }),
    );
    if (!candidate) throw new Error('not found');
    await at.collect(candidate);
    const attachments = (await at.records()).flatMap((record) => record.attachments);
    expect(
      attachments.filter(({ state }) => state === 'damaged').map(({ fileName, byteLength }) => [fileName, byteLength]),
    ).toEqual([
      ['advies mbt zicht.pdf', 162],
      ['advies mbt gehoor.pdf', 162],
      ['HandelingsplanRekenen.pdf', 162],
      ['evaluatie 1e helft 2018.txt', 162],
      ['Toelichting.pdf', 162],
    ]);
    await at.remove();
  });
});
