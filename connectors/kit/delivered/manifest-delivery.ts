import type { SourceId } from '../../../domain/request/ids';
import { ProtocolViolation } from '../faults';
import type { Container } from './container';
import { manifestShape } from './contract';
import type { Delivery } from './delivery';
import { wholeText } from './whole-text';

export const manifestName = 'manifest.json';

/** A delivery with a manifest. @throws ProtocolViolation that names the place in the manifest, never a value. @security S-03 */
export async function manifestDelivery(sourceId: SourceId, container: Container): Promise<Delivery> {
  const delivery = container.position;
  if (!container.members.has(manifestName)) {
    throw new ProtocolViolation(sourceId, { code: 'NO_MANIFEST', ids: { delivery } });
  }
  const text = await wholeText(sourceId, container, manifestName);
  const read = manifestShape.safeParse(jsonOf(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    // Names of fields can be made up by a supplier; only the steps of our contract are repeated.
    const at = issue?.path.map((step) => (typeof step === 'number' ? String(step) : ours(step))).join('.') || 'top';
    throw new ProtocolViolation(sourceId, { code: 'MANIFEST_INVALID', ids: { delivery, at } });
  }
  const { supplier, person, items, count } = read.data;
  if (count !== items.length) {
    throw new ProtocolViolation(sourceId, {
      code: 'MANIFEST_COUNT_DIFFERS',
      ids: { delivery, found: count, fetched: items.length },
    });
  }
  return {
    container,
    supplier,
    persons: [person],
    items: (personKey) => (personKey === person.key ? items : []),
    count: (personKey) => (personKey === person.key ? count : undefined),
    named: new Set([manifestName, ...items.flatMap(({ files }) => files.map(({ path }) => path.normalize('NFC')))]),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const words = new Set(
  'contract supplier createdAt person count items kind id about at participants fields files path name mediaType sha256 key role roleText givenName infix familyName birthDate school email eckId category telephone secretAddress'.split(
    ' ',
  ),
);
const ours = (step: PropertyKey): string => (words.has(String(step)) ? String(step) : '?');
