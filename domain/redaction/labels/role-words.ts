import type { PersonRole } from '../../record/person';

/** How one kind of person is called, and whether a letter always follows or only when there are more of them. */
export interface RoleWord {
  readonly word: string;
  readonly lettered: 'always' | 'when-several';
}

/** Words from a source never go into a label: a role in words can hold a name. These are all the words there are. */
const vocabulary: readonly (readonly [RegExp, string])[] = [
  [/huisarts/iu, 'huisarts'],
  [/bedrijfsarts/iu, 'bedrijfsarts'],
  [/jeugdarts|schoolarts/iu, 'jeugdarts'],
  [/kinderarts/iu, 'kinderarts'],
  [/tandarts|orthodontist/iu, 'tandarts'],
  [/\b(?:arts|dokter|dr)\b/iu, 'arts'],
  [/logoped/iu, 'logopedist'],
  [/fysiotherap/iu, 'fysiotherapeut'],
  [/ergotherap/iu, 'ergotherapeut'],
  [/orthopedagoog/iu, 'orthopedagoog'],
  [/psychiater/iu, 'psychiater'],
  [/psycholoog/iu, 'psycholoog'],
  [/therap/iu, 'therapeut'],
  [/jeugdverpleeg/iu, 'jeugdverpleegkundige'],
  [/wijkagent|politie/iu, 'politieagent'],
  [/leerplicht/iu, 'leerplichtambtenaar'],
  [/gezinsvoogd|jeugdbescherm/iu, 'jeugdbeschermer'],
  [/maatschappelijk/iu, 'maatschappelijk werker'],
  [/advocaat|jurist/iu, 'jurist'],
  [/vertrouwenspersoon/iu, 'vertrouwenspersoon'],
  [/kinderopvang|\bbso\b|buitenschoolse/iu, 'medewerker kinderopvang'],
  [/referent/iu, 'referent'],
];

const familyWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:moeder|vader|ouder|mama|papa)\b/iu, 'ouder'],
  [/\b(?:oma|opa|grootouder|grootmoeder|grootvader)\b/iu, 'grootouder'],
  [/\b(?:tante|oom|neef|nicht)\b/iu, 'familielid'],
  [/\b(?:buurvrouw|buurman|buren)\b/iu, 'buur'],
  [/\b(?:broer|broertje|zus|zusje)\b/iu, 'broer of zus'],
];

const wordIn = (list: readonly (readonly [RegExp, string])[], text: string | undefined): string | undefined =>
  text === undefined ? undefined : list.find(([pattern]) => pattern.test(text))?.[1];

/**
 * What a person is called in place of his name. An informant is a person like any other here: the word would betray that there is one (L-34).
 *
 * @param isStaffFile The file is an employee's, an applicant's or a trainee's.
 * @param fromOtherParent The requester is a parent, so that a further parent is the other one.
 */
export function roleWord(
  role: PersonRole | undefined,
  roleText: string | undefined,
  isStaffFile: boolean,
  fromOtherParent: boolean,
): RoleWord {
  const always = (word: string): RoleWord => ({ word, lettered: 'always' });
  const single = (word: string): RoleWord => ({ word, lettered: 'when-several' });
  switch (role) {
    case 'pupil':
      return always(isStaffFile ? 'leerling' : 'medeleerling');
    case 'parent-of-pupil':
      return always('ouder van een leerling');
    case 'parent':
      return fromOtherParent ? single('andere ouder') : always('ouder');
    case 'guardian':
      return fromOtherParent ? single('andere verzorger') : always('verzorger');
    case 'sibling':
      return always('broer of zus');
    case 'family':
      return always(wordIn(familyWords, roleText) ?? 'familielid');
    case 'staff':
      return wordIn(vocabulary, roleText) === 'vertrouwenspersoon'
        ? single('vertrouwenspersoon')
        : always(isStaffFile ? 'collega' : 'medewerker');
    case 'health-professional':
      return single(wordIn(vocabulary, roleText) ?? 'zorgverlener');
    case 'outside-professional':
      return single(wordIn(vocabulary, roleText) ?? 'deskundige van buiten');
    case 'emergency-contact':
      return always('contactpersoon');
    case 'applicant':
      return always('sollicitant');
    case 'informant':
    case 'subject':
    case 'requester':
      return always('persoon');
    case 'other':
    case undefined: {
      const professional = wordIn(vocabulary, roleText);
      return professional ? single(professional) : always(wordIn(familyWords, roleText) ?? 'persoon');
    }
  }
}
