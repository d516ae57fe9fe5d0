import { z } from 'zod';
import type { PersonReference } from '../../../domain/record/person';
import { attachmentsOf } from '../file';
import { nameOf } from '../names';
import { listOf, partOf, type Row, textOf } from '../parse';
import { type Course, met, notRead, type Read, type Reading, recordOf, untilEmpty, warned } from '../reading';
import { activitiesOf } from './course-contents';

const forumList = z.array(z.looseObject({ id: z.number(), name: z.string(), course: z.number() }));
const discussionList = z.looseObject({
  discussions: z.array(z.looseObject({ discussion: z.number(), userid: z.number(), numreplies: z.number() })),
});
const postList = z.looseObject({ posts: z.array(z.looseObject({ id: z.number() })) });

/** Oldest first: a discussion that starts meanwhile does not shift the pages. */
const createdAscending = 4;

/**
 * The person's own posts. The others in the same discussions are read to find his; of them only the names go to the roster.
 *
 * @param from Number of the last forum that is done.
 */
export async function* forums(reading: Reading, course: Course, from = 0): AsyncGenerator<Read> {
  const { moodle } = reading;
  const answer = await moodle.ask('mod_forum_get_forums_by_courses', { courseids: [course.id] }, forumList);
  if (answer.kind === 'refused') return yield notRead(reading, 'forums', `${course.id}`, answer.errorcode, course);
  // Moodle leaves the forums of a course out in silence when our account may not enter it; its contents tell.
  const known = course.id === moodle.frontPage ? undefined : await activitiesOf(reading, course, 'forum');
  if (known?.kind === 'refused') yield notRead(reading, 'forums', `contents-${course.id}`, known.errorcode, course);
  const listed = new Set(answer.value.map(({ id }) => id));
  for (const { id } of known?.kind === 'answer' ? known.value : []) {
    if (!listed.has(id)) yield notRead(reading, 'forums', `forum-${id}`, 'notlisted', course);
  }
  for (const forum of [...answer.value].sort((a, b) => a.id - b.id)) {
    if (forum.id <= from || forum.course !== course.id) continue;
    yield* postsInForum(reading, course, forum);
    yield { kind: 'page' };
    yield { kind: 'at', at: forum.id };
  }
}

async function* postsInForum(
  reading: Reading,
  course: Course,
  forum: z.infer<typeof forumList>[number],
): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  let seen = 0;
  const size = Math.min(moodle.context.settings.pageSize, 100);
  let refusal: string | undefined;
  const pages = untilEmpty(reading, async (page) => {
    const parameters = { forumid: forum.id, sortorder: createdAscending, page, perpage: size };
    const answer = await moodle.ask('mod_forum_get_forum_discussions', parameters, discussionList);
    if (answer.kind === 'answer') return answer.value.discussions;
    refusal = answer.errorcode;
    return undefined;
  });
  for await (const { items } of pages) {
    for (const discussion of items) {
      seen += 1;
      yield* met(reading, discussion.userid, discussion.userfullname);
      if (discussion.numreplies === 0 && discussion.userid !== userId) continue;
      yield* postsInDiscussion(reading, course, forum.name, discussion);
    }
  }
  if (refusal !== undefined) yield notRead(reading, 'forums', `forum-${forum.id}`, refusal, course);
  else if (Number(forum.numdiscussions ?? 0) > seen) {
    yield notRead(reading, 'forums', `forum-${forum.id}`, 'fewerdiscussions', course);
  }
}

async function* postsInDiscussion(
  reading: Reading,
  course: Course,
  forumName: string,
  discussion: Row & { readonly discussion: number },
): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  const answer = await moodle.ask(
    'mod_forum_get_discussion_posts',
    { discussionid: discussion.discussion, sortby: 'created', sortdirection: 'ASC' },
    postList,
  );
  if (answer.kind === 'refused') {
    return yield notRead(reading, 'forums', `discussion-${discussion.discussion}`, answer.errorcode, course);
  }
  for (const post of answer.value.posts) {
    const author = partOf(post, 'author');
    if (Number(author.id) !== userId) {
      yield* met(reading, author.id, author.fullname);
      continue;
    }
    const about = { forumname: forumName, discussionname: discussion.name };
    const persons: PersonReference[] = [
      { path: 'author', role: 'subject', name: nameOf(textOf(author.fullname)), sourceKey: String(userId) },
    ];
    const files = ['attachments', 'messageinlinefiles'].flatMap((path) =>
      listOf(post, path).map((row) => ({ path, row })),
    );
    yield recordOf(
      reading,
      'forum-post',
      String(post.id),
      { ...about, ...post },
      {
        when: [post.timecreated],
        persons,
        ...(reading.areas.has('files') && { attachments: await attachmentsOf(moodle, files) }),
      },
    );
  }
  yield* warned(reading, 'forums', answer.value, course);
}
