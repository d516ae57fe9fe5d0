import type { SimulatedFile } from '../../../../connectors/afas/simulator';
import { diceFor } from '../board/dice';
import { fullName, nameWithInitial } from '../board/names';
import type { SyntheticEmployee } from '../board/people';
import { textPdf } from '../documents/pdf';
import type { SyntheticBoard } from '../synthetic-board';
import { applicationItem } from './applications';
import { profitDay, type Tables } from './row';

/** Item numbers: 1,000 for each person number, so that nobody's run into another's. */
export const itemNumber = (bcCo: string, at: number): number => (Number(bcCo) - 1_000_000) * 1000 + at;

/** The dossier of an employee or trainee: a report of a talk, a payslip, a declaration; an old application when there was one. */
export function dossierOfEmployee(
  board: SyntheticBoard,
  employee: SyntheticEmployee,
): { readonly rows: Tables; readonly files: readonly SimulatedFile[] } {
  const report = itemNumber(employee.bcCo, 1);
  const payslip = itemNumber(employee.bcCo, 2);
  const declaration = itemNumber(employee.bcCo, 3);
  const { lines, director, memo } = talk(board, employee);
  // After the newest trainee came.
  const talkedOn = '2026-10-14';
  const files: SimulatedFile[] = [
    pdfFile(report, 'verslag.pdf', lines),
    pdfFile(declaration, 'geheimhoudingsverklaring.pdf', [`Geheimhoudingsverklaring van ${fullName(employee)}`]),
  ];
  const subject = (SbTy: number, SbId: number, day: string, Ds: string, Memo: string | null) => ({
    SbTy,
    SbId,
    DaSe: profitDay(day),
    Ds,
    Memo,
    BcCd: employee.bcCo,
    ToEr: true,
  });
  const applied = employee.applied
    ? applicationItem(employee, itemNumber(employee.bcCo, 9), {
        vacancy: 'Leerkracht onderbouw',
        appliedOn: '2019-04-01',
        referee: employee.emergencyContact,
      })
    : { rows: {}, files: [] };
  const rows: Tables = {
    ProfitSubjects: [
      subject(11, report, talkedOn, 'Ontwikkelgesprek', memo),
      ...(employee.work === 'stagiair' ? [] : [subject(-2, payslip, '2026-10-23', 'Loonstrook oktober 2026', null)]),
      subject(12, declaration, employee.since, 'Geheimhoudingsverklaring', null),
      ...(applied.rows.ProfitSubjects ?? []),
    ],
    Profit_Subjects: [
      {
        SubjectId: report,
        TypeId: 11,
        DateCreated: profitDay(talkedOn),
        Subject: 'Ontwikkelgesprek',
        OrgPersId: employee.bcCo,
        ToEmployee: true,
        ToApplicant: false,
        Responsible: director,
      },
      ...(applied.rows.Profit_Subjects ?? []),
    ],
    Profit_Subject_Attachments: [...attachmentRows(files), ...(applied.rows.Profit_Subject_Attachments ?? [])],
    Inzage_Sollicitanten: applied.rows.Inzage_Sollicitanten ?? [],
    Inzage_Dossierreacties:
      director === null
        ? []
        : [
            {
              ReactionId: report * 10,
              SubjectId: report,
              Reaction: `Dank je wel ${employee.givenName}, ik plan in het najaar een vervolg.`,
              DateCreated: profitDay(talkedOn),
              CreatedBy: director,
            },
          ],
  };
  return { rows, files: [...files, ...applied.files] };
}

/** What was said about somebody, and about others beside. */
function talk(board: SyntheticBoard, employee: SyntheticEmployee) {
  const dice = diceFor(board.seed, 'talk', employee.bcCo);
  const colleagues = employee.school
    ? board.staffOf(employee.school).filter(({ n, bcCo }) => n > 0 && bcCo !== employee.bcCo)
    : [];
  const boss = colleagues.find(({ work }) => work === 'directeur');
  const colleague = colleagues[dice.below(Math.max(1, colleagues.length))];
  const director = boss ? fullName(boss) : null;
  const memo = dice.pick([
    ...([`${employee.givenName} wil zich verder scholen in begeleiding.`] as const),
    ...(colleague
      ? [
          `${employee.givenName} werkt prettig samen met ${fullName(colleague)}; die valt in bij ziekte.`,
          `Collega ${nameWithInitial(colleague)} vertelde vertrouwelijk over spanningen in het team.`,
        ]
      : []),
  ]);
  return {
    memo,
    director,
    lines: [
      `Verslag ontwikkelgesprek ${fullName(employee)}`,
      ...(director ? [`Leidinggevende: ${director}`] : []),
      memo,
    ],
  };
}

/** A one-page PDF as file of an item. */
export const pdfFile = (subjectId: number, filename: string, lines: readonly string[]): SimulatedFile => ({
  subjectId,
  fileId: `F${subjectId}-${filename.length}`,
  filename,
  mimetype: 'application/pdf',
  content: textPdf(lines),
});

/** The rows that list these files. */
export const attachmentRows = (files: readonly SimulatedFile[]) =>
  files.map(({ subjectId, fileId, filename }, at) => ({
    attachment_id: subjectId * 10 + at,
    subject_id: subjectId,
    file_id: fileId,
    file_name: filename,
  }));
