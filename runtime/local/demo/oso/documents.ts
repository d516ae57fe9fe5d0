import type { SimulatedPupil } from '../../../../connectors/las-oso/simulator';
import type { Dice } from '../board/dice';
import { fullName } from '../board/names';
import { wordDocument } from '../documents/docx';
import { textPdf } from '../documents/pdf';
import { photo, scan } from '../documents/pictures';
import { type Around, reportLines } from './remarks';

type Documents = NonNullable<SimulatedPupil['documents']>;

/** Documents of a dossier: every fourth pupil has one, the cast has one of each kind, one of them damaged. @param at Number of the dossier. */
export function documentsOf(dice: Dice, around: Around, at: number): Documents {
  const all = kinds(dice, around);
  if (at > 0) return [];
  if (castNames.has(around.pupil.familyName)) return all;
  const one = all[around.pupil.n % all.length];
  return around.pupil.n % 4 === 0 && one && !one.damaged ? [one] : [];
}

const castNames = new Set(['Ouali', 'Wiersma', 'Kowalczyk', 'Bouzid', 'Hoekstra', 'Terpstra']);

function kinds(dice: Dice, around: Around): Documents {
  const lines = reportLines(around);
  const text = Buffer.from(`${lines.join('\n')}\n`);
  return [
    { fileName: 'groeibespreking.txt', description: 'Verslag groeibespreking', bytes: text },
    { fileName: 'rapport.pdf', description: 'Rapport', bytes: textPdf(lines) },
    { fileName: 'handelingsplan.docx', description: 'Handelingsplan', bytes: wordDocument(lines) },
    {
      fileName: 'klassenfoto.jpg',
      description: `Foto van de groep van ${fullName(around.teacher)}`,
      bytes: photo(dice),
    },
    { fileName: 'toestemming.pdf', description: 'Ondertekend toestemmingsformulier (scan)', bytes: scan(dice) },
    { fileName: 'oud-verslag.txt', description: 'Verslag uit het vorige systeem', bytes: text, damaged: true },
  ];
}
