import { boardOnDisk } from '../../../../runtime/local/board-on-disk';
import { afasOf } from '../../../../runtime/local/demo/afas/tables';
import { testIban, testPersonNumber } from '../../../../runtime/local/demo/board/numbers';
import type { SyntheticPupil } from '../../../../runtime/local/demo/board/people';
import { dossiersOf } from '../../../../runtime/local/demo/oso/dossiers';
import { syntheticBoard } from '../../../../runtime/local/demo/synthetic-board';

const { schools } = boardOnDisk();
const board = syntheticBoard({ schools });
const pupils = [...board.pupils()];
const families = [...board.families()];
const employees = [...board.employees()];
const trainees = [...board.trainees()];
const applicants = [...board.applicants()];

const identity = ({ givenName, infix, familyName, birthDate }: SyntheticPupil) =>
  [givenName, infix, familyName, birthDate].join('|');

const elevenSum = (digits: string) =>
  9 * Number(digits[0]) +
  8 * Number(digits[1]) +
  7 * Number(digits[2]) +
  6 * Number(digits[3]) +
  5 * Number(digits[4]) +
  4 * Number(digits[5]) +
  3 * Number(digits[6]) +
  2 * Number(digits[7]) -
  Number(digits[8]);

describe('one seed gives one board', () => {
  it('is the same person for person when it is made again', () => {
    expect(syntheticBoard({ schools }).digest()).toBe(board.digest());
  });

  it('is another board with another seed', () => {
    expect(syntheticBoard({ schools }, 'another').digest()).not.toBe(board.digest());
  });

  it('makes one family without the others, and it is the same', () => {
    expect(syntheticBoard({ schools }).family(1234)).toEqual(families[1234]);
  });
});

describe('as large as a school board', () => {
  it('has 18 schools, 4,000 pupils, 6,000 parents, 450 staff, 60 applicants and 40 trainees', () => {
    expect(schools).toHaveLength(18);
    expect(pupils).toHaveLength(4000);
    expect(families.flatMap(({ parents }) => parents)).toHaveLength(6000);
    expect([employees.length, applicants.length, trainees.length]).toEqual([450, 60, 40]);
  });

  it('has between 200 and 250 pupils at each school', () => {
    const perSchool = Map.groupBy(pupils, ({ enrolments }) => enrolments[0].school.brin);
    expect([...perSchool.keys()].sort()).toEqual(schools.map(({ brin }) => brin).sort());
    for (const [, there] of perSchool) {
      expect(there.length).toBeGreaterThanOrEqual(200);
      expect(there.length).toBeLessThanOrEqual(250);
    }
  });
});

describe('the cases that go wrong in practice are there', () => {
  it('twins: two children of one family, born on one day, with names and numbers of their own', () => {
    const twins = pupils.filter(({ familyName, birthDate }) => familyName === 'Terpstra' && birthDate === '2018-06-21');
    expect(twins.map(({ givenName }) => givenName)).toEqual(['Tess', 'Finn']);
    expect(new Set(twins.map(({ personNumber }) => personNumber)).size).toBe(2);
  });

  it('namesakes: two children with one name and birth date, at two schools, of two families', () => {
    const emmas = pupils.filter((pupil) => identity(pupil) === 'Emma|van|Dijk|2017-05-12');
    expect(emmas.map(({ enrolments }) => enrolments[0].school.brin)).toEqual(['99AB', '99AX']);
    expect(new Set(emmas.map(({ family }) => family)).size).toBe(2);
  });

  it('separated parents: two addresses, the child at the first', () => {
    const daan = pupils.find(({ givenName, familyName }) => givenName === 'Daan' && familyName === 'Wiersma');
    const [mother, father] = families[daan?.family ?? -1]?.parents ?? [];
    expect(daan?.home).toEqual(mother?.home);
    expect(father?.home).not.toEqual(mother?.home);
  });

  it('a secret address: of the mother and the child, not of the father', () => {
    const julia = pupils.find(({ familyName }) => familyName === 'Kowalczyk');
    expect(julia?.secretAddress).toBe(true);
    expect(families[julia?.family ?? -1]?.parents.map(({ secretAddress }) => secretAddress)).toEqual([true, false]);
  });

  it('a pupil of two schools: two dossiers with a number each, one person', () => {
    const rayan = pupils.find(({ familyName }) => familyName === 'Bouzid');
    const dossiers = rayan ? dossiersOf(board, rayan) : [];
    expect(dossiers.map(({ school }) => school.brin)).toEqual(['99AP', '99AH']);
    expect(new Set(dossiers.map(({ pupilNumber }) => pupilNumber)).size).toBe(2);
    expect(new Set(dossiers.map(({ personNumber }) => personNumber)).size).toBe(1);
  });

  it('a former pupil who is seventeen on 2 November 2026', () => {
    const sanne = pupils.find(({ familyName }) => familyName === 'Hoekstra');
    expect(sanne?.birthDate).toBe('2009-03-14');
    expect(sanne?.group).toBeUndefined();
    expect(sanne?.enrolments[0].until).toBe('2021-07-16');
  });

  it('a teacher who once applied and whose child is a pupil: one address, three capacities', () => {
    const marloes = employees.find(({ givenName, familyName }) => givenName === 'Marloes' && familyName === 'Veen');
    const guus = pupils.find(({ givenName, familyName }) => givenName === 'Guus' && familyName === 'Veen');
    expect(marloes?.home).toEqual(guus?.home);
    const items = (afasOf(board).rows.ProfitSubjects ?? []).filter(({ BcCd }) => BcCd === marloes?.bcCo);
    expect(items.map(({ SbTy }) => SbTy)).toEqual([11, -2, 12, -44]);
  });

  it('text about a pupil that names a classmate, and text about an employee that names a colleague', () => {
    const remarks = pupils
      .slice(0, 200)
      .flatMap((pupil) =>
        dossiersOf(board, pupil).flatMap(({ tests = [] }) =>
          tests.filter(({ remark }) =>
            board.classmatesOf(pupil).some(({ familyName }) => remark?.includes(familyName) ?? false),
          ),
        ),
      );
    expect(remarks.length).toBeGreaterThan(50);
    const memos = (afasOf(board).rows.ProfitSubjects ?? []).filter(({ Memo }) => String(Memo).includes('samen met'));
    expect(memos.length).toBeGreaterThan(50);
  });

  it('documents of every kind in the dossier of a cast pupil, the last of them damaged', () => {
    const yasmina = pupils.find(({ familyName }) => familyName === 'Ouali');
    const [dossier] = yasmina ? dossiersOf(board, yasmina) : [];
    const starts = dossier?.documents?.map(({ bytes }) => Buffer.from(bytes).subarray(0, 4).toString('latin1'));
    expect(starts).toEqual(['Vers', '%PDF', 'PK\u0003\u0004', '\u00ff\u00d8\u00ff\u00e0', '%PDF', 'Vers']);
    expect(dossier?.documents?.map(({ damaged }) => damaged ?? false)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('numbers that can be nobody’s', () => {
  const numbers = [...pupils, ...employees, ...trainees, ...applicants].map(({ personNumber }) => personNumber);

  it('BSNs pass the eleven test, lie in the test range and belong to one person each', () => {
    for (const number of numbers) {
      expect(number).toMatch(/^9999\d{5}$/);
      expect(elevenSum(number) % 11).toBe(0);
    }
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('the first BSN of the range is known by hand, and beyond the last there is none', () => {
    // 9·9 + 9·8 + 9·7 + 9·6 = 270; 270 − 6 = 264 = 24 · 11, and no smaller last digit does it.
    expect(testPersonNumber(0)).toBe('999900006');
    expect(() => testPersonNumber(100_000)).toThrow(RangeError);
  });

  it('account numbers keep the law of IBAN and name a bank that does not exist', () => {
    const accounts = [...families.flatMap(({ parents }) => parents), ...employees].map(({ iban }) => iban);
    for (const iban of [...accounts, testIban(0)]) {
      expect(iban).toMatch(/^NL\d{2}TEST\d{10}$/);
      const digits = [...`${iban.slice(4)}${iban.slice(0, 4)}`].map((sign) => Number.parseInt(sign, 36)).join('');
      expect(BigInt(digits) % 97n).toBe(1n);
    }
    expect(new Set(accounts).size).toBe(accounts.length);
  });

  it('postcodes end in letters that the post never gives out, mail goes to domains that receive none', () => {
    for (const { home, email } of families.flatMap(({ parents }) => parents)) {
      expect(home.postcode).toMatch(/^1[45]\d\dS[ADS]$/);
      expect(email).toMatch(/@post\.example$/);
    }
  });
});

describe('all simulators serve the same persons', () => {
  it('a teacher whom a dossier names is an employee in AFAS', () => {
    const known = new Set(
      (afasOf(board).rows.Inzage_Medewerkers ?? []).map(({ FirstName, Prefix, LastName }) =>
        [FirstName, Prefix, LastName].filter((part) => part !== '').join(' '),
      ),
    );
    const teachers = pupils
      .slice(0, 400)
      .flatMap((pupil) => dossiersOf(board, pupil).flatMap(({ tests = [] }) => tests.map(({ teacher }) => teacher)));
    expect(teachers.length).toBeGreaterThan(400);
    expect(teachers.filter((teacher) => !known.has(teacher))).toEqual([]);
  });

  it('every person in AFAS has one person number', () => {
    const rows = afasOf(board).rows.Profit_OrgPer ?? [];
    expect(rows).toHaveLength(550);
    expect(new Set(rows.map(({ BcCo }) => BcCo)).size).toBe(550);
  });
});
