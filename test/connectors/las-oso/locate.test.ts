import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dossierXml, writeDossiers } from '../../../connectors/las-oso/simulator';
import { resultOf } from '../../../functions/locate/locate';
import { asked, type DossierFolder, day, dossierFolder, fien } from './dossier-folder';

describe('finding the pupil among OSO dossiers (L-25, L-26)', () => {
  let at: DossierFolder;
  beforeEach(async () => {
    at = await dossierFolder();
  });
  afterEach(() => at.remove());

  it.each([
    ['the name in use', asked()],
    ['a given name', asked({ givenName: 'Maria' })],
    ['all given names', asked({ givenName: 'Josefien Maria' })],
    ['capitals and accents', asked({ givenName: 'FÍEN', familyName: 'Ákker' })],
    ['the infix within the surname', asked({ infix: '', familyName: 'van den Akker' })],
    ['the surname first', asked({ infix: '', familyName: 'Akker, van den' })],
  ])('finds her by %s and her date of birth', async (_how, subject) => {
    await writeDossiers(at.folder, [fien, { ...fien, pupilNumber: 'L2', familyName: 'Bakker' }]);
    const candidates = await at.locate(subject);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.evidence).toEqual({ strong: false, matched: ['name', 'birthDate'] });
    expect(candidates[0]?.identifiers).toEqual({ 'las-oso': ['L1001'], pupilNumber: ['L1001'] });
  });

  it('is sure of her when the pupil number fits as well', async () => {
    await writeDossiers(at.folder, [fien]);
    const [candidate] = await at.locate(asked({ identifiers: { 'las-oso': 'L1001' } }));
    expect(candidate?.evidence.strong).toBe(true);
  });

  it('does not take another child for her because it has the same number at another school', async () => {
    const other = { ...fien, givenNames: ['Bas'], nameInUse: 'Bas', birthDate: day('2012-01-01') };
    await writeDossiers(at.folder, [{ ...other, school: { name: 'Elders', brin: '88YY' } }, fien]);
    const candidates = await at.locate(asked({ identifiers: { 'las-oso': 'L1001' } }));
    expect(candidates.map(({ distinguishing }) => distinguishing.school)).toEqual(['De Zandkorrel (99ZK)']);
  });

  it('does not take her twin for her because the number in the request is one digit wrong', async () => {
    const roos = { ...fien, pupilNumber: 'L1002', givenNames: ['Roos'], nameInUse: 'Roos' };
    await writeDossiers(at.folder, [roos]);
    const [alone] = await at.locate(asked({ identifiers: { 'las-oso': 'L1002' } }));
    expect(alone?.evidence).toEqual({ strong: false, matched: ['identifier:las-oso', 'birthDate'] });
  });

  it('shows the officer both when the number says one twin and the name the other', async () => {
    await writeDossiers(at.folder, [fien, { ...fien, pupilNumber: 'L1002', givenNames: ['Roos'], nameInUse: 'Roos' }]);
    const both = await at.locate(asked({ identifiers: { 'las-oso': 'L1002' } }));
    expect(both.map(({ distinguishing }) => distinguishing.leerlingnummer)).toEqual(['L1001', 'L1002']);
  });

  it('leaves the right number and name with another birth date to the officer', async () => {
    await writeDossiers(at.folder, [{ ...fien, birthDate: day('2013-01-09') }]);
    const [candidate] = await at.locate(asked({ identifiers: { 'las-oso': 'L1001' } }));
    expect(candidate?.evidence).toEqual({ strong: false, matched: ['identifier:las-oso', 'name'] });
  });

  it.each([
    ['one day', '2015-02-04', 'name,birthDateDiffers'],
    ['day and month swapped', '2015-03-02', 'name,birthDateDiffers'],
    ['one digit', '2016-02-03', 'name,birthDateDiffers'],
  ])('shows the officer who has the full name and a birth date one slip away: %s', async (_how, birthDate, matched) => {
    await writeDossiers(at.folder, [fien]);
    const candidates = await at.locate(asked({ birthDate: day(birthDate) }));
    expect(candidates.map(({ evidence }) => [evidence.strong, evidence.matched.join()])).toEqual([[false, matched]]);
    expect(resultOf(candidates)).toBe('ambiguous');
  });

  it('passes over a namesake one slip away when she herself is there', async () => {
    await writeDossiers(at.folder, [fien, { ...fien, pupilNumber: 'L2', birthDate: day('2015-02-04') }]);
    expect(resultOf(await at.locate())).toBe('found');
  });

  it('leaves the right name and birth date under another pupil number to the officer', async () => {
    await writeDossiers(at.folder, [fien]);
    const candidates = await at.locate(asked({ identifiers: { pupilNumber: 'L9999' } }));
    expect(candidates[0]?.evidence.matched).toEqual(['name', 'birthDate', 'identifierDiffers']);
    expect(resultOf(candidates)).toBe('ambiguous');
  });

  it('leaves the right name and birth date at another school to the officer', async () => {
    await writeDossiers(at.folder, [fien]);
    const candidates = await at.locate(asked({ school: '77NN' }));
    expect(candidates[0]?.evidence.matched).toEqual(['name', 'birthDate', 'schoolDiffers']);
    expect(resultOf(candidates)).toBe('ambiguous');
    const sure = await dossierFolder();
    await writeDossiers(sure.folder, [fien]);
    expect(resultOf(await sure.locate(asked({ school: '77NN', identifiers: { 'las-oso': 'L1001' } })))).toBe('found');
    await sure.remove();
  });

  it('shows her at another school as well when she may have moved, although the request names one school', async () => {
    const { personNumber: _none, address: _home, ...bare } = fien;
    await writeDossiers(at.folder, [bare, { ...bare, pupilNumber: 'L7', school: { name: 'Het Nest', brin: '77NN' } }]);
    const candidates = await at.locate(asked({ school: '77NN' }));
    expect(candidates.map(({ distinguishing }) => distinguishing.school)).toEqual([
      'De Zandkorrel (99ZK)',
      'Het Nest (77NN)',
    ]);
  });

  it('never looks at the BSN', async () => {
    await writeDossiers(at.folder, [fien]);
    const stranger = { givenName: 'Anna', familyName: 'Smit', birthDate: day('2014-04-04') };
    expect(await at.locate(asked({ ...stranger, identifiers: { bsn: '999990019', 'las-oso': '999990019' } }))).toEqual(
      [],
    );
  });

  it('leaves her twin sister out', async () => {
    await writeDossiers(at.folder, [fien, { ...fien, pupilNumber: 'L1002', givenNames: ['Roos'], nameInUse: 'Roos' }]);
    const candidates = await at.locate();
    expect(candidates.map(({ distinguishing }) => distinguishing.leerlingnummer)).toEqual(['L1001']);
  });

  it('asks the officer when two girls of that name were born that day, and says what tells them apart', async () => {
    await writeDossiers(at.folder, [fien, { ...fien, pupilNumber: 'L1002', personNumber: '999990020' }]);
    const candidates = await at.locate();
    expect(candidates.map(({ distinguishing }) => distinguishing.leerlingnummer)).toEqual(['L1001', 'L1002']);
  });

  it('lets the school choose among several, by BRIN or by name', async () => {
    const namesake = {
      ...fien,
      pupilNumber: 'L7',
      personNumber: '999990020',
      school: { name: 'Het Nest', brin: '77NN' },
    };
    await writeDossiers(at.folder, [fien, namesake]);
    const [byBrin, ...noMore] = await at.locate(asked({ school: '77nn' }));
    expect(byBrin?.distinguishing.school).toBe('Het Nest (77NN)');
    expect(noMore).toEqual([]);
    const again = await dossierFolder();
    await writeDossiers(again.folder, [fien, namesake]);
    const [byName] = await again.locate(asked({ school: 'de zandkorrel' }));
    expect(byName?.evidence.matched).toContain('school');
    await again.remove();
  });

  it('does not make one child of two namesakes at two schools when nothing shows that they are one', async () => {
    const { personNumber: _none, address: _home, ...bare } = fien;
    await writeDossiers(at.folder, [bare, { ...bare, pupilNumber: 'L7', school: { name: 'Het Nest', brin: '77NN' } }]);
    expect(await at.locate()).toHaveLength(2);
  });

  it('takes two dossiers of one pupil together, also after a move between schools', async () => {
    await writeDossiers(at.folder, [fien]);
    await writeDossiers(join(at.folder, 'vorige-school'), [
      { ...fien, pupilNumber: 'L7', school: { name: 'Het Nest', brin: '77NN' } },
    ]);
    const candidates = await at.locate();
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.reference.files).toEqual(['oso-00001.xml', join('vorige-school', 'oso-00001.xml')]);
  });

  it('reads a dossier that was put there twice once, and two that differ in one letter both', async () => {
    await writeDossiers(at.folder, [fien, fien, { ...fien, nameInUse: 'Fiem', givenNames: ['Fien', 'Maria'] }]);
    const [candidate] = await at.locate();
    expect(candidate?.reference.files).toEqual(['oso-00001.xml', 'oso-00003.xml']);
  });

  it('leaves a name without its infix to the officer', async () => {
    await writeDossiers(at.folder, [fien]);
    const [candidate] = await at.locate(asked({ infix: '' }));
    expect(candidate?.evidence).toEqual({ strong: false, matched: ['name-without-infix', 'birthDate'] });
  });

  it('reads the civil registry date, which is written the other way round', async () => {
    const xml = dossierXml(fien).replace(
      '<geboortedatum>2015-02-03</geboortedatum>',
      '<geboortedatum>2015-02-04</geboortedatum>',
    );
    const gba = '<gba><gbaachternaam>Akker</gbaachternaam><gbageboortedatum>03-02-2015</gbageboortedatum></gba>';
    await writeFile(join(at.folder, 'a.xml'), xml.replace('<bsn>', `${gba}<bsn>`));
    expect(await at.locate()).toHaveLength(1);
  });

  it('knows nobody in an empty folder, or when nobody fits', async () => {
    expect(await at.locate()).toEqual([]);
    const other = await dossierFolder();
    await writeDossiers(other.folder, [fien]);
    expect(await other.locate(asked({ givenName: 'Anna' }))).toEqual([]);
    await other.remove();
  });

  it('says that the folder is missing', async () => {
    await at.remove();
    await expect(at.locate()).rejects.toMatchObject({ name: 'ConfigurationInvalid', code: 'FOLDER_MISSING' });
  });

  it.each([
    ['is cut off before it says who it is about', dossierXml(fien).slice(0, 300)],
    ['is empty', ''],
    ['is not XML', 'PK zip'],
    ['is another kind of XML', '<export/>'],
    ['has bytes that are no text', Buffer.concat([Buffer.from('<dossier>'), Buffer.from([0xff, 0xfe, 0xfd])])],
  ])('is a fault, not "nobody", when a dossier %s', async (_how, content) => {
    await mkdir(join(at.folder, 'x'));
    await writeFile(join(at.folder, 'x', 'fien-van-den-akker.xml'), content);
    const fault = await at.locate().catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'ProtocolViolation', retryable: false, ids: { file: 1 } });
    expect(JSON.stringify(fault)).not.toContain('akker');
    expect([...at.objects.stored.keys()]).toEqual([]);
  });

  it('is not stopped by the broken end of a dossier that is certainly about somebody else', async () => {
    const other = dossierXml({
      ...fien,
      givenNames: ['Bas'],
      nameInUse: 'Bas',
      doctor: { familyName: 'Arts', telephone: '1' },
    });
    await writeFile(join(at.folder, 'a.xml'), other.slice(0, -60));
    await writeFile(join(at.folder, 'b.xml'), dossierXml(fien));
    expect(await at.locate()).toHaveLength(1);
  });

  it('parks the source when another dossier cannot be read, although hers is there', async () => {
    await writeDossiers(at.folder, [fien]);
    await writeFile(join(at.folder, 'zz.xml'), '<dossier');
    await expect(at.locate()).rejects.toMatchObject({ name: 'ProtocolViolation', ids: { file: 2 } });
  });

  it('refuses elements in elements without end', async () => {
    const xml = dossierXml(fien).replace('<overdrachtsoort>', `${'<x>'.repeat(100)}<overdrachtsoort>`);
    await writeFile(join(at.folder, 'a.xml'), xml);
    await expect(at.locate()).rejects.toMatchObject({ code: 'TOO_DEEP' });
  });

  it('names line and column of what it could not read', async () => {
    await writeFile(
      join(at.folder, 'a.xml'),
      '<dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier">\n<a></b>',
    );
    await expect(at.locate()).rejects.toMatchObject({ code: 'XML_UNREADABLE', ids: { file: 1, line: 2 } });
  });
});
