import { diceFor } from '../board/dice';
import { fullName } from '../board/names';
import type { SyntheticEmployee } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';
import { profitDay, type Tables } from './row';

/** What somebody works, earns, and when he was away. A trainee has a timetable and no salary. */
export function workRows(board: SyntheticBoard, employee: SyntheticEmployee): Tables {
  const dice = diceFor(board.seed, 'work', employee.bcCo);
  const hours = dice.pick([16, 24, 32, 40]);
  const timetable = {
    EmployeeId: employee.employeeId,
    SeqNo: 1,
    StartDate: profitDay(employee.since),
    DaysPerWeek: hours / 8,
    HoursPerWeek: hours,
    PartTime: (hours / 40) * 100,
  };
  if (employee.work === 'stagiair') return { Profit_Timetable: [timetable] };
  const director = employee.school && board.staffOf(employee.school).find(({ work }) => work === 'directeur');
  const job = { EmployeeId: employee.employeeId, DvId: 1, StartDate: profitDay(employee.since) };
  const salary = 2_900 + 25 * dice.below(90);
  return {
    Profit_Timetable: [timetable],
    Inzage_Dienstverbanden: [
      {
        ...job,
        EmploymentType: 'Vast',
        CollectiveAgreement: 'CAO PO',
        Organisation: employee.school?.name ?? 'Bestuurskantoor',
        HoursPerWeek: hours,
        Manager: director && director.n !== employee.n ? fullName(director) : null,
      },
    ],
    Inzage_Functies: [
      { ...job, FunctionDesc: employee.work, OrganisationUnitDesc: employee.school?.name ?? 'Bestuurskantoor' },
    ],
    Inzage_Salaris: [
      {
        ...job,
        Scale: dice.pick(['LB', 'LC', '4', '7', '9']),
        Step: 1 + dice.below(12),
        Salary: salary,
        PartTime: (hours / 40) * 100,
      },
    ],
    Inzage_Loonstrookregels: [8, 9, 10].map((period) => ({
      EmployeeId: employee.employeeId,
      DvId: 1,
      Year: 2026,
      Period: period,
      SeqNo: 1,
      WageComponentDesc: 'Brutoloon',
      Amount: (salary * hours) / 40,
      PaymentDate: profitDay(`2026-${String(period).padStart(2, '0')}-23`),
    })),
    ...awayRows(employee, dice),
  };
}

function awayRows(employee: SyntheticEmployee, dice: ReturnType<typeof diceFor>): Tables {
  const { employeeId } = employee;
  const number = Number(employeeId);
  const month = String(1 + dice.below(9)).padStart(2, '0');
  return {
    Profit_Illness: dice.once(2)
      ? [
          {
            EmployeeId: employeeId,
            AbsenceId: number,
            GUID: `verzuim-${number}`,
            StartDate: `2026-${month}-06T07:30:00Z`,
            EndDate: `2026-${month}-09T07:30:00Z`,
            AbsenceTypeDesc: 'Ziekte',
            Presence: 0,
            DvId: 1,
          },
        ]
      : [],
    Profit_Leaves: [0, 1].map((at) => ({
      LeaveId: number * 10 + at,
      EmployeeId: employeeId,
      Name: fullName(employee),
      Hours: 8,
      StartDate: profitDay(`2026-0${5 + at}-1${dice.below(9)}`),
      DvId: 1,
      LeaveDescr: 'Verlof',
    })),
    Profit_LeaveBalance: [
      {
        EmployeeId: employeeId,
        DvId: 1,
        Leavetype: 'VAK',
        Year: 2026,
        Period: 1,
        Entitlement: 428,
        Taken: 390,
        Balance: 38,
      },
    ],
  };
}
