import { retentionOf } from '../../../domain/register/retention-of';
import { theBoard } from '../../support/the-board';

const board = theBoard();

describe('why a source may be empty is told from board.json only (L-51)', () => {
  it('camera images are gone after six weeks', () => {
    expect(retentionOf(board, { covers: ['cameratoezicht'] })).toEqual([
      {
        id: 'camerabeelden',
        chapter: '6.3',
        nl: 'hoogstens zes weken; bij een incident zolang de afhandeling dat vraagt',
        shortestDays: 42,
      },
    ]);
  });
  it('the LAS has the terms of chapter 9.1', () => {
    const las = board.sources.find((source) => source.id === 'las-oso');
    if (!las) throw new Error('board.json has a LAS');
    expect(retentionOf(board, las).map((rule) => rule.id)).toEqual([
      'leerlingen',
      'onderwijskundig-rapport',
      'verzuim-inschrijving',
      'leerlingen-financieel',
    ]);
  });
  it('nothing covered, nothing to cite', () => {
    expect(retentionOf(board, { covers: [] })).toEqual([]);
  });
});
