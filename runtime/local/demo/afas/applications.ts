import type { SimulatedFile } from '../../../../connectors/afas/simulator';
import { fullName } from '../board/names';
import type { SyntheticAdult, SyntheticApplicant } from '../board/people';
import { attachmentRows, itemNumber, pdfFile } from './dossier';
import { personRowsOf } from './persons';
import { profitDay, type Tables } from './row';

/** An applicant who was not taken on: the person and his application. */
export function applicationRows(applicant: SyntheticApplicant) {
  const item = applicationItem(applicant, itemNumber(applicant.bcCo, 9), applicant);
  return { rows: { ...personRowsOf(applicant), ...item.rows }, files: item.files };
}

/** One application, with the letter, the curriculum vitae and a referee who spoke about the applicant. */
export function applicationItem(
  person: SyntheticAdult,
  number: number,
  { vacancy, appliedOn, referee }: Pick<SyntheticApplicant, 'vacancy' | 'referee'> & { readonly appliedOn: string },
): { readonly rows: Tables; readonly files: readonly SimulatedFile[] } {
  const motivation = `Ik werk graag met jonge kinderen en ken de buurt goed. ${fullName(person)}`;
  const files = [
    pdfFile(number, 'motivatie.pdf', [`Sollicitatie ${vacancy}`, motivation]),
    pdfFile(number, 'cv.pdf', [
      `Curriculum vitae van ${fullName(person)}`,
      'Opleiding: lerarenopleiding basisonderwijs',
    ]),
  ];
  const rows: Tables = {
    ProfitSubjects: [
      {
        SbTy: -44,
        SbId: number,
        DaSe: profitDay(appliedOn),
        Ds: `Sollicitatie ${vacancy}`,
        Memo: `Referent: ${fullName(referee)}. Was positief over de samenwerking.`,
        BcCd: person.bcCo,
        ToEr: false,
      },
    ],
    Profit_Subjects: [
      {
        SubjectId: number,
        TypeId: -44,
        DateCreated: profitDay(appliedOn),
        Subject: `Sollicitatie ${vacancy}`,
        OrgPersId: person.bcCo,
        ToEmployee: false,
        ToApplicant: true,
      },
    ],
    Profit_Subject_Attachments: attachmentRows(files),
    Inzage_Sollicitanten: [
      {
        BcCo: person.bcCo,
        ApplicantId: String(number),
        FirstName: person.givenName,
        Prefix: person.infix,
        LastName: person.familyName,
        DateBirth: profitDay(person.birthDate),
        Email: person.email,
        Phone: person.telephone,
        VacancyDesc: vacancy,
        ApplicationDate: profitDay(appliedOn),
        Status: 'Afgehandeld',
        Motivation: motivation,
        Reference: `${fullName(referee)} heeft met ${person.givenName} samengewerkt en was tevreden.`,
      },
    ],
  };
  return { rows, files };
}
