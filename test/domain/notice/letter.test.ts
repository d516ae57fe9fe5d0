import { type LetterBlock, letterFor, neutralSentence } from '../../../domain/notice/letter';
import { requestId, sourceId } from '../../../domain/request/ids';
import { letterFacts } from '../../support/delivery';

const oso = sourceId('las-oso');
const input = (more: object = {}) => ({
  reference: requestId('2026-0001'),
  delivery: 1,
  volumes: 3,
  records: 5000,
  attachments: 300,
  sourceNames: new Map([['las-oso', 'Leerlingadministratie']]),
  statements: [{ sourceId: oso, state: 'gapAccepted' as const, reason: 'delivered-later' as const }],
  withheld: [
    { sourceId: oso, type: 'leerling', what: 'part' as const, ground: 'informant' as const, count: 2 },
    { sourceId: oso, type: 'toets', what: 'part' as const, ground: 'child-protection' as const, count: 3 },
  ],
  portability: [],
  facts: letterFacts,
  ...more,
});

const textOf = (blocks: readonly LetterBlock[]) =>
  blocks.map((block) => (block.kind === 'list' ? block.items.join('\n') : block.text)).join('\n');

describe('the letter', () => {
  it('has a first page of at most 200 words, also at its longest (L-39)', () => {
    const words = textOf(letterFor(input()).pageOne).split(/\s+/);
    expect(words.length).toBeLessThanOrEqual(200);
  });

  it('says in the annex what is missing and why, without telling an informant from a protected child (L-34, L-41)', () => {
    const annex = textOf(letterFor(input()).annex);
    expect(annex).toContain('Leerlingadministratie: ontbreekt, want u krijgt deze gegevens later.');
    expect(annex).toContain(
      'Leerlingadministratie: 5 stukjes tekst of gegevens weggelaten, want het beschermt een kind of iemand anders.',
    );
    expect(annex).not.toMatch(/informant|vertrouwelijk|veilig thuis/i);
  });

  it('tells purposes, recipients by name, retention and remedies (L-13, L-38)', () => {
    const annex = textOf(letterFor(input()).annex);
    for (const words of [
      'Waarvoor: onderwijs geven',
      'Wie ze kregen: Rekenwijs B.V.',
      'vijf jaar na vertrek',
      'rechtbank',
      'Autoriteit Persoonsgegevens',
      'verslagen op papier',
    ]) {
      expect(annex).toContain(words);
    }
  });

  it('gives everybody the same neutral sentence, also when nothing was left out (L-34)', () => {
    const nothing = letterFor(input({ withheld: [], statements: [] }));
    expect(textOf(nothing.pageOne)).toContain(neutralSentence);
    expect(textOf(letterFor(input()).pageOne)).toContain(neutralSentence);
  });

  it('answers also when there is nothing (L-27)', () => {
    const statements = [{ sourceId: oso, state: 'noData', retrievedAt: '2026-11-03T08:00:00.000Z' }];
    const letter = letterFor(input({ records: 0, attachments: 0, statements, withheld: [] }) as never);
    expect(textOf(letter.pageOne)).toContain('Wij hebben geen gegevens gevonden.');
    expect(textOf(letter.annex)).toContain('Leerlingadministratie: doorzocht, geen gegevens gevonden.');
  });
});
