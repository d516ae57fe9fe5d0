import { codingError, invalidRecord, Refusal, refusedWith } from './errors';
import type { SimulatedCourse, SimulatedPost, SimulatedUser, SimulatedWorld } from './world';

type Form = URLSearchParams;
type Handler = (form: Form) => unknown;

const number = (form: Form, name: string): number => Number(form.get(name) ?? 0);
const list = (form: Form, name: string): string[] =>
  [...form].filter(([key]) => key.startsWith(`${name}[`)).map(([, value]) => value);

/** One function of the web service per name, answering as Moodle 4.3 does. */
export function answersOf(world: SimulatedWorld, origin: () => string): Readonly<Record<string, Handler>> {
  const userOf = (id: number) => world.users.find((user) => user.id === id);
  const fullName = (id: number) => {
    const user = userOf(id);
    return user ? `${user.firstname} ${user.lastname}` : '';
  };
  const courseOf = (id: number): SimulatedCourse => {
    const course = world.courses.find((each) => each.id === id);
    if (!course) throw new Refusal(invalidRecord('course'));
    if (course.refused !== undefined) throw new Refusal(refusedWith(course.refused));
    return course;
  };
  const open = (ids: readonly number[]) =>
    ids.flatMap((id) => world.courses.filter((course) => course.id === id && course.refused === undefined));
  const member = (id: number) => ({ id, fullname: fullName(id), profileurl: `${origin()}/user/profile.php?id=${id}` });
  const fileRow = (area: string, item: number, name: string, webservice: boolean) => ({
    filename: name,
    filepath: '/',
    filesize: world.files?.[name]?.bytes.byteLength ?? 1,
    [webservice ? 'fileurl' : 'url']:
      `${origin()}${webservice ? '/webservice' : ''}/pluginfile.php/15/${area}/${item}/${encodeURIComponent(name)}${webservice ? '' : '?forcedownload=1'}`,
    timemodified: 1795445180,
    mimetype: world.files?.[name]?.type ?? 'text/plain',
    isexternalfile: false,
  });
  const postRow = (discussion: number, first: SimulatedPost, post: SimulatedPost) => ({
    id: post.id,
    subject: 'Re: bericht',
    replysubject: 'Re: Re: bericht',
    message: post.message,
    messageformat: 1,
    author: { id: post.by, fullname: fullName(post.by), isdeleted: false, groups: [], urls: { profile: origin() } },
    discussionid: discussion,
    hasparent: post.id !== first.id,
    parentid: post.id === first.id ? null : first.id,
    timecreated: post.at,
    timemodified: post.at,
    unread: null,
    isdeleted: false,
    capabilities: { view: true },
    urls: { view: `${origin()}/mod/forum/discuss.php?d=${discussion}` },
    attachments: (post.files ?? []).map((name) => fileRow('mod_forum/attachment', post.id, name, false)),
    messageinlinefiles: [],
    tags: [],
    html: { rating: null },
  });
  const paged = <T>(form: Form, all: readonly T[]): readonly T[] => {
    const size = number(form, 'limitnum') || all.length;
    return all.slice(number(form, 'limitfrom'), number(form, 'limitfrom') + size);
  };

  return {
    core_user_get_users_by_field(form) {
      const field = form.get('field') ?? '';
      if (!['id', 'idnumber', 'username', 'email'].includes(field))
        throw new Refusal(codingError('invalid field parameter'));
      const values = list(form, 'values');
      return world.users.filter((user) => values.includes(String(user[field as 'id'] ?? ''))).map(userRow);
    },
    core_user_get_users(form) {
      const pattern = (form.get('criteria[0][value]') ?? '').replaceAll('%', '').toLowerCase();
      return {
        users: world.users.filter((user) => user.lastname.toLowerCase().includes(pattern)).map(userRow),
        warnings: [],
      };
    },
    core_enrol_get_users_courses: (form) =>
      world.courses
        .filter(({ participants }) => participants.includes(number(form, 'userid')))
        .map(({ id, name, participants }) => ({
          id,
          shortname: `C${id}`,
          fullname: name,
          displayname: name,
          enrolledusercount: participants.length,
          idnumber: '',
          visible: 1,
          summary: '',
          summaryformat: 1,
          format: 'topics',
          courseimage: `${origin()}/pluginfile.php/13/course/generated/course.svg`,
          startdate: 0,
          enddate: 0,
          lastaccess: null,
          overviewfiles: [],
        })),
    gradereport_user_get_grade_items(form) {
      const [course, userid] = [courseOf(number(form, 'courseid')), number(form, 'userid')];
      const gradeitems = (course.grades ?? [])
        .filter(({ of }) => of === userid)
        .map(({ id, name, grade, feedback, at }) => ({
          id,
          itemname: name,
          itemtype: 'manual',
          itemmodule: null,
          graderaw: grade,
          gradedatesubmitted: null,
          gradedategraded: at,
          gradeformatted: grade.toFixed(2),
          grademin: 0,
          grademax: 10,
          rangeformatted: '0&ndash;10',
          percentageformatted: `${grade * 10}.00 %`,
          feedback,
          feedbackformat: 1,
        }));
      const about = { courseid: course.id, courseidnumber: '', userid, userfullname: fullName(userid), maxdepth: 2 };
      return { usergrades: [{ ...about, useridnumber: userOf(userid)?.idnumber ?? '', gradeitems }], warnings: [] };
    },
    core_notes_get_course_notes(form) {
      const [courseid, userid] = [number(form, 'courseid'), number(form, 'userid')];
      const all = courseid === 0 ? [] : (courseOf(courseid).notes ?? []);
      const coursenotes = all
        .filter(({ about }) => about === userid)
        .map(({ id, by, content, at }) => ({
          id,
          courseid,
          userid,
          content,
          format: 1,
          created: at,
          lastmodified: at,
          usermodified: by,
          publishstate: 'public',
        }));
      return { sitenotes: [], coursenotes, personalnotes: [], warnings: [] };
    },
    core_course_get_contents(form) {
      const course = courseOf(number(form, 'courseid'));
      const modules = (modname: string, all: readonly { id: number; name: string }[] = []) =>
        all.map(({ id, name }) => ({ id: id + 1000, modname, instance: id, name }));
      return [
        {
          id: 1,
          name: 'Sectie',
          modules: [
            ...modules('forum', course.forums),
            ...modules('assign', course.assignments),
            ...modules('quiz', course.quizzes),
          ],
        },
      ];
    },
    // A course that may not be entered is left out in silence.
    mod_forum_get_forums_by_courses: (form) =>
      open(list(form, 'courseids').map(Number)).flatMap(({ id: course, forums = [] }) =>
        forums.map(({ id, name, discussions }) => ({ id, course, name, numdiscussions: discussions.length })),
      ),
    mod_forum_get_forum_discussions(form) {
      const forum = world.courses.flatMap(({ forums = [] }) => forums).find(({ id }) => id === number(form, 'forumid'));
      if (!forum) throw new Refusal(invalidRecord('forum'));
      const size = number(form, 'perpage') || 100;
      const from = Math.max(0, number(form, 'page')) * size;
      const discussions = forum.discussions.slice(from, from + size).map(({ id, name, posts }) => ({
        id: posts[0]?.id ?? 0,
        name,
        discussion: id,
        userid: posts[0]?.by ?? 0,
        userfullname: fullName(posts[0]?.by ?? 0),
        numreplies: posts.length - 1,
      }));
      return { discussions, warnings: [] };
    },
    mod_forum_get_discussion_posts(form) {
      const discussion = world.courses
        .flatMap(({ forums = [] }) => forums)
        .flatMap(({ discussions }) => discussions)
        .find(({ id }) => id === number(form, 'discussionid'));
      const [first] = discussion?.posts ?? [];
      if (!discussion || !first) throw new Refusal(invalidRecord('forum_discussions'));
      return { posts: discussion.posts.map((post) => postRow(discussion.id, first, post)), warnings: [] };
    },
    mod_assign_get_assignments(form) {
      const ids = list(form, 'courseids').map(Number);
      const entered = form.get('includenotenrolledcourses') === '1' ? open(ids) : [];
      const shut = ids.filter((id) => !entered.some((course) => course.id === id));
      return {
        courses: entered.map(({ id, name, assignments = [] }) => ({
          id,
          fullname: name,
          assignments: assignments.map((each) => ({ id: each.id, name: each.name, duedate: 0 })),
        })),
        warnings: shut.map((itemid) => ({ item: 'course', itemid, warningcode: '1', message: 'No access rights' })),
      };
    },
    mod_assign_get_submissions(form) {
      const [assignmentid] = list(form, 'assignmentids').map(Number);
      const assignment = world.courses
        .flatMap(({ assignments = [] }) => assignments)
        .find(({ id }) => id === assignmentid);
      const submissions = (assignment?.submissions ?? []).map(({ id, by, group, at, text, files = [] }) => ({
        id,
        userid: group === undefined ? by : 0,
        attemptnumber: 0,
        timecreated: at,
        timemodified: at,
        status: 'submitted',
        groupid: group ?? 0,
        plugins: [
          {
            type: 'file',
            name: 'File submissions',
            fileareas: [
              {
                area: 'submission_files',
                files: files.map((name) => fileRow('assignsubmission_file/x', id, name, true)),
              },
            ],
          },
          {
            type: 'onlinetext',
            name: 'Online text',
            editorfields: [{ name: 'onlinetext', text: text ?? '', format: 1 }],
          },
        ],
        gradingstatus: 'graded',
      }));
      const none = { item: 'module', itemid: assignmentid, warningcode: '3', message: 'No submissions found' };
      return {
        assignments: submissions.length > 0 ? [{ assignmentid, submissions }] : [],
        warnings: submissions.length > 0 ? [] : [none],
      };
    },
    mod_assign_get_submission_status(form) {
      const assignment = world.courses
        .flatMap(({ assignments = [] }) => assignments)
        .find(({ id }) => id === number(form, 'assignid'));
      const own = assignment?.submissions.find(({ by }) => by === number(form, 'userid'));
      const feedback = own?.feedback && {
        grade: {
          id: own.id + 1000,
          assignment: assignment?.id,
          userid: own.by,
          attemptnumber: 0,
          timecreated: own.feedback.at,
          timemodified: own.feedback.at,
          grader: own.feedback.by,
          grade: '8.00000',
        },
        gradefordisplay: '8,00 / 10,00',
        gradeddate: own.feedback.at,
        plugins: [
          {
            type: 'comments',
            name: 'Feedback comments',
            editorfields: [{ name: 'comments', description: 'Feedback comments', text: own.feedback.text, format: 1 }],
          },
          {
            type: 'file',
            name: 'Feedback files',
            fileareas: [
              {
                area: 'feedback_files',
                files: (own.feedback.files ?? []).map((name) => fileRow('assignfeedback_file/x', own.id, name, true)),
              },
            ],
          },
        ],
      };
      return { ...(feedback && { feedback }), warnings: [] };
    },
    mod_quiz_get_attempt_review(form) {
      const attempt = world.courses
        .flatMap(({ quizzes = [] }) => quizzes)
        .flatMap(({ attempts }) => attempts)
        .find(({ id }) => id === number(form, 'attemptid'));
      if (!attempt?.answers) throw new Refusal({ ...invalidRecord('quiz_attempts'), errorcode: 'noreviewattempt' });
      return {
        grade: String(attempt.points),
        attempt: { id: attempt.id, userid: attempt.by },
        additionaldata: [],
        questions: attempt.answers.map((html, n) => ({
          slot: n + 1,
          type: 'shortanswer',
          page: 0,
          questionnumber: String(n + 1),
          number: n + 1,
          html,
          responsefileareas: [],
          sequencecheck: 3,
          lastactiontime: attempt.at + 60,
          hasautosavedstep: false,
          flagged: false,
          state: 'gradedright',
          stateclass: 'correct',
          status: 'Correct',
          blockedbyprevious: false,
          mark: '1.00',
          maxmark: 1,
          settings: null,
        })),
        warnings: [],
      };
    },
    mod_quiz_get_quizzes_by_courses: (form) => ({
      quizzes: open(list(form, 'courseids').map(Number)).flatMap(({ quizzes = [] }) =>
        quizzes.map(({ id, name }) => ({ id, name })),
      ),
      warnings: [],
    }),
    mod_quiz_get_user_attempts(form) {
      const quiz = world.courses.flatMap(({ quizzes = [] }) => quizzes).find(({ id }) => id === number(form, 'quizid'));
      if (!quiz) throw new Refusal(invalidRecord('quiz'));
      const attempts = quiz.attempts
        .filter(({ by }) => by === number(form, 'userid'))
        .map(({ id, by, at, points }, n) => ({
          id,
          quiz: quiz.id,
          userid: by,
          attempt: n + 1,
          state: 'finished',
          timestart: at,
          timefinish: at + 600,
          timemodifiedoffline: 0,
          sumgrades: points,
        }));
      return { attempts, warnings: [] };
    },
    core_message_get_conversations(form) {
      const userid = number(form, 'userid');
      const own = (world.conversations ?? []).filter(({ members }) => members.includes(userid));
      const conversations = own.map(({ id, type, name, members, messages }) => ({
        id,
        name: name ?? '',
        subname: null,
        type,
        membercount: members.length,
        isread: true,
        members: members.filter((each) => type === 3 || each !== userid).map(member),
        messages: messages.slice(-1).map(({ id: last, from, text, at }) => ({
          id: last,
          useridfrom: from,
          text,
          timecreated: at,
        })),
      }));
      return { conversations: paged(form, conversations) };
    },
    core_message_get_conversation_messages(form) {
      const conversation = (world.conversations ?? []).find(({ id }) => id === number(form, 'convid'));
      const messages = paged(form, conversation?.messages ?? []).map(({ id, from, text, at }) => ({
        id,
        useridfrom: from,
        text,
        timecreated: at,
      }));
      return {
        id: conversation?.id ?? 0,
        members: [...new Set(messages.map(({ useridfrom }) => useridfrom))].map(member),
        messages,
      };
    },
    core_message_get_messages(form) {
      const [to, from] = [number(form, 'useridto'), number(form, 'useridfrom')];
      if (form.get('type') !== 'conversations' || form.get('read') !== '1') return { messages: [], warnings: [] };
      const all = (world.conversations ?? [])
        .filter(({ type }) => type === 1)
        .flatMap(({ members, messages }) =>
          messages.map((message) => ({ ...message, to: members.find((each) => each !== message.from) ?? 0 })),
        )
        .filter((message) => (to === 0 || message.to === to) && (from === 0 || message.from === from))
        .map((message) => ({
          id: message.id,
          useridfrom: message.from,
          useridto: message.to,
          subject: '',
          text: message.text,
          fullmessage: message.text,
          fullmessageformat: 0,
          fullmessagehtml: '',
          smallmessage: message.text,
          notification: 0,
          contexturl: null,
          contexturlname: null,
          timecreated: message.at,
          timeread: null,
          usertofullname: fullName(message.to),
          userfromfullname: fullName(message.from),
        }));
      return { messages: paged(form, all), warnings: [] };
    },
    core_badges_get_user_badges: (form) => ({
      badges: (world.badges ?? [])
        .filter(({ to }) => to === number(form, 'userid'))
        .map(({ id, name, at }) => ({
          id,
          name,
          description: '',
          badgeurl: `${origin()}/webservice/pluginfile.php/1/badges/badgeimage/${id}/f1`,
          issuername: 'School',
          uniquehash: `badge${id}`,
          dateissued: at,
          dateexpire: null,
        })),
      warnings: [],
    }),
  };
}

function userRow({ more, ...user }: SimulatedUser) {
  return {
    ...user,
    idnumber: user.idnumber ?? '',
    fullname: `${user.firstname} ${user.lastname}`,
    department: '',
    firstaccess: 0,
    lastaccess: 0,
    auth: 'manual',
    suspended: false,
    confirmed: true,
    lang: 'nl',
    theme: '',
    timezone: '99',
    mailformat: 1,
    ...more,
  };
}
