/** A part of Moodle that is read, and the web service functions it takes. */
export interface Area {
  readonly nl: string;
  /** All of these. */
  readonly needs: readonly string[];
  /** And one of these, the first that is offered. */
  readonly oneOf?: readonly string[];
  /** `required`: missing functions stop the source. `offered`: read when the service has them. */
  readonly use: 'required' | 'offered';
}

/** What is read of a Moodle site. The order is the order of reading. */
export const areas = {
  courses: { nl: 'Cursussen', needs: ['core_enrol_get_users_courses'], use: 'required' },
  grades: { nl: 'Cijfers en feedback', needs: ['gradereport_user_get_grade_items'], use: 'required' },
  notes: { nl: 'Notities', needs: ['core_notes_get_course_notes'], use: 'required' },
  forums: {
    nl: 'Forumberichten',
    needs: ['mod_forum_get_forums_by_courses', 'mod_forum_get_forum_discussions', 'mod_forum_get_discussion_posts'],
    use: 'required',
  },
  assignments: {
    nl: 'Opdrachten en inzendingen',
    needs: ['mod_assign_get_assignments', 'mod_assign_get_submissions'],
    use: 'required',
  },
  quizzes: {
    nl: 'Toetspogingen',
    needs: ['mod_quiz_get_user_attempts'],
    oneOf: ['mod_quiz_get_quizzes_by_courses', 'core_course_get_contents'],
    use: 'required',
  },
  messages: {
    nl: 'Berichten',
    needs: ['core_message_get_conversations'],
    oneOf: ['core_message_get_conversation_messages', 'core_message_get_messages'],
    use: 'required',
  },
  badges: { nl: 'Badges', needs: ['core_badges_get_user_badges'], use: 'required' },
  files: { nl: 'Bestanden', needs: [], use: 'required' },
  completion: { nl: 'Voltooiing', needs: ['core_completion_get_activities_completion_status'], use: 'offered' },
  notifications: { nl: 'Meldingen', needs: ['core_message_get_messages'], use: 'offered' },
  blog: { nl: 'Blog', needs: ['core_blog_get_entries'], use: 'offered' },
} as const satisfies Readonly<Record<string, Area>>;

export type AreaName = keyof typeof areas;

export const areaNames = Object.keys(areas) as AreaName[];

/** The area with all its optional parts. */
export const areaOf = (name: AreaName): Area => areas[name];

/** Functions without which nobody can be found. */
export const coreFunctions = ['core_webservice_get_site_info', 'core_user_get_users_by_field'] as const;

/** Functions of an area that the service does not offer. */
export function missingFunctions(name: AreaName, offered: ReadonlySet<string>): readonly string[] {
  const { needs, oneOf = [] } = areaOf(name);
  const missing = needs.filter((fn) => !offered.has(fn));
  const chosen = oneOf.some((fn) => offered.has(fn));
  return oneOf.length === 0 || chosen ? missing : [...missing, oneOf.join(' or ')];
}
