import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { notSearchedFor } from '../../../domain/register/not-searched';
import { theBoard } from '../../support/the-board';
import { statementCategories } from './statement-categories';

const board = theBoard();
const statementPath = path.resolve(process.cwd(), '..', 'shared', 'privacy-statement.txt');
const withShared = existsSync(statementPath) ? describe : describe.skip;
const oneLine = (text: string): string => text.split(/\s+/).join(' ');

describe('every category of chapters 3 and 4 of the statement is looked for, or it is said why not (L-26)', () => {
  it.each(statementCategories)('%s, about a %s: %s', (chapter, who, words) => {
    const entries = board.categoriesCovered.filter(
      (entry) => entry.chapter === chapter && entry.nl === words && entry.subjects.some((subject) => subject === who),
    );
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const where = entry.kind === 'sources' ? entry.sources : [entry.none.because];
      expect(where.length).toBeGreaterThan(0);
    }
  });
  it('and the camera images of chapter 6 too', () => {
    const camera = board.categoriesCovered.find((entry) => entry.chapter === '6');
    expect(camera?.subjects).toEqual(['pupil', 'guardian', 'employee', 'applicant', 'trainee']);
  });
  it('a reason is a sentence', () => {
    for (const entry of board.categoriesCovered) {
      if (entry.kind === 'none') expect(entry.none.because).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
});

withShared('against the text of the statement (skipped where ../shared is absent)', () => {
  const text = existsSync(statementPath) ? readFileSync(statementPath, 'utf8') : '';
  const statement = oneLine(text);

  it('board.json uses its very words', () => {
    const strange = board.categoriesCovered.filter((entry) => !statement.includes(entry.nl)).map((entry) => entry.nl);
    expect(strange).toEqual([]);
  });
  it('no bullet of chapters 3 and 4 is without an entry', () => {
    const from = text.indexOf('3.1. Leerlingen en hun ouders');
    const to = text.indexOf('5. Grondslag', from);
    const bullets = text
      .slice(from, to)
      .split('•')
      .slice(1)
      // A page break can stand in a bullet; what follows the last bullet of a part is cut off.
      .map((bullet) => oneLine(bullet).slice(0, 200));
    const aboutOrigin =
      /^ (Rechtstreeks van|Door de (school|organisatie) gegenereerd|Van derden \(alleen indien|Derden:|Eventueel van derden|De opleidingsinstelling)/;
    const uncovered = bullets.filter(
      (bullet) => !aboutOrigin.test(bullet) && !board.categoriesCovered.some((entry) => bullet.includes(entry.nl)),
    );
    expect(bullets.length).toBeGreaterThan(40);
    expect(uncovered).toEqual([]);
  });
});

describe('what no source is asked for (L-01, L-26)', () => {
  it('is told for a pupil: the parent portal, and the camera images with their reason', () => {
    const groups = notSearchedFor(board, 'pupil');
    const portal = groups.find((group) => group.categories.includes('foto’s van activiteiten in ouderportaal'));
    expect(portal).toEqual({
      kind: 'by-hand',
      because: 'Het ouderportaal heeft geen openbare koppeling. De directeur vraagt een export aan bij de leverancier.',
      categories: [
        'foto’s van activiteiten in ouderportaal',
        'ouders/verzorgers te informeren over de ontwikkeling van hun kind',
        '(digitale) leermiddelen en communicatie',
      ],
    });
    expect(groups.flatMap((group) => group.categories)).toContain('De camerabeelden worden beveiligd opgeslagen');
  });
  it('names the other controller to an employee', () => {
    const other = notSearchedFor(board, 'employee').filter((group) => group.kind === 'other-controller');
    expect(other.map((group) => group.categories)).toEqual([['gegevens van arbodienst']]);
  });
  it('is something for every category of person: nothing claims to be complete', () => {
    for (const category of ['pupil', 'guardian', 'employee', 'applicant', 'trainee'] as const) {
      expect(notSearchedFor(board, category).length).toBeGreaterThan(0);
    }
  });
});
