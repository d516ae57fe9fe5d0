import type { FieldDefinition } from '../../record/field-table';
import type { PersonRole } from '../../record/person';
import type { Leaf, SourceRecord } from '../../record/source-record';
import type { Ground } from '../finding';
import { type Identified, identifyName, identifyReference } from '../persons/identify';
import type { RosterIndex } from '../persons/roster-index';
import { treatmentOf } from '../persons/treatment-of';
import type { CategoryPolicy } from '../policy';
import type { Confidence, Entity } from '../span';
import { protectsWhereabouts, type Viewpoint } from '../viewpoint';
import { type Owner, ownerOf } from './owner-of';
import { contactShape, identifierShape, isIban } from './value-shape';

/** Why a whole scalar has to go. */
export interface LeafJudgement {
  readonly entity: Entity;
  readonly ground: Ground;
  readonly because: string;
  readonly confidence: Confidence;
  readonly who?: string;
  readonly role?: PersonRole;
  readonly roleText?: string;
}

/** From where a scalar is looked at. */
export interface LeafView {
  readonly viewpoint: Viewpoint;
  readonly policy: CategoryPolicy;
  readonly index: RosterIndex;
}

/** Addresses of the school as such; a mailbox with a person's name is that person's. */
const functionalMailbox =
  /^(?:info|administratie|directie|school|secretariaat|ib|zorg|mr|or|bestuur|privacy|fg|hr|planning|verzuim|ziekmelding|contact|receptie|conci[eë]rge|locatie|bo|sbo|so)\d*@/iu;

/** A date of birth or death names a person nearly as well as a name does. */
const isLifeDate = /(?:geboorte|overlijdens)(?:datum|jaar|maand)|birth|dateofdeath/i;

/**
 * Judges a scalar of kind `person`, `contact`, `identifier` or `secret`, any scalar that the source marks secret, and dates of birth and death.
 * Undefined when it stays: the subject's, the requester's, or staff by policy. What belongs to nobody known goes, and is queued.
 * @legal L-31, L-36, L-37
 */
export function judgeLeaf(
  record: SourceRecord,
  leaf: Leaf,
  definition: FieldDefinition,
  view: LeafView,
): LeafJudgement | undefined {
  if (definition.kind === 'secret') {
    return { entity: 'secret', ground: 'security', because: 'field.secret', confidence: 'certain' };
  }
  const isSecret = record.secretPaths?.some((path) => leaf.path === path || leaf.path.startsWith(`${path}.`)) ?? false;
  const isPersonal = definition.kind === 'person' || definition.kind === 'contact' || definition.kind === 'identifier';
  // Most fields are none of these; who they belong to is worth finding out only for those that are.
  if (!isSecret && !isPersonal && !isLifeDate.test(leaf.tablePath)) return undefined;
  const text = String(leaf.value);
  const entity = entityOf(leaf, definition, text);
  const owner = ownerOf(record.persons, leaf, definition);
  const identified = identifiedOf(record, owner, definition, text, view);
  const about = aboutOf(owner, identified, view);
  if (isSecret) {
    return { entity, ground: 'secret-contact', because: 'field.marked-secret', confidence: 'certain', ...about };
  }
  const isOwn = owner.role === 'subject' || identified.is === 'subject';
  switch (definition.kind) {
    case 'person':
      return isOwn || identified.is === 'requester' ? undefined : judgeName(owner, identified, about, view);
    case 'contact':
      if (isOwn) {
        if (!protectsWhereabouts(view.viewpoint)) return undefined;
        return { entity, ground: 'whereabouts', because: 'field.whereabouts', confidence: 'certain', ...about };
      }
      if (identified.is === 'requester' || isOfSchool(owner, text)) return undefined;
      return {
        entity,
        ground: 'third-party',
        because: 'field.contact',
        confidence: doubt(owner, identified),
        ...about,
      };
    case 'identifier':
      // An account number in a pupil's file is a parent's, whatever the table says.
      if (isOwn && !(view.viewpoint.category === 'pupil' && isIban(text))) return undefined;
      return { entity, ground: 'identifier-of-other', because: 'field.identifier', confidence: 'certain', ...about };
    default:
      if (isOwn || identified.is === 'requester') return undefined;
      return {
        entity: 'birth-date',
        ground: 'third-party',
        because: 'field.life-date',
        confidence: 'certain',
        ...about,
      };
  }
}

function judgeName(
  owner: Owner,
  identified: Identified,
  about: Pick<LeafJudgement, 'who' | 'role' | 'roleText'>,
  { viewpoint, policy }: LeafView,
): LeafJudgement | undefined {
  const treatment = treatmentOf(owner.role, about.roleText, viewpoint.category, policy);
  if (treatment === 'readable') return undefined;
  const confidence = treatment === 'officer' ? 'likely' : doubt(owner, identified);
  const ground = owner.role === 'informant' ? 'informant' : 'third-party';
  return {
    entity: 'person',
    ground,
    because: identified.namesake ? 'field.namesake' : 'field.person',
    confidence,
    ...about,
  };
}

const doubt = (owner: Owner, identified: Identified): Confidence =>
  owner.role === 'unknown' || identified.namesake ? 'likely' : 'certain';

function isOfSchool(owner: Owner, text: string): boolean {
  if (owner.role !== 'staff') return false;
  return owner.reference === undefined || functionalMailbox.test(text.trim());
}

function identifiedOf(
  record: SourceRecord,
  owner: Owner,
  definition: FieldDefinition,
  text: string,
  { viewpoint, index }: LeafView,
): Identified {
  if (owner.reference) return identifyReference(owner.reference, record.sourceId, viewpoint, index);
  if (definition.kind !== 'person') return { is: 'other', namesake: false };
  return identifyName(text, owner.role === 'unknown' ? 'other' : owner.role, viewpoint, index);
}

function aboutOf(
  owner: Owner,
  identified: Identified,
  { index }: LeafView,
): Pick<LeafJudgement, 'who' | 'role' | 'roleText'> {
  const rostered = identified.who === undefined ? undefined : index.person(identified.who);
  const roleText = owner.reference?.roleText ?? rostered?.roleText;
  return {
    ...(identified.who === undefined ? {} : { who: identified.who }),
    ...(owner.role === 'unknown' ? {} : { role: owner.role }),
    ...(roleText === undefined ? {} : { roleText }),
  };
}

function entityOf(leaf: Leaf, { kind }: FieldDefinition, text: string): Entity {
  if (kind === 'person') return 'person';
  if (kind === 'identifier') return identifierShape(text, leaf.tablePath);
  return isIban(text) ? 'iban' : contactShape(text);
}
