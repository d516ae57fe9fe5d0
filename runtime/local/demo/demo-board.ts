import type { Board, BoardSource, CategoryCoverage } from '../../../domain/register/board';
import { sourceId } from '../../../domain/request/ids';

/** The sources that answer behind `npm start` beside those of board.json. */
export const demoSourceIds = {
  groups: sourceId('las-uwlr'),
  portal: sourceId('ouderportaal'),
  lessons: sourceId('leeromgeving'),
  exercises: sourceId('oefenplatform'),
} as const;

const { groups, portal, lessons, exercises } = demoSourceIds;

const added: readonly BoardSource[] = [
  {
    id: groups,
    connector: 'las-uwlr',
    nl: 'Leerlingadministratie (groepen en accounts, UWLR)',
    subjects: ['pupil'],
    covers: ['inschrijving', 'ict-leermiddelen'],
    // The dossiers are this board's register; their number finds the pupil here.
    wave: 2,
    settings: {},
  },
  {
    id: portal,
    connector: 'ouderportaal',
    nl: 'Ouderportaal',
    subjects: ['pupil'],
    covers: ['communicatie-ouderportaal'],
    wave: 2,
    settings: {},
  },
  {
    id: lessons,
    connector: 'moodle',
    nl: 'Digitale leeromgeving (Moodle)',
    subjects: ['pupil'],
    covers: ['ict-leermiddelen', 'onderwijs-voortgang'],
    wave: 2,
    settings: {},
  },
  {
    id: exercises,
    connector: 'xapi',
    nl: 'Oefenplatform',
    subjects: ['pupil'],
    covers: ['ict-leermiddelen'],
    wave: 2,
    settings: {},
  },
];

/** What board.json says is asked by hand, and these sources answer for a pupil. */
const answered: Readonly<Record<string, BoardSource['id'][]>> = {
  '3.1-eck': [groups],
  '4.3-leermiddelen': [lessons, exercises],
  '4.3-ouderportaal': [portal],
  '4.5-kort-leermiddelen': [portal, lessons, exercises],
};

/** The board of board.json as if its parent portal and learning platforms had an interface, so that they can be tried. @legal L-26 */
export const demoBoard = (board: Board): Board => ({
  ...board,
  sources: [...board.sources, ...added.filter(({ id }) => !board.sources.some((one) => one.id === id))],
  categoriesCovered: board.categoriesCovered.flatMap(withDemoSource),
});

/** The words of board.json for a portal without an interface; beside one that answers they would contradict it. */
const portalByHand = /^Het ouderportaal heeft geen openbare koppeling/;
const beyondThePortal =
  'De koppeling met het ouderportaal geeft berichten en toestemmingen van leerlingen. De rest vraagt de directeur aan bij de leverancier.';

/** Of others than pupils it still goes by hand. */
function withDemoSource(entry: CategoryCoverage): readonly CategoryCoverage[] {
  const sources = answered[entry.id];
  const byHand = withDemoWords(entry);
  if (sources === undefined || byHand.kind !== 'none' || !entry.subjects.includes('pupil')) return [byHand];
  const { none: _byHand, ...rest } = byHand;
  const others = entry.subjects.filter((subject) => subject !== 'pupil');
  const pupils: CategoryCoverage = { ...rest, kind: 'sources', subjects: ['pupil'], sources };
  return others.length === 0 ? [pupils] : [pupils, { ...byHand, id: `${entry.id}-anderen`, subjects: others }];
}

const withDemoWords = (entry: CategoryCoverage): CategoryCoverage =>
  entry.kind === 'none' && portalByHand.test(entry.none.because)
    ? { ...entry, none: { ...entry.none, because: beyondThePortal } }
    : entry;
