import type { Dice } from '../board/dice';
import { fullName, nameWithInitial } from '../board/names';
import type { SyntheticEmployee, SyntheticParent, SyntheticPupil } from '../board/people';

/** Everybody whom a teacher who writes about a pupil may mention. */
export interface Around {
  readonly pupil: SyntheticPupil;
  readonly classmates: readonly SyntheticPupil[];
  /** Parents of the first classmate. */
  readonly otherParents: readonly SyntheticParent[];
  readonly teacher: SyntheticEmployee;
  readonly supporter: SyntheticEmployee;
}

/** What was typed beside a test: about the pupil, and all too often about others. */
export function remark(dice: Dice, around: Around): string {
  const { pupil, classmates, otherParents, teacher, supporter } = around;
  const { givenName } = pupil;
  const [one, two] = classmates;
  const [parent] = otherParents;
  const plain: [string, ...string[]] = [
    `${givenName} werkte rustig en had genoeg tijd.`,
    `Goed gemaakt. ${givenName} slaat vragen over die veel lezen vragen.`,
    `Instaptoets herhaald; besproken met ${fullName(supporter)} (intern begeleider).`,
    `${givenName} was moe na het weekend. Uitslag met voorzichtigheid lezen, zegt ${nameWithInitial(teacher)}.`,
  ];
  if (!one || !two) return dice.pick(plain);
  const withOthers: [string, ...string[]] = [
    ...plain,
    `Zat naast ${fullName(one)} en keek af; toets daarna alleen gemaakt.`,
    `Oefent twee keer per week in een groepje met ${fullName(one)} en ${fullName(two)}.`,
    `Was afgeleid na ruzie met ${one.givenName} op het plein. ${givenName} heeft dit met ${fullName(teacher)} uitgepraat.`,
  ];
  if (parent) {
    withOthers.push(
      `${fullName(parent)}, ${parent.relation === 'father' ? 'vader' : 'moeder'} van ${one.givenName}, belde over het lawaai tijdens de toets (${parent.telephone}).`,
    );
  }
  return dice.pick(withOthers);
}

/** Lines of a report about a pupil, for a document. */
export function reportLines({ pupil, classmates, teacher, supporter }: Around): readonly string[] {
  const [one] = classmates;
  return [
    `Verslag groeibespreking ${fullName(pupil)}`,
    `Leerkracht: ${fullName(teacher)}. Intern begeleider: ${fullName(supporter)}.`,
    `${pupil.givenName} gaat met plezier naar school en vraagt zelf om hulp.`,
    ...(one ? [`Op het plein speelt ${pupil.givenName} veel met ${fullName(one)}.`] : []),
    'Afspraak: elke dag tien minuten lezen, volgende bespreking in het voorjaar.',
  ];
}
