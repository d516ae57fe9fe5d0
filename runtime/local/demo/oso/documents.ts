import type { SimulatedPupil } from '../../../../connectors/las-oso/simulator';
import { castFamilies } from '../board/cast';
import type { Dice } from '../board/dice';
import { fullName } from '../board/names';
import { wordDocument } from '../documents/docx';
import { textPdf } from '../documents/pdf';
import { photo, scan } from '../documents/pictures';
import { type Around, reportLines } from './remarks';

type Documents = NonNullable<SimulatedPupil['documents']>;
type Make = (dice: Dice, around: Around) => Documents[number];

/** Documents of a dossier: every fifth pupil has one; the cast's pupils have one of each kind, and one that is damaged. */
export function documentsOf(dice: Dice, around: Around): Documents {
  const { pupil } = around;
  if (castNames.has(fullName(pupil))) return [...kinds, damaged].map((make) => make(dice, around));
  if (pupil.n % 5 !== 0) return [];
  const make = kinds[(pupil.n / 5) % kinds.length];
  return make ? [make(dice, around)] : [];
}

const castNames = new Set(Object.values(castFamilies).flatMap(({ pupils }) => pupils.map(fullName)));

const report = (around: Around): Uint8Array => Buffer.from(`${reportLines(around).join('\n')}\n`);

// Made only for the pupil who gets one: a picture takes a millisecond.
const kinds: readonly Make[] = [
  (_, around) => ({ fileName: 'groeibespreking.txt', description: 'Verslag groeibespreking', bytes: report(around) }),
  (_, around) => ({ fileName: 'rapport.pdf', description: 'Rapport', bytes: textPdf(reportLines(around)) }),
  (_, around) => ({ fileName: 'plan.docx', description: 'Handelingsplan', bytes: wordDocument(reportLines(around)) }),
  (dice, around) => ({
    fileName: 'klassenfoto.jpg',
    description: `Foto van de groep van ${fullName(around.teacher)}`,
    bytes: photo(dice),
  }),
  (dice) => ({ fileName: 'toestemming.pdf', description: 'Ondertekend formulier (scan)', bytes: scan(dice) }),
];

const damaged: Make = (_, around) => ({
  fileName: 'oud-verslag.txt',
  description: 'Verslag uit het vorige systeem',
  bytes: report(around),
  damaged: true,
});
