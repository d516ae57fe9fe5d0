import type { RecordType } from '../../record/field-table';
import type { SourceRecord } from '../../record/source-record';
import type { SubjectCategory } from '../../requester/subject';
import type { Ground } from '../finding';
import { foldName } from '../persons/fold';
import type { CategoryPolicy, Treatment } from '../policy';
import type { Confidence } from '../span';

/** A kind of record that the policy may leave to the officer. @legal L-33, L-34, L-35 */
export interface OfficerMatter {
  readonly ground: Ground;
  readonly because: string;
  readonly confidence: Confidence;
  /** The sentences in which the words stand, folded, when they stand in the text only. */
  readonly passage?: string;
}

interface Cue {
  readonly ground: Ground;
  readonly because: string;
  readonly treatment: (policy: CategoryPolicy) => Treatment;
  readonly pattern: RegExp;
  /** The words count in the text too, not only in the title or the kind of record. */
  readonly inText: boolean;
  readonly onlyStaff?: true;
}

const cues: readonly Cue[] = [
  {
    ground: 'child-protection',
    because: 'matter.child-protection',
    treatment: (policy) => policy.childProtection,
    pattern:
      /veilig[\s-]?thuis|\bamhk\b|raad voor de kinderbescherming|meldcode huiselijk geweld|vermoeden van (?:kinder)?mishandeling/iu,
    inText: true,
  },
  {
    ground: 'informant',
    because: 'matter.informant',
    treatment: (policy) => policy.informants,
    pattern: /anonieme? (?:melding|melder|tip)|\bmelder wil anoniem|vertrouwelijke melding/iu,
    inText: true,
  },
  {
    ground: 'treatment-file',
    because: 'matter.treatment-file',
    treatment: (policy) => policy.treatmentFiles,
    pattern:
      /behandel(?:dossier|verslag|plan)|medisch dossier|psychologisch (?:rapport|verslag|onderzoeksverslag)|ggz-verslag/iu,
    inText: false,
  },
  {
    ground: 'personal-note',
    because: 'matter.personal-note',
    treatment: (policy) => policy.personalNotes,
    pattern: /persoonlijke (?:werk)?(?:aantekening|notitie)|kladaantekening/iu,
    inText: false,
  },
  {
    ground: 'legal-advice',
    because: 'matter.legal-advice',
    treatment: (policy) => policy.legalAdvice,
    pattern: /juridisch advies|advies (?:van )?(?:de )?(?:advocaat|jurist)|\badvocatenkantoor\b/iu,
    inText: true,
  },
  {
    ground: 'negotiation-position',
    because: 'matter.negotiation-position',
    treatment: (policy) => policy.negotiationPosition,
    pattern: /onderhandelings(?:positie|ruimte)|concept-?vaststellingsovereenkomst|schikkings(?:ruimte|voorstel)/iu,
    inText: true,
    onlyStaff: true,
  },
  {
    ground: 'third-party',
    because: 'matter.confidential-adviser',
    treatment: (policy) => policy.confidentialAdviser,
    pattern: /(?:gesprek|verslag|notitie|melding)\S* (?:van |met |bij |door )?(?:de )?vertrouwenspersoon/iu,
    inText: true,
    onlyStaff: true,
  },
];

/**
 * Kinds of record that are not the machine's to release. Words in the title or the kind of record are `likely`, words in the text `possible`;
 * a policy that says `redacted` makes it certain, `readable` makes it nothing.
 */
export function officerMattersOf(
  record: SourceRecord,
  recordType: RecordType,
  texts: readonly string[],
  category: SubjectCategory,
  policy: CategoryPolicy,
): readonly OfficerMatter[] {
  const heading = `${record.title}\n${recordType.nl}\n${record.type.replace(/[-_]/g, ' ')}`;
  return cues.flatMap(({ ground, because, treatment, pattern, inText, onlyStaff }): OfficerMatter[] => {
    const treated = treatment(policy);
    if (treated === 'readable' || (onlyStaff && (category === 'pupil' || category === 'guardian'))) return [];
    const isHeaded = pattern.test(heading);
    if (!isHeaded && !(inText && texts.some((text) => pattern.test(text)))) return [];
    if (treated === 'redacted') return [{ ground, because, confidence: 'certain' }];
    if (isHeaded) return [{ ground, because, confidence: 'likely' }];
    const passage = passageOf(texts, pattern);
    return [{ ground, because, confidence: 'possible', ...(passage === '' ? {} : { passage }) }];
  });
}

/** Shorter than this says too little to be the same by more than chance. */
const tellingLength = 24;

/** Every sentence with the words, each once, without quotation marks; `''` when they say too little. */
function passageOf(texts: readonly string[], pattern: RegExp): string {
  const sentences = texts.flatMap((text) => text.split(/[\n.!?]+/)).filter((sentence) => pattern.test(sentence));
  const folded = [...new Set(sentences.map(foldName))].sort();
  return folded.length > 0 && folded.every(({ length }) => length >= tellingLength) ? folded.join('|') : '';
}
