import { foldName } from '../persons/fold';
import { type RosterIndex, rosterIndexOf } from '../persons/roster-index';
import type { Viewpoint } from '../viewpoint';
import { entityWords } from './entity-words';
import type { Mention } from './mention';
import { roleWord } from './role-words';

/**
 * One label for each person over the whole archive. Plain data, to be frozen with the request's staging.
 * Keys are `who` values, which can hold a name: it goes when staging goes.
 */
export interface Labels {
  readonly persons: Readonly<Record<string, string>>;
}

/**
 * Labels for the mentions that go out, lettered by first appearance: `medeleerling A`, `ouder van medeleerling A`, `huisarts`.
 * Which letter a person has depends on the order of the mentions; which persons share a label does not.
 * Give it released mentions only: what is withheld may not cost a letter. @legal L-34
 */
export function labelsFor(mentions: readonly Mention[], viewpoint: Viewpoint): Labels {
  const index = rosterIndexOf([viewpoint.subject, viewpoint.requester, ...viewpoint.roster]);
  const lettering = createLettering();
  const persons = new Map<string, string>();
  const isStaffFile = viewpoint.category !== 'pupil' && viewpoint.category !== 'guardian';
  const fromOtherParent = viewpoint.requester.id !== viewpoint.subject.id;
  const appeared: { readonly key: string; readonly finish: () => string }[] = [];
  const taken = new Set<string>();

  const aliases = bareNames(mentions, viewpoint, index);
  const keyFor = (who: string): string => {
    const key = keyOf(who, index);
    return aliases.get(key) ?? key;
  };

  const appear = (who: string, hint: Pick<Mention, 'role' | 'roleText'>) => {
    const key = keyFor(who);
    if (taken.has(key)) return;
    taken.add(key);
    const rostered = index.person(key);
    const role = rostered?.role ?? hint.role;
    const roleText = rostered?.roleText ?? hint.roleText;
    const child = rostered?.role === 'parent-of-pupil' ? childOf(rostered.parentOf, index, viewpoint) : undefined;
    if (child !== undefined) {
      appear(child, { role: 'pupil' });
      const nth = lettering.next(`ouder van ${child}`);
      const word = nth === 1 ? 'ouder' : `ouder ${nth}`;
      appeared.push({ key, finish: () => `${word} van ${persons.get(keyFor(child)) ?? 'een leerling'}` });
      return;
    }
    const { word, lettered } = roleWord(role, roleText, isStaffFile, fromOtherParent);
    const nth = lettering.next(word);
    appeared.push({
      key,
      finish: () => (lettered === 'always' || lettering.count(word) > 1 ? `${word} ${letters(nth)}` : word),
    });
  };

  for (const mention of mentions) {
    if (mention.who !== undefined && mention.entity === 'person') appear(mention.who, mention);
  }
  for (const { key, finish } of appeared) persons.set(key, finish());
  const byWho = mentions.flatMap(({ who }) => {
    const label = who === undefined ? undefined : persons.get(keyFor(who));
    return who === undefined || label === undefined ? [] : [[who, label] as const];
  });
  return { persons: Object.fromEntries(byWho) };
}

/** The text that stands in place of a mention, in brackets: `[medeleerling A]`, `[telefoonnummer]`, `[persoon]`. */
export function replacementFor(mention: Mention, labels: Labels, viewpoint: Viewpoint): string {
  if (mention.entity !== 'person') return `[${entityWords[mention.entity]}]`;
  const label = mention.who === undefined ? undefined : labels.persons[mention.who];
  if (label !== undefined) return `[${label}]`;
  const isStaffFile = viewpoint.category !== 'pupil' && viewpoint.category !== 'guardian';
  const isOther = viewpoint.requester.id !== viewpoint.subject.id;
  return `[${roleWord(mention.role, mention.roleText, isStaffFile, isOther).word}]`;
}

/**
 * A bare given name in no roster is the one full name of the archive that has it, for the label only: two labels for one child read as two
 * children. Never the subject's or the requester's, and not when its own words say that it is somebody of another kind.
 */
function bareNames(
  mentions: readonly Mention[],
  viewpoint: Viewpoint,
  index: RosterIndex,
): ReadonlyMap<string, string> {
  const bearers = new Map<string, Set<string>>();
  const add = (given: string, key: string) => bearers.set(given, (bearers.get(given) ?? new Set()).add(key));
  const own = new Set([viewpoint.subject.id, viewpoint.requester.id].map((id) => index.canonical(id)));
  for (const { id, name } of [viewpoint.subject, viewpoint.requester, ...viewpoint.roster])
    for (const given of [name.givenName, ...(name.aliases ?? [])]) add(foldName(given), index.canonical(id));
  const bare = new Map<string, boolean>();
  for (const { who, role, roleText } of mentions) {
    if (who === undefined || !who.startsWith('unknown:')) continue;
    const key = keyOf(who, index);
    const name = key.slice('unknown:'.length);
    const space = name.indexOf(' ');
    if (space > 0) add(name.slice(0, space), key);
    else bare.set(name, (bare.get(name) ?? true) && role === undefined && roleText === undefined);
  }
  const aliases = new Map<string, string>();
  for (const [name, plain] of bare) {
    const [only, ...others] = bearers.get(name) ?? [];
    if (plain && only !== undefined && others.length === 0 && !own.has(only)) aliases.set(`unknown:${name}`, only);
  }
  return aliases;
}

const keyOf = (who: string, index: RosterIndex): string =>
  who.startsWith('unknown:') ? `unknown:${foldName(who.slice('unknown:'.length))}` : index.canonical(who);

function childOf(
  parentOf: readonly string[] | undefined,
  index: RosterIndex,
  viewpoint: Viewpoint,
): string | undefined {
  return parentOf?.find(
    (id) => index.person(id)?.role === 'pupil' && index.canonical(id) !== index.canonical(viewpoint.subject.id),
  );
}

function createLettering() {
  const counts = new Map<string, number>();
  return {
    next(word: string): number {
      const nth = (counts.get(word) ?? 0) + 1;
      counts.set(word, nth);
      return nth;
    },
    count: (word: string): number => counts.get(word) ?? 0,
  };
}

/** 1 is A, 26 is Z, 27 is AA. */
function letters(nth: number): string {
  let text = '';
  for (let rest = nth; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}
