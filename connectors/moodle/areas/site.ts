import { z } from 'zod';
import { attachmentsOf } from '../file';
import { listOf, type Row, textOf } from '../parse';
import { notRead, type Read, type Reading, recordOf, untilEmpty, warned } from '../reading';

const badgeList = z.looseObject({ badges: z.array(z.looseObject({ name: z.string() })) });
const blogList = z.looseObject({ entries: z.array(z.looseObject({ id: z.number(), userid: z.number() })) });

/** Badges that the person was given. */
export async function* badges(reading: Reading): AsyncGenerator<Read> {
  const answer = await reading.moodle.ask('core_badges_get_user_badges', { userid: reading.userId }, badgeList);
  if (answer.kind === 'refused') return yield notRead(reading, 'badges', 'site', answer.errorcode);
  for (const badge of answer.value.badges) {
    // The award has a code of its own, also where Moodle keeps the badge's number to itself.
    const id = textOf(badge.issuedid) || textOf(badge.uniquehash) || textOf(badge.id);
    const owner = badge.recipientid ?? reading.userId;
    yield recordOf(reading, 'badge', id, badge, { when: [badge.dateissued], owner });
  }
  yield* warned(reading, 'badges', answer.value);
}

/** What the person wrote in his blog. */
export async function* blog(reading: Reading): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  const perpage = Math.min(moodle.context.settings.pageSize, 50);
  let refusal: string | undefined;
  const warnings: Row[] = [];
  const pages = untilEmpty(reading, async (page) => {
    const parameters = { filters: [{ name: 'userid', value: userId }], page, perpage };
    const answer = await moodle.ask('core_blog_get_entries', parameters, blogList);
    if (answer.kind === 'refused') {
      refusal = answer.errorcode;
      return undefined;
    }
    warnings.push(...listOf(answer.value, 'warnings'));
    return answer.value.entries;
  });
  for await (const { items } of pages) {
    for (const entry of items) {
      const files = ['attachmentfiles', 'summaryfiles'].flatMap((path) =>
        listOf(entry, path).map((row) => ({ path, row })),
      );
      yield recordOf(reading, 'blog-entry', String(entry.id), entry, {
        when: [entry.created],
        owner: entry.userid,
        ...(reading.areas.has('files') && { attachments: await attachmentsOf(moodle, files) }),
      });
    }
    yield { kind: 'page' };
  }
  if (refusal !== undefined) yield notRead(reading, 'blog', 'site', refusal);
  yield* warned(reading, 'blog', { warnings });
}
