import type { Confidence } from '../span';
import type { Cue } from './cue';
import type { Verdict } from './mention';
import type { NameParts } from './name-parts';
import type { Resolution } from './resolution';
import { isEmployeeFile, type KnownPerson, type Stance } from './roster-index';
import type { Scene } from './scene';

const partisan = new Set([
  'spanning',
  'spanningen',
  'conflict',
  'ruzie',
  'onenigheid',
  'botsing',
  'klacht',
  'aanvaring',
]);

/** Staff in function stay; as the source of a report, as a party or with an opinion in a colleague's file they do not. @legal L-34 */
export function staff(
  scene: Scene,
  parts: NameParts,
  cue: Cue,
  verdict: (stance: Stance, confidence?: Confidence) => Verdict,
  resolution: Resolution,
  persons: readonly KnownPerson[],
): Verdict {
  const { reading } = scene;
  const word = (n: number): string =>
    n < 0 || n >= reading.tokens.count
      ? ''
      : reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]).toLowerCase();
  const next = [1, 2, 3, 4, 5, 6, 7].map((step) => word(parts.last + step));
  if (
    /^(?:prive|privé)$/.test(next[0] ?? '') ||
    (next[0] === 'als' && /^(?:buur|moeder|vader|ouder|tante|oma|priv|vriend)/.test(next[1] ?? ''))
  )
    return verdict('third', 'likely');
  if (isEmployeeFile(scene.roster.viewpoint)) {
    const party = partisan.has(word(parts.first - 2)) || partisan.has(word(parts.first - 3));
    const opinion =
      /^(?:vindt|vond)$/.test(next[0] ?? '') ||
      (next.includes('eens') && (next.includes('niet') || next.includes('mee')));
    return party || opinion ? verdict('officer', 'likely') : verdict('staff');
  }
  if (
    scene.childProtection() &&
    !cue.management &&
    cue.kind !== 'closing' &&
    cue.kind !== 'greeting' &&
    !persons.some((person) => person.management) &&
    resolution.form !== 'letters'
  ) {
    const role = word(cue.at);
    if (!/^(?:ib|begeleider|aandachtsfunctionaris|zorg)/.test(role)) return verdict('officer', 'likely');
  }
  return verdict('staff');
}
