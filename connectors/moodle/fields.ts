import type { FieldTable, RecordType } from '../../domain/record/field-table';
import type { SubjectCategory } from '../../domain/requester/subject';
import * as account from './fields/account';
import * as exported from './fields/export';
import * as talk from './fields/talk';
import * as work from './fields/work';

const described = (nl: string, en: string, activity: string, fields: FieldTable): RecordType => ({
  nl,
  en,
  activity,
  fields,
});

const plainTypes = {
  profile: described('Account', 'Account', 'ict-leermiddelen', account.profileFields),
  course: described('Cursus', 'Course', 'onderwijs-voortgang', account.courseFields),
  grade: described('Cijfer', 'Grade', 'onderwijs-voortgang', work.gradeFields),
  note: described('Notitie', 'Note', 'begeleiding-zorg', account.noteFields),
  'forum-post': {
    ...described('Forumbericht', 'Forum post', 'ict-leermiddelen', work.forumPostFields),
    conversation: 'discussionid',
  },
  feedback: described('Beoordeling van een inzending', 'Feedback on a submission', 'onderwijs-voortgang', {
    ...work.feedbackFields,
  }),
  'quiz-answer': described('Antwoord in een toets', 'Answer in a quiz', 'onderwijs-voortgang', work.quizAnswerFields),
  submission: described('Inzending', 'Submission', 'onderwijs-voortgang', work.submissionFields),
  'quiz-attempt': described('Toetspoging', 'Quiz attempt', 'onderwijs-voortgang', work.quizAttemptFields),
  completion: described('Voltooiing', 'Completion', 'onderwijs-voortgang', work.completionFields),
  conversation: described('Gesprek', 'Conversation', 'ict-leermiddelen', talk.conversationFields),
  message: {
    ...described('Bericht', 'Message', 'ict-leermiddelen', talk.messageFields),
    conversation: 'conversationid',
  },
  notification: described('Melding', 'Notification', 'ict-leermiddelen', talk.messageFields),
  badge: described('Badge', 'Badge', 'onderwijs-voortgang', account.badgeFields),
  'blog-entry': described('Blogbericht', 'Blog entry', 'ict-leermiddelen', talk.blogFields),
  'not-read': {
    ...described('Niet gelezen onderdeel', 'Part not read', 'ict-leermiddelen', account.notReadFields),
    notRead: true,
  },
  'exported-profile': described('Account', 'Account', 'ict-leermiddelen', exported.exportedProfileFields),
  'exported-part': described('Onderdeel van de export', 'Part of the export', 'ict-leermiddelen', {
    ...exported.exportedPartFields,
  }),
  'exported-file': described('Bestand', 'File', 'ict-leermiddelen', exported.exportedFileFields),
} as const satisfies Readonly<Record<string, RecordType>>;

export type PlainType = keyof typeof plainTypes;

/** Whose account it is decides under which activity of the register it stands. @legal L-38 */
const activityOf: Readonly<Partial<Record<SubjectCategory, string>>> = {
  employee: 'personeel-ict',
  trainee: 'stage',
};

/** The record type for somebody of that category: `grade` for a pupil, `employee-grade` for an employee. */
export const typeFor = (type: PlainType, category: SubjectCategory): string =>
  activityOf[category] === undefined ? type : `${category}-${type}`;

/** Every type of record, with the law and the labels of each field. */
export const recordTypes: Readonly<Record<string, RecordType>> = {
  ...plainTypes,
  ...Object.fromEntries(
    Object.entries(activityOf).flatMap(([category, activity]) =>
      Object.entries(plainTypes).map(([type, meaning]) => [`${category}-${type}`, { ...meaning, activity }]),
    ),
  ),
};

/** What a plain type holds. */
export const tableOf = (type: PlainType): FieldTable => plainTypes[type].fields;

/**
 * Fields that are no data about anybody but buttons, rights and addresses of pages for the account that asks: taken out on
 * purpose, by name. What is neither here nor in a table is quarantined. @legal L-26
 */
export const technicalFields: Readonly<Partial<Record<PlainType, readonly string[]>>> = {
  'quiz-answer': [
    'settings',
    'sequencecheck',
    'hasautosavedstep',
    'blockedbyprevious',
    'responsefileareas.files.contextid',
  ],
  course: ['courseimage', 'overviewfiles', 'showactivitydates', 'showcompletionconditions', 'pdfexportfont'],
  'forum-post': ['capabilities', 'urls', 'html', 'replysubject', 'author.urls', 'author.groups.urls', 'tags.urls'],
  conversation: ['messages', 'imageurl', 'candeletemessagesforallusers', 'members.profileurl'],
  notification: ['iconurl', 'usertofullname', 'userfromfullname'],
  message: ['iconurl', 'usertofullname', 'userfromfullname'],
  badge: ['endorsement', 'alignment', 'competencies', 'relatedbadges', 'coursefullname_formatted'],
  'blog-entry': ['canedit'],
};

/** Parts of a file or a conversation member that say how a page shows it. */
export const technicalNames: ReadonlySet<string> = new Set(
  'fileurl url contextid itemid isdir isimage filenameshort filesizeformatted icon timecreatedformatted timemodifiedformatted html urls sortorder profileimageurl profileimageurlsmall isonline showonlinestatus canmessageevenifblocked canmessage requirescontact cancreatecontact contactrequests conversations contexturl itemtype taginstanceid taginstancecontextid taginstanceid ordering viewurl'.split(
    ' ',
  ),
);
