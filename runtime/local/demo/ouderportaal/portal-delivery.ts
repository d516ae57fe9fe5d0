import type { SimulatedDelivery, SimulatedItem } from '../../../../connectors/bulk-drop/simulator';
import { diceFor } from '../board/dice';
import { fullName } from '../board/names';
import type { SyntheticPupil } from '../board/people';
import { circleOf } from '../bulk-drop/circle';
import { delivered, deliveredPerson } from '../bulk-drop/delivered-person';
import { photo } from '../documents/pictures';
import type { SyntheticBoard } from '../synthetic-board';

/**
 * What a parent portal delivers of a pupil of the board, in the contract that bulk-drop's simulator writes too: each parent links,
 * writes about the child and names a class mate; a class mate's parent writes as well; a photo shows both children.
 */
export function portalDeliveryOf(board: SyntheticBoard, pupil: SyntheticPupil): SimulatedDelivery {
  const { parents, classmate, otherParent, teacher } = circleOf(board, pupil);
  const { pupilNumber } = pupil.enrolments[0];
  const subject = delivered(pupil, 'subject', pupilNumber);
  const other = delivered(classmate, 'pupil', classmate.enrolments[0].pupilNumber);
  const staff = delivered(teacher, 'staff', teacher.employeeId);
  const theirs = { ...delivered(otherParent, 'parent-of-pupil', otherParent.email), email: otherParent.email };
  const own = parents.map((parent) => ({
    ...delivered(parent, parent.relation === 'guardian' ? 'guardian' : 'parent', parent.email),
    email: parent.email,
    telephone: parent.telephone,
    secretAddress: parent.secretAddress,
  }));
  const id = (kind: string, n = 1) => `${pupilNumber}-${kind}-${n}`;
  const message = (n: number, from: NonNullable<SimulatedItem['participants']>[number], body: string) => ({
    kind: 'message' as const,
    id: id('bericht', n),
    at: `2026-03-${String(n + 1).padStart(2, '0')}T08:00:00+01:00`,
    participants: [from, staff, subject, other],
    fields: { conversation: id('gesprek'), subject: 'Op het plein', body },
  });
  const items: readonly SimulatedItem[] = [
    ...own.map((parent, n) => ({
      kind: 'child-link' as const,
      id: id('koppeling', n + 1),
      participants: [parent, subject],
      fields: { relation: parents[n]?.relation ?? 'guardian', group: `groep ${pupil.group ?? 8}` },
    })),
    ...own.map((parent, n) =>
      message(
        n + 1,
        parent,
        `<p>${pupil.givenName} had ruzie met ${fullName(classmate)}. Wilt u dat bespreken? ${parent.givenName}</p>`,
      ),
    ),
    message(
      own.length + 1,
      theirs,
      `<p>${classmate.givenName} wil met ${pupil.givenName} praten. ${fullName(otherParent)}</p>`,
    ),
    {
      kind: 'photo',
      id: id('foto'),
      at: '2026-04-01',
      participants: [subject, other],
      fields: { album: 'Sportdag', caption: `${pupil.givenName} en ${classmate.givenName}` },
      files: [
        {
          path: 'foto/1.jpg',
          name: 'sportdag.jpg',
          mediaType: 'image/jpeg',
          bytes: photo(diceFor(board.seed, 'portal photo', pupil.n)),
        },
      ],
    },
    {
      kind: 'absence-report',
      id: id('ziek'),
      at: '2026-03-09',
      participants: [...own.slice(0, 1), subject],
      fields: { reason: 'griep', explanation: `${pupil.givenName} blijft thuis.` },
    },
    { kind: 'consent', id: id('toestemming'), participants: [subject], fields: { purpose: 'website', granted: false } },
  ];
  return { person: deliveredPerson(pupil), items };
}
