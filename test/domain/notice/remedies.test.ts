import { legalBasisWords } from '../../../domain/notice/legal-bases';
import { remediesFor } from '../../../domain/notice/remedies';
import { theBoard } from '../../support/the-board';

const board = theBoard();
const administrative = { ...board, legalRegime: { ...board.legalRegime, pupil: 'administrative' as const } };

describe('every refusal names the remedies (L-02, L-13)', () => {
  it('civil: the district court within six weeks, without a lawyer', () => {
    expect(remediesFor(board, 'pupil').court).toBe(
      'U kunt binnen zes weken nadat u dit antwoord kreeg een verzoekschrift indienen bij de rechtbank (artikel 35 UAVG). Een advocaat is niet nodig.',
    );
  });
  it('civil, no answer in time: no six weeks', () => {
    expect(remediesFor(board, 'pupil', 'not-in-time').court).toContain('geldt daarvoor geen termijn van zes weken');
  });
  it('administrative: objection to the board, then appeal', () => {
    const { court } = remediesFor(administrative, 'pupil');
    expect(court).toContain('binnen zes weken');
    expect(court).toContain('bezwaar maken bij Stichting CPOW');
    expect(court).toContain('in beroep gaan bij de rechtbank');
    expect(court).not.toContain('verzoekschrift');
  });
  it('administrative, no decision in time: notice of default, then appeal', () => {
    expect(remediesFor(administrative, 'pupil', 'not-in-time').court).toContain('schriftelijk in gebreke stellen');
  });
  it('the regime is that of the category', () => {
    expect(remediesFor(administrative, 'employee').court).toContain('verzoekschrift');
  });
  it('the complaint to the authority and the data protection officer always stand there', () => {
    for (const situation of ['answered', 'not-in-time'] as const) {
      const remedies = remediesFor(administrative, 'pupil', situation);
      expect(remedies.complaint).toContain('Autoriteit Persoonsgegevens: https://');
      expect(remedies.dataProtectionOfficer).toContain('fg@privacyopschool.nl');
    }
  });
  it('tells the officer that the lawyer has not confirmed the regime', () => {
    expect(remediesFor(board, 'pupil').regimeConfirmed).toBe(false);
  });
});

describe('legal bases in plain Dutch (L-39)', () => {
  it('have words for each of the six', () => {
    expect(Object.keys(legalBasisWords)).toHaveLength(6);
  });
});
