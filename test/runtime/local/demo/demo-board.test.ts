import { crossCheck } from '../../../../runtime/border/board-cross-checks';
import { boardOnDisk } from '../../../../runtime/local/board-on-disk';
import { demoBoard } from '../../../../runtime/local/demo/demo-board';

const configured = boardOnDisk();
const board = demoBoard(configured);

describe('the board of the demonstration', () => {
  it('has the sources of board.json and four more, each once', () => {
    expect(board.sources.map(({ id }) => id)).toEqual([
      'las-oso',
      'afas',
      'las-uwlr',
      'ouderportaal',
      'leeromgeving',
      'oefenplatform',
    ]);
  });

  it('holds every rule that a board.json has to hold', () => expect(crossCheck(board)).toEqual([]));

  it('loses no category, and says of none that it is fetched by hand where a source answers', () => {
    const ids = new Set(board.categoriesCovered.map(({ id }) => id));
    expect(configured.categoriesCovered.filter(({ id }) => !ids.has(id))).toEqual([]);
    for (const before of configured.categoriesCovered) {
      const after = board.categoriesCovered.filter(({ id }) => id === before.id || id === `${before.id}-anderen`);
      expect(after.flatMap(({ subjects }) => subjects).toSorted()).toEqual([...before.subjects].toSorted());
    }
    const portal = board.categoriesCovered.find(({ id }) => id === '4.3-ouderportaal');
    expect(portal).toMatchObject({ kind: 'sources', subjects: ['pupil'], sources: ['ouderportaal'] });
    expect(JSON.stringify(board.categoriesCovered)).not.toContain('heeft geen openbare koppeling');
  });

  it('added twice it is the same', () => expect(demoBoard(board)).toEqual(board));
});
