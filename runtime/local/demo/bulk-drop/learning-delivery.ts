import type { SimulatedDelivery, SimulatedItem } from '../../../../connectors/bulk-drop/simulator';
import { fullName } from '../board/names';
import type { SyntheticPupil } from '../board/people';
import { textPdf } from '../documents/pdf';
import type { SyntheticBoard } from '../synthetic-board';
import { circleOf } from './circle';
import { delivered, deliveredPerson } from './delivered-person';

/** What a learning platform delivers of a pupil of the board: results, work, a teacher's note and a plan that name others too. */
export function learningDeliveryOf(board: SyntheticBoard, pupil: SyntheticPupil): SimulatedDelivery {
  const { classmate, teacher, supporter } = circleOf(board, pupil);
  const { pupilNumber } = pupil.enrolments[0];
  const subject = delivered(pupil, 'subject', pupilNumber);
  const other = delivered(classmate, 'pupil', classmate.enrolments[0].pupilNumber);
  const staff = [teacher, supporter].map((one) => delivered(one, 'staff', one.employeeId));
  const items: readonly SimulatedItem[] = [
    {
      kind: 'result',
      id: `${pupilNumber}-resultaat-1`,
      at: '2026-01-22',
      participants: [subject, other],
      fields: {
        subject: 'Rekenen',
        test: 'Midden 2026',
        score: String(60 + (pupil.n % 40)),
        remark: `Werkte samen met ${fullName(classmate)}.`,
      },
    },
    {
      kind: 'learning-activity',
      id: `${pupilNumber}-oefening-1`,
      at: '2026-02-03T09:15:00+01:00',
      participants: [subject],
      fields: { name: 'Tafels', subject: 'Rekenen', durationSeconds: 540, correct: true, goal: 'Tafel van 7' },
    },
    {
      kind: 'note',
      id: `${pupilNumber}-notitie-1`,
      at: '2026-02-04',
      participants: [subject, other, ...staff],
      fields: {
        title: 'Groepje',
        body: `<p>${pupil.givenName} helpt ${fullName(classmate)}. Besproken met ${fullName(supporter)}.</p>`,
      },
    },
    {
      kind: 'document',
      id: `${pupilNumber}-plan-1`,
      at: '2026-02-10',
      participants: [subject, ...staff],
      fields: { title: 'Plan', description: `Afspraken over ${fullName(pupil)}` },
      files: [
        {
          path: 'bestanden/plan.pdf',
          name: 'plan.pdf',
          mediaType: 'application/pdf',
          bytes: textPdf([`Plan voor ${fullName(pupil)}`, `Leerkracht: ${fullName(teacher)}`]),
        },
      ],
    },
  ];
  return { person: deliveredPerson(pupil), items };
}
