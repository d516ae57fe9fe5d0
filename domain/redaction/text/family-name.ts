import type { Confidence } from '../span';
import type { Cue } from './cue';
import * as lexiconFlags from './lexicon';
import type { Verdict } from './mention';
import type { KnownPerson, Stance } from './roster-index';
import type { Scene } from './scene';

const L = { ...lexiconFlags };

/** The surname the family shares stays, unless a title or kinship points at another member. */
export function familyName(
  scene: Scene,
  cue: Cue,
  persons: readonly KnownPerson[],
  own: KnownPerson,
  verdict: (stance: Stance, confidence?: Confidence) => Verdict,
  sure: Confidence,
): Verdict {
  if (
    cue.kind === 'family' ||
    cue.kind === 'none' ||
    cue.kind === 'greeting' ||
    cue.kind === 'closing' ||
    cue.kind === 'naming'
  )
    return verdict(own.stance);
  const requester = persons.find(
    (person) => person.stance === 'requester' || (person.stance === 'subject' && person.group !== 'child'),
  );
  if (requester !== undefined) {
    const sex = sexOf(scene, requester);
    const fits = (!cue.female || sex !== L.MALE) && (!cue.male || sex !== L.FEMALE);
    const parental = cue.at < 0 || cue.kind === 'title' || cue.kind === 'staff' || isParent(scene, cue.at);
    if (fits && parental) return verdict(requester.stance);
  }
  if (cue.kind === 'peer' && own.group === 'child' && cue.direct) return verdict(own.stance);
  return verdict('third', persons.length > 1 ? sure : 'certain');
}

function isParent(scene: Scene, n: number): boolean {
  const { text, tokens } = scene.reading;
  return /^(?:stief|pleeg)?(?:moeder|vader|ouders?|mama|papa|mam|pap|mother|father|mum|dad)$/i.test(
    text.slice(tokens.start[n], tokens.end[n]),
  );
}

function sexOf(scene: Scene, person: KnownPerson): number {
  const [given] = person.given;
  return given === undefined ? 0 : (scene.reading.flags[given] as number) & (L.FEMALE | L.MALE);
}
