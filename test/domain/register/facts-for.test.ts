import { factsFor } from '../../../domain/register/facts-for';
import { theBoard } from '../../support/the-board';

const board = theBoard();

describe('the information of art. 15(1)–(2) is made for this person (L-38)', () => {
  it('only activities that are really present, each once, in the order of the register', () => {
    const facts = factsFor(board, ['verzuim', 'inschrijving', 'verzuim']);
    expect(facts.activities.map((activity) => activity.id)).toEqual(['inschrijving', 'verzuim']);
  });
  it('nothing present, no activities; rights and complaint stay (L-27)', () => {
    const facts = factsFor(board, []);
    expect(facts.activities).toEqual([]);
    expect(facts.rights.length).toBeGreaterThanOrEqual(5);
    expect(facts.contacts.supervisoryAuthority.complaintUrl).toMatch(/^https:/);
  });
  it('tells purposes, basis, categories, recipients, retention, origin, transfers and decisions', () => {
    const [verzuim] = factsFor(board, ['verzuim']).activities;
    expect(verzuim).toEqual({
      id: 'verzuim',
      nl: 'Aanwezigheid en verzuim',
      purposes: ['verzuim en aanwezigheid registreren'],
      legalBases: ['legal-obligation', 'public-task'],
      categories: ['aanwezigheid en verzuim'],
      recipients: [
        {
          name: 'leverancier van het leerlingadministratie- en leerlingvolgsysteem',
          named: false,
          kind: 'processor',
          nl: 'beheert het systeem in opdracht van CPOW',
        },
        {
          name: 'de leerplichtambtenaar van de gemeente',
          named: false,
          kind: 'authority',
          nl: 'melding van ongeoorloofd verzuim via het verzuimloket van DUO',
        },
        {
          name: 'Dienst Uitvoering Onderwijs (DUO)',
          named: true,
          kind: 'authority',
          nl: 'wettelijke verstrekking van leerlinggegevens',
        },
      ],
      retention: [
        'verzuim- en afwezigheidsregistratie, in- en uitschrijving en ondertekend aanmeldformulier: vijf jaar',
      ],
      origin: [
        {
          from: 'subject',
          nl: 'rechtstreeks van ouders/verzorgers, bij aanmelding en gedurende de schoolloopbaan',
        },
        { from: 'board', nl: 'door de school gegenereerd (resultaten, voortgang, aanwezigheid, rapporten)' },
      ],
      transfers:
        'Binnen de Europese Economische Ruimte. Daarbuiten alleen als daarvoor aanvullende afspraken of maatregelen zijn die de privacy waarborgen.',
      automatedDecisions:
        'Geen. Er worden geen beslissingen met grote gevolgen genomen zonder dat een mens beoordeelt.',
    });
  });
  it('asks the officer for the name of every recipient that is only described (C-154/21)', () => {
    expect(factsFor(board, ['personeel-salaris']).recipientsToName).toEqual([]);
    expect(factsFor(board, ['personeel-verlof-verzuim', 'stage']).recipientsToName).toEqual([
      'de arbodienst',
      'de opleidingsinstelling',
    ]);
  });
  it('says so where software follows learning results (chapter 10)', () => {
    const [progress] = factsFor(board, ['onderwijs-voortgang']).activities;
    expect(progress?.automatedDecisions).toContain('profilering');
  });
  it('what is not there cannot show: without care data no word about care (L-34)', () => {
    const words = JSON.stringify(factsFor(board, ['inschrijving', 'onderwijs-voortgang', 'verzuim']));
    expect(words).not.toContain('Veilig Thuis');
    expect(words).not.toContain('gezondheid');
  });
  it('a record type that names an unknown activity is a mistake of ours, and says how to mend it', () => {
    expect(() => factsFor(board, ['gymles'])).toThrow(
      'the register of processing in board.json has no activity "gymles": add it to activities',
    );
  });
});
