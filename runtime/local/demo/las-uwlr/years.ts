import type { SimulatedPupil, SimulatedSchoolYear, SimulatedTeacher } from '../../../../connectors/las-uwlr/simulator';
import type { School } from '../../../../domain/register/board';
import type { SyntheticEmployee } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';
import { eckIdOf, type PupilOfYear, schoolsInYears } from './school-year';

/**
 * The synthetic board as a LAS gives it over UWLR: every school in every year that is kept.
 *
 * @param schools Those asked for; every school of the board when left out.
 */
export const uwlrOf = (board: SyntheticBoard, schools?: readonly School[]): readonly SimulatedSchoolYear[] =>
  schoolsInYears(board, schools).map(({ school, year, pupils, staff }) => ({
    brin: school.brin,
    schoolYear: `${year}-${year + 1}`,
    sites: { H: school.name },
    groups: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8].map((group) => [groupKey(group), { name: `Groep ${group}`, yearGroup: `${group}` }]),
    ),
    pupils: pupils.map((one) => pupilRow(one, year)),
    teachers: staff.map(teacherRow),
  }));

const groupKey = (group: number): string => `G${group}`;

/** In the order of the schema. An empty text is an element that is not sent. */
const sent = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));

const pupilRow = ({ pupil, enrolment, group }: PupilOfYear, year: number): SimulatedPupil => ({
  key: enrolment.pupilNumber,
  eckId: eckIdOf(pupil),
  before: sent({
    achternaam: pupil.familyName,
    voorvoegsel: pupil.infix,
    voornamen: pupil.officialNames.join(' '),
    roepnaam: pupil.givenName,
    geboortedatum: pupil.birthDate,
    geslacht: pupil.sex === 'girl' ? '2' : '1',
    jaargroep: String(group),
  }),
  group: groupKey(group),
  site: 'H',
  after: sent({
    bsn: pupil.personNumber,
    // UWLR cannot say that an address is secret: what is, does not go into it. @legal L-22
    postcodenl: pupil.secretAddress ? '' : pupil.home.postcode,
    instroomdatum: enrolment.from,
    uitstroomdatum: enrolment.until ?? '',
    mutatiedatum: `${year}-09-01T10:00:00`,
  }),
});

const teacherRow = (employee: SyntheticEmployee): SimulatedTeacher => ({
  key: employee.employeeId,
  fields: sent({
    achternaam: employee.familyName,
    voorvoegsel: employee.infix,
    roepnaam: employee.givenName,
    emailadres: employee.workEmail,
  }),
  ...(employee.work === 'directeur' && { roles: ['DIR'] }),
  ...(employee.group !== undefined && { groups: { [groupKey(employee.group)]: 'Leerkracht' } }),
});
