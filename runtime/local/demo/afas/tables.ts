import type { SimulatedFile } from '../../../../connectors/afas/simulator';
import type { SyntheticBoard } from '../synthetic-board';
import { applicationRows } from './applications';
import { dossierOfEmployee } from './dossier';
import { personRows } from './persons';
import type { Tables } from './row';
import { workRows } from './work';

/** Everything that Profit would know of the synthetic board: staff, trainees and applicants, with their dossiers and files. */
export function afasOf(board: SyntheticBoard): { readonly rows: Tables; readonly files: readonly SimulatedFile[] } {
  const tables: Record<string, Tables[string][number][]> = {};
  const files: SimulatedFile[] = [];
  const add = (more: Tables) => {
    for (const [name, rows] of Object.entries(more)) {
      tables[name] ??= [];
      tables[name].push(...rows);
    }
  };
  for (const employee of [...board.employees(), ...board.trainees()]) {
    add(personRows(employee));
    add(workRows(board, employee));
    const dossier = dossierOfEmployee(board, employee);
    add(dossier.rows);
    files.push(...dossier.files);
  }
  for (const applicant of board.applicants()) {
    const application = applicationRows(applicant);
    add(application.rows);
    files.push(...application.files);
  }
  add({
    Profit_SubjectTypes: [
      { SubjectTypeId: -44, Description: 'Sollicitatie', Confedential: true },
      { SubjectTypeId: -2, Description: 'Loonstrook', Confedential: true },
      { SubjectTypeId: 11, Description: 'Gespreksverslag', Confedential: true },
      { SubjectTypeId: 12, Description: 'Geheimhoudingsverklaring', Confedential: false },
    ],
  });
  return { rows: tables, files };
}
