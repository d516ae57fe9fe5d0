import type { FieldDefinition, FieldTable } from '../../../domain/record/field-table';
import { contact, freeText, identifier, moment, person, plain } from './field';

/** ProfitSubjects and ProfitSubjectsAuthorized: the item itself. */
export const subjectFields: FieldTable = {
  SbTy: plain('Type dossieritem (code)', 'Type of item (code)'),
  SbId: plain('Nummer dossieritem', 'Item number'),
  DaSe: moment('Instuurdatum', 'Submitted'),
  Ds: freeText('Onderwerp', 'Subject'),
  Memo: freeText('Toelichting', 'Comment'),
  Stat: plain('Status', 'Status'),
  DoId: plain('Volgnummer', 'Number'),
  FeV1: plain('Kenmerk 1', 'Feature 1'),
  FeV2: plain('Kenmerk 2', 'Feature 2'),
  FeV3: plain('Kenmerk 3', 'Feature 3'),
  BcId: plain('Intern nummer persoon', 'Internal person number'),
  BcCd: identifier('Persoonsnummer', 'Person number'),
  ToEr: plain('Voor werkgever', 'For employer'),
};

/** Profit_Subjects: how the item was handled, and for whom it is. */
export const subjectDetailFields: FieldTable = {
  TypeId: plain('Type dossieritem (code)', 'Type of item (code)'),
  SubjectId: plain('Nummer dossieritem', 'Item number'),
  DateCreated: moment('Instuurdatum', 'Submitted'),
  Subject: freeText('Onderwerp', 'Subject'),
  Comment: freeText('Toelichting', 'Comment'),
  Status: plain('Status', 'Status'),
  Number: plain('Volgnummer', 'Number'),
  FeV1: plain('Kenmerk 1', 'Feature 1'),
  FeV2: plain('Kenmerk 2', 'Feature 2'),
  FeV3: plain('Kenmerk 3', 'Feature 3'),
  OrgPersId: identifier('Persoonsnummer', 'Person number'),
  ContactNr: plain('Contactnummer', 'Contact number'),
  ToEmployer: plain('Voor werkgever', 'For employer'),
  ToDebtor: plain('Voor verkooprelatie', 'For sales contact'),
  ToCreditor: plain('Voor inkooprelatie', 'For purchase contact'),
  ToOrgPers: plain('Voor organisatie of persoon', 'For organisation or person'),
  ToEmployee: plain('Voor medewerker', 'For employee'),
  ToApplicant: plain('Voor sollicitant', 'For applicant'),
  Project: plain('Project', 'Project'),
  Campagne: plain('Campagne', 'Campaign'),
  Source: plain('Aanleiding', 'Cause'),
  Responsible: person('Verantwoordelijke', 'Responsible person', 'staff'),
  StartDate: moment('Begindatum', 'Start date'),
  EndDate: moment('Einddatum', 'End date'),
  Afgehandeld: plain('Afgehandeld', 'Completed'),
  Datum_afgehandeld: moment('Afgehandeld op', 'Completed on'),
  Bron: plain('Bron', 'Source'),
  Type_actie: plain('Type actie', 'Action type'),
  Prioriteit: plain('Prioriteit', 'Priority'),
  WFstatus: plain('Status workflow', 'Workflow status'),
  WFClosed: plain('Workflow afgerond', 'Workflow completed'),
};

/** Profit_SubjectTypes: only what explains the item. The other columns set up Profit and are about nobody. */
export const itemTypeFields: FieldTable = {
  Description: plain('Type dossieritem', 'Type of item'),
  Confedential: plain('Vertrouwelijk type', 'Confidential type'),
};

/** Columns of Profit_SubjectTypes that are read and left: they say how Profit's screens work, nothing about a person. */
export const itemTypeSetup: readonly string[] = [
  ...['SubjectTypeId', 'Comment', 'SubjectText', 'Responsible', 'StartDate', 'EndDate', 'Completed', 'DateCompleted'],
  ...['ResponsibleMandatory', 'UseFeatures', 'OnlyExistingFeatures', 'WithoutFeature', 'LinkFile', 'EditMode'],
  ...['VisibleOutsite', 'VisibleInsite', 'UseNumber', 'LastNumber'],
];

/** Profit_Subject_Attachments. A file name is typed by somebody and can name anybody. @security S-28 */
export const attachmentFields: FieldTable = {
  attachment_id: plain('Nummer bijlage', 'Attachment number'),
  subject_id: plain('Nummer dossieritem', 'Item number'),
  file_id: plain('Bestandssleutel', 'File key'),
  file_name: freeText('Bestandsnaam', 'File name'),
};

/** Profit_Subject_Reaction_Attachments. */
export const reactionAttachmentFields: FieldTable = {
  ...attachmentFields,
  reaction_id: plain('Nummer reactie', 'Response number'),
  file_size: plain('Bestandsgrootte', 'File size'),
};

/** What colleagues answered; a connector of the customer. */
export const reactionFields: FieldTable = {
  ReactionId: plain('Nummer reactie', 'Response number'),
  SubjectId: plain('Nummer dossieritem', 'Item number'),
  Reaction: freeText('Reactie', 'Response'),
  DateCreated: moment('Geplaatst op', 'Posted'),
  CreatedBy: person('Geplaatst door', 'Posted by', 'staff'),
  VisibleInSite: plain('Zichtbaar in InSite', 'Visible in InSite'),
};

/** Profit_Subject_Tasks: who has to do what. */
export const taskFields: FieldTable = {
  SubjectId: plain('Nummer dossieritem', 'Item number'),
  WfDescription: plain('Workflow', 'Workflow'),
  TaskDescription: freeText('Taak', 'Task'),
  User: person('Gebruikerscode', 'User code', 'staff'),
  UserName: person('Gebruiker', 'User', 'staff'),
  TaskId: plain('Nummer taak', 'Task number'),
  WorkflowId: plain('Nummer workflow', 'Workflow number'),
  TaskName: plain('Naam taak', 'Task name'),
  WorkflowName: plain('Naam workflow', 'Workflow name'),
};

/** Profit_SubjectsDest: for whom else the item is. */
export const destinationFields: FieldTable = {
  SubjectId: plain('Nummer dossieritem', 'Item number'),
  Org_name: person('Naam organisatie of persoon', 'Name of organisation or person', 'other'),
  Org_mail: contact('E-mail organisatie of persoon', 'E-mail of organisation or person', 'other'),
  Contact_name: person('Naam contactpersoon', 'Name of contact', 'other'),
  Contact_mail: contact('E-mail contactpersoon', 'E-mail of contact', 'other'),
};

const under = (name: string, table: FieldTable): [string, FieldDefinition][] =>
  Object.entries(table).map(([path, definition]) => [`${name}.${path}`, definition]);

/** A dossier item with all that hangs on it, as one record. */
export const dossierItemFields: FieldTable = {
  ...subjectFields,
  ...Object.fromEntries([
    ...under('again', subjectFields),
    ...under('details', subjectDetailFields),
    ...under('itemType', itemTypeFields),
    ...under('attachments', attachmentFields),
    ...under('reactionAttachments', reactionAttachmentFields),
    ...under('reactions', reactionFields),
    ...under('tasks', taskFields),
    ...under('destinations', destinationFields),
  ]),
};
