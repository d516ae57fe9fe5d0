import type { PersonRole } from '../../record/person';
import type { Ground } from '../finding';
import type { Entity, RedactionSpan } from '../span';
import type { LeafView } from './leaf-judgement';

const identifiers: readonly Entity[] = [
  'bsn',
  'education-number',
  'iban',
  'eck-id',
  'person-number',
  'document-number',
  'agb-code',
];

/** On which ground a part of a text goes. @legal L-31, L-34, L-41 */
export function groundOf(span: RedactionSpan, { viewpoint, index }: Pick<LeafView, 'viewpoint' | 'index'>): Ground {
  if (span.entity === 'secret') return 'security';
  if (identifiers.includes(span.entity)) return 'identifier-of-other';
  const role: PersonRole | undefined = span.who === undefined ? undefined : index.person(span.who)?.role;
  if (role === 'informant') return 'informant';
  const isOwn = span.who !== undefined && index.canonical(span.who) === index.canonical(viewpoint.subject.id);
  return isOwn && span.entity !== 'person' ? 'whereabouts' : 'third-party';
}
