import { isPortableByLaw } from '../../../domain/register/activity';
import { sourcesFor } from '../../../domain/register/board';
import { theBoard } from '../../support/the-board';

const board = theBoard();

describe('board.json says about CPOW what its privacy statement says', () => {
  it('eighteen schools and a head office', () => {
    expect(board.schools).toHaveLength(18);
    expect(board.headOffice.name).toBe('Bestuurskantoor CPOW');
  });
  it('whom to turn to', () => {
    expect(board.contacts.privacyOfficer.email).toBe('privacy@cpow.nl');
    expect(board.contacts.dataProtectionOfficer.email).toBe('fg@privacyopschool.nl');
    expect(board.contacts.supervisoryAuthority).toEqual({
      name: 'Autoriteit Persoonsgegevens',
      complaintUrl:
        'https://autoriteitpersoonsgegevens.nl/nl/zelf-doen/privacyrechten/klacht-over-gebruik-persoonsgegevens',
    });
  });
  it('hands over what it promised, not only what the law asks (L-42)', () => {
    expect(board.portability).toBe('statement');
  });
  it('has a regime per category that the lawyer still has to confirm (L-02)', () => {
    expect(new Set(Object.values(board.legalRegime))).toEqual(new Set(['civil']));
    expect(board.legalRegimeConfirmed).toBe(false);
  });
  it('says why the mail is not searched by a source (L-26)', () => {
    expect(board.mail).toEqual({ none: expect.stringMatching(/\p{Letter}{4,}.*\./u) });
  });
  it('keeps our own data for short and stated terms (L-48)', () => {
    expect(board.terms).toEqual({
      stagingDaysAfterRelease: 7,
      linkDays: 30,
      archiveDaysAfterRelease: 30,
      requestFileYears: 2,
      remedyTerm: { keepArchive: false, weeks: 8 },
    });
  });
  it('has the activities that connectors hang their records on', () => {
    expect(board.activities.map((activity) => activity.id)).toEqual([
      'inschrijving',
      'onderwijs-voortgang',
      'verzuim',
      'begeleiding-zorg',
      'veiligheid-incidenten',
      'ict-leermiddelen',
      'communicatie-ouderportaal',
      'beeldmateriaal',
      'financieel',
      'personeel-dienstverband',
      'personeel-verlof-verzuim',
      'personeel-dossier',
      'personeel-salaris',
      'personeel-ict',
      'werving-selectie',
      'stage',
      'cameratoezicht',
      'bestuur-kwaliteit',
    ]);
  });
  it('mentions each retention term of chapter 9 and of the camera images', () => {
    const terms = board.retention.map((rule) => rule.nl).join('\n');
    for (const term of ['vijf jaar', 'zeven jaar', 'twee jaar na uitdiensttreding', 'vier weken', 'zes weken']) {
      expect(terms).toContain(term);
    }
  });
});

describe('sources of the board', () => {
  it('a pupil is looked for in the LAS, an applicant in AFAS', () => {
    expect(sourcesFor(board, 'pupil').map((source) => source.id)).toEqual(['las-oso']);
    expect(sourcesFor(board, 'applicant').map((source) => source.id)).toEqual(['afas']);
  });
  it('registers of truth come first (DESIGN §3)', () => {
    const [las, afas] = board.sources;
    if (!las || !afas) throw new Error('board.json has two sources');
    const late = {
      ...board,
      sources: [
        { ...las, wave: 2 as const },
        { ...afas, subjects: ['pupil' as const] },
      ],
    };
    expect(sourcesFor(late, 'pupil').map((source) => source.id)).toEqual(['afas', 'las-oso']);
  });
});

describe('portable by law (L-42)', () => {
  it('is nearly nothing of what a school has about a pupil', () => {
    const portable = board.activities.filter(
      (activity) => activity.subjects.includes('pupil') && isPortableByLaw(activity),
    );
    expect(portable.map((activity) => activity.id)).toEqual(['beeldmateriaal', 'financieel']);
  });
  it.each([
    [['consent'], true, true],
    [['contract', 'legal-obligation'], true, true],
    [['public-task', 'consent'], true, false],
    [['public-task', 'legal-obligation'], true, false],
    [['consent'], false, false],
  ] as const)('basis %j, automated %s: %s', (legalBases, automated, portable) => {
    expect(isPortableByLaw({ legalBases, automated })).toBe(portable);
  });
});
