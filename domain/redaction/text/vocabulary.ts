import * as L from './lexicon';
import { commonWords } from './names/common-words';
import * as cues from './names/cues';
import { givenNames } from './names/given-names';
import { surnames } from './names/surnames';

/** Everything the engine knows before it has seen a roster. */
export function generalVocabulary(): L.Lexicon {
  const lexicon = new L.Lexicon();
  const learn = (words: string, flags: number): void => {
    for (const word of words.split(/\s+/)) lexicon.add(word, flags);
  };
  learn(givenNames.male, L.GIVEN | L.MALE);
  learn(givenNames.female, L.GIVEN | L.FEMALE);
  learn(givenNames.either, L.GIVEN | L.MALE | L.FEMALE);
  learn(surnames, L.SURNAME);
  learn(commonWords, L.COMMON);
  learn(cues.titles.male, L.TITLE | L.MALE);
  learn(cues.titles.female, L.TITLE | L.FEMALE);
  learn(cues.titles.degree, L.DEGREE);
  learn(cues.staff, L.STAFF_CUE);
  learn(cues.management, L.MANAGEMENT);
  learn(cues.professions, L.PROFESSION_CUE);
  learn(cues.elders, L.ELDER_CUE);
  learn(cues.peers, L.PEER_CUE);
  learn(cues.naming, L.NAMING);
  learn(cues.family, L.FAMILY_CUE);
  learn(cues.pets, L.PET_CUE);
  learn(cues.organisations, L.ORGANISATION_CUE);
  learn(cues.works, L.WORK_CUE);
  learn(cues.where, L.WHERE_WORD);
  learn(cues.links, L.LINK_WORD);
  learn(cues.articles, L.ARTICLE);
  learn(cues.greetings, L.GREETING);
  learn(cues.closings, L.CLOSING);
  learn(cues.infixes, L.INFIX);
  learn(cues.verbs, L.PERSON_VERB);
  learn(cues.never, L.NEVER_NAME);
  learn(cues.femaleKin, L.FEMALE);
  learn(cues.accounts, L.ACCOUNT_CUE);
  learn(cues.maleKin, L.MALE);
  return lexicon;
}
