import type { HiddenList } from '../container/hidden-list';
import { elementsOf, everyElementOf, wordsOf, type XmlElement } from '../container/xml-tree';

/** What shows something although it has no words. */
const shows = new Set(['pic:pic', 'v:imagedata', 'a:blip', 'v:textpath', 'c:chart', 'dgm:relIds']);

/**
 * The one of several ways of saying the same (`mc:AlternateContent`) that a reader sees: the first with something to see. Words
 * that stand in the others only are hidden: one program shows them, another does not.
 */
export function chosenContent(alternatives: XmlElement, hidden: HiddenList): XmlElement | undefined {
  const all = elementsOf(alternatives).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  const words = new Map(all.map((one) => [one, shownWords(one)]));
  const chosen = all.find(
    (one) => words.get(one) !== '' || [...everyElementOf(one)].some(({ name }) => shows.has(name)),
  );
  const seen = chosen && words.get(chosen);
  for (const [one, text] of words) if (one !== chosen && text !== seen) hidden.add('hidden-text', text);
  return chosen;
}

/** Words of an element, those of decorated letters included: they stand in an attribute. */
function shownWords(element: XmlElement): string {
  const decorated = [...everyElementOf(element)].flatMap(({ attributes, name }) =>
    name === 'v:textpath' ? [attributes.string ?? ''] : [],
  );
  return [wordsOf(element), ...decorated].filter((words) => words !== '').join('\n');
}
