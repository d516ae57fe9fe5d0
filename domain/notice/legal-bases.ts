import type { LegalBasis } from '../register/activity';

/** The legal bases in the words of chapter 5 of the privacy statement. @legal L-38, L-39 */
export const legalBasisWords: Readonly<Record<LegalBasis, string>> = {
  consent: 'u gaf er toestemming voor',
  contract: 'het is nodig om een overeenkomst met u uit te voeren',
  'legal-obligation': 'wij zijn het volgens de wet verplicht',
  'vital-interest': 'het is nodig om iemands leven of gezondheid te beschermen',
  'public-task': 'het is nodig voor onze taak van algemeen belang: onderwijs geven',
  'legitimate-interest': 'wij hebben er een gerechtvaardigd belang bij dat zwaarder weegt',
};
