import type { SimulatedMail } from '../../../../connectors/mail-export/simulator';
import { fullName } from '../board/names';
import { testEmail } from '../board/numbers';
import type { SyntheticPerson, SyntheticPupil } from '../board/people';
import { circleOf } from '../bulk-drop/circle';
import type { SyntheticBoard } from '../synthetic-board';

/** The address a pupil has at school: another for a namesake. */
export const schoolEmailOf = (pupil: SyntheticPupil): string => testEmail(pupil, pupil.n, 'leerling.example');

const addressed = (person: SyntheticPerson, address: string): string => `"${fullName(person)}" <${address}>`;

/** An answer above what it answers, the way mail programs write it. */
const above = (answer: string, who: SyntheticPerson, quoted: string): string =>
  `${answer}\n\nOp ma 2 mrt 2026 om 08:10 schreef ${fullName(who)}:\n${quoted
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}`;

/**
 * What the search of a school's mailboxes brings up about a pupil of the board: a parent writes and names a class mate, the teacher
 * answers below the quoted mail with the pupil in copy; a colleague and a class mate's parent know only his name.
 * The search for one name brings up a namesake's mails too: give them together.
 */
export function mailsOf(board: SyntheticBoard, pupil: SyntheticPupil): readonly SimulatedMail[] {
  const { parents, classmate, otherParent, teacher, supporter } = circleOf(board, pupil);
  const [parent] = parents;
  if (!parent) throw new RangeError('a pupil without parents');
  const name = fullName(pupil);
  const toTeacher = addressed(teacher, teacher.workEmail);
  const id = (n: number) => `${pupil.enrolments[0].pupilNumber.toLowerCase()}-${n}`;
  const asked = `${pupil.givenName} is ziek.\nKan ${fullName(classmate)} het huiswerk meenemen?\n${fullName(parent)}`;
  const told = `${name} sloeg ${classmate.givenName} gisteren.\n${fullName(otherParent)}`;
  return [
    {
      id: id(1),
      from: addressed(parent, parent.email),
      to: toTeacher,
      subject: `Ziek: ${name}`,
      text: asked,
      date: 'Mon, 02 Mar 2026 07:10:00 +0000',
    },
    {
      id: id(2),
      from: toTeacher,
      to: addressed(parent, parent.email),
      cc: addressed(pupil, schoolEmailOf(pupil)),
      subject: `Re: Ziek: ${name}`,
      text: above('Dat kan. Beterschap!', parent, asked),
      date: 'Mon, 02 Mar 2026 11:30:00 +0000',
      replyTo: id(1),
    },
    {
      id: id(3),
      from: addressed(otherParent, otherParent.email),
      to: toTeacher,
      subject: 'Gisteren op het plein',
      text: told,
      date: 'Tue, 03 Mar 2026 07:10:00 +0000',
    },
    {
      id: id(4),
      from: toTeacher,
      to: addressed(supporter, supporter.workEmail),
      subject: 'Fwd: Gisteren op het plein',
      text: above('Kun je meedenken?', otherParent, told),
      date: 'Tue, 03 Mar 2026 11:30:00 +0000',
      replyTo: id(3),
    },
  ];
}
