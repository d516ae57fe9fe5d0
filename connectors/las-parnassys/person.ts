import { hash } from 'node:crypto';
import type { SourceId } from '../../domain/request/ids';
import type { Appearance } from '../kit/person/appearance';
import { folded, type WrittenName } from '../kit/person/school-names';
import { childOf, childrenOf, textOfChild, type XmlElement } from '../kit/soap/xml-element';
import type { SchoolYear } from './parnassys';
import { idOf, pointsAt, type SchoolAnswer } from './parse';

/** A pupil or member of staff in one school year. */
export interface YearAppearance extends Appearance {
  readonly year: SchoolYear;
  readonly pupilNumber: string;
}

/** The name: Dutch words for pupils, Dutch and English ones for staff. The official name stands beside the one in use. */
export function writtenName(person: XmlElement): WrittenName {
  const texts = (...names: readonly string[]) =>
    names.map((name) => textOfChild(person, name)).filter((text) => text !== '');
  const [infix = ''] = texts('tussenvoegsel', 'tussenvoegselOfficieel');
  return {
    givenNames: texts('roepNaam', 'firstName', 'voornamen', 'voornaam'),
    infix,
    familyNames: [...new Set(texts('achternaam', 'lastName', 'achternaamOfficieel'))],
  };
}

/** The address that somebody's row points at. */
export const addressOf = (person: XmlElement, answer: SchoolAnswer): XmlElement | undefined =>
  answer.adres.get(pointsAt(childOf(person, 'leerlingAdres') ?? childOf(person, 'adres')));

/** Groups that a pupil is in, in that answer. */
export const groupsOf = (person: XmlElement): readonly string[] =>
  childrenOf(childOf(person, 'groepsindelingen'), 'groepsindeling').map((placing) =>
    pointsAt(childOf(placing, 'groep')),
  );

/** What can be compared of a person. The home is compared here, secret or not, and shown to nobody. */
export function appearanceOf(
  sourceId: SourceId,
  year: SchoolYear,
  person: XmlElement,
  answer: SchoolAnswer,
): YearAppearance {
  const address = addressOf(person, answer);
  const [postcode, house] = [textOfChild(address, 'postcode'), textOfChild(address, 'huisnummer')];
  const email = textOfChild(person, 'email').toLowerCase();
  const pupilNumber = textOfChild(person, 'leerlingNummer');
  const sex = textOfChild(person, 'geslacht').slice(0, 1).toLowerCase();
  return {
    year,
    place: year.school.brin,
    key: idOf(sourceId, person),
    otherKeys: pupilNumber === '' ? [] : [pupilNumber],
    pupilNumber,
    name: writtenName(person),
    birthDate: textOfChild(person, 'geboortedatum').slice(0, 10),
    eckId: textOfChild(person, 'eckId'),
    emails: email === '' ? [] : [email],
    sex: 'mvj'.includes(sex) ? sex : '',
    numbers: {},
    tells: [postcode && house && `home:${folded(`${postcode}/${house}`)}`, email && `email:${email}`].filter(
      (tell) => tell !== '',
    ),
  };
}

/** The same for the same person in the same row, and says nothing by itself: another child under the id is found out. @legal L-26 */
export const printOfAppearance = ({ place, key, birthDate, name, pupilNumber }: YearAppearance): string =>
  hash('sha256', JSON.stringify([place, key, birthDate, name, pupilNumber]), 'hex').slice(0, 24);
