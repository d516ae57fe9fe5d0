import type { SimulatedElement, SimulatedSchoolYear } from '../../../../connectors/las-parnassys/simulator';
import type { School } from '../../../../domain/register/board';
import type { SyntheticEmployee, SyntheticPerson } from '../board/people';
import { type PupilOfYear, type SchoolInYear, schoolsInYears } from '../las-uwlr/school-year';
import type { SyntheticBoard } from '../synthetic-board';

/**
 * The synthetic board as ParnasSys gives it: every school in every year that is kept.
 *
 * @param schools Those asked for; every school of the board when left out.
 */
export const parnassysOf = (board: SyntheticBoard, schools?: readonly School[]): readonly SimulatedSchoolYear[] =>
  schoolsInYears(board, schools).map((one) => ({
    brin: one.school.brin,
    schoolYear: `${one.year} / ${one.year + 1}`,
    getLeerlingen: pupilLists(board, one),
    getMedewerkers: {
      medewerkers: { medewerker: one.staff.map(staffRow) },
      dienstverbanden: {
        dienstverband: [...new Set(one.staff.map(({ work }) => work))].map((work) => ({ id: work, afkorting: work })),
      },
    },
  }));

/** The lists of `getLeerlingen`. Java leaves out a list without entries. */
function pupilLists(board: SyntheticBoard, { pupils, year }: SchoolInYear): SimulatedElement {
  if (pupils.length === 0) return '';
  // Children of one home point at one address.
  const families = new Set(pupils.map(({ pupil }) => pupil.family));
  return {
    leerlingen: { leerling: pupils.map((one) => pupilRow(one, year)) },
    adressen: { adres: [...families].map((family) => addressRow(board, family)) },
    groepen: { groep: [1, 2, 3, 4, 5, 6, 7, 8].map((group) => ({ id: `${group}`, naam: `Groep ${group}` })) },
    schooljaren: { schooljaar: { id: '1', naam: `${year} / ${year + 1}` } },
    inschrijvingtypes: { inschrijvingtype: { id: '1', omschrijving: 'Regulier' } },
  };
}

const addressKey = (family: number): string => String(1 + family);

function addressRow(board: SyntheticBoard, family: number): SimulatedElement {
  const { parents, pupils } = board.family(family);
  const [child] = pupils;
  if (!child) throw new RangeError('a family without a child');
  const { home, secretAddress } = child;
  return {
    id: addressKey(family),
    straat: home.street,
    huisnummer: home.number,
    postcode: home.postcode,
    plaats: home.town,
    geheimadres: String(secretAddress),
    telefoon: parents
      .slice(0, 1)
      .map((parent) => ({ id: '1', nummer: parent.telephone, geheim: String(parent.secretAddress) })),
  };
}

const nameOf = (person: SyntheticPerson): Readonly<Record<string, string>> => ({
  roepNaam: person.givenName,
  ...(person.infix !== '' && { tussenvoegsel: person.infix }),
  achternaam: person.familyName,
});

const pupilRow = ({ pupil, enrolment, group }: PupilOfYear, year: number): SimulatedElement => ({
  id: String(1 + pupil.n),
  leerlingNummer: enrolment.pupilNumber,
  ...nameOf(pupil),
  voornamen: pupil.officialNames.join(' '),
  geboortedatum: pupil.birthDate,
  geboortedatumOnzeker: 'false',
  geslacht: pupil.sex === 'girl' ? 'V' : 'M',
  leerlingAdres: addressKey(pupil.family),
  groepsindelingen: {
    groepsindeling: {
      id: `${enrolment.pupilNumber}-${year}`,
      vanafDatum: `${year}-08-01`,
      groep: String(group),
      schooljaar: '1',
      leerjaar: String(group),
      bekostigd: 'true',
    },
  },
  inschrijvingen: {
    inschrijving: {
      id: enrolment.pupilNumber,
      datumInschrijving: enrolment.from,
      ...(enrolment.until && { datumUitschrijving: enrolment.until }),
      inschrijvingType: '1',
    },
  },
});

const staffRow = (employee: SyntheticEmployee): SimulatedElement => ({
  id: employee.employeeId,
  ...nameOf(employee),
  firstName: employee.givenName,
  lastName: employee.familyName,
  email: employee.workEmail,
  geboortedatum: employee.birthDate,
  mobile: { nummer: employee.telephone, geheim: 'true' },
  dienstverbanden: { dienstverband: employee.work },
});
