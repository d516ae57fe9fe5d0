import { z } from 'zod';
import type { PersonReference } from '../../../domain/record/person';
import { nameOf } from '../names';
import { listOf, type Row, textOf } from '../parse';
import { met, notRead, type Read, type Reading, recordOf, untilEmpty } from '../reading';

const conversationList = z.looseObject({
  conversations: z.array(z.looseObject({ id: z.number(), type: z.number(), members: z.array(z.looseObject({})) })),
});
const conversationMessages = z.looseObject({
  members: z.array(z.looseObject({ id: z.number() })),
  messages: z.array(z.looseObject({ id: z.number(), useridfrom: z.number() })),
});
const messageList = z.looseObject({
  messages: z.array(z.looseObject({ id: z.number(), useridfrom: z.number(), useridto: z.number() })),
});

type Conversation = z.infer<typeof conversationList>['conversations'][number];

/** The person's conversations, then every message in them, whoever sent it. */
export async function* messages(reading: Reading): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  const size = moodle.context.settings.pageSize;
  const whole = moodle.offered.has('core_message_get_conversation_messages');
  let refusal: string | undefined;
  const pages = untilEmpty(reading, async (page) => {
    const parameters = { userid: userId, limitfrom: page * size, limitnum: size };
    const answer = await moodle.ask('core_message_get_conversations', parameters, conversationList);
    if (answer.kind === 'answer') return answer.value.conversations;
    refusal = answer.errorcode;
    return undefined;
  });
  const conversations: Conversation[] = [];
  for await (const { items } of pages) conversations.push(...items);
  for (const conversation of conversations.sort((a, b) => a.id - b.id)) {
    const persons = listOf(conversation, 'members').map((member, n) => reference(reading, `members.${n}`, member));
    yield recordOf(reading, 'conversation', String(conversation.id), conversation, { persons });
    for (const { id, fullname } of listOf(conversation, 'members')) yield* met(reading, id, fullname);
    if (whole) yield* messagesIn(reading, conversation);
    // `core_message_get_messages` knows conversations of two only.
    else if (conversation.type === 2 && listOf(conversation, 'messages').length > 0) {
      yield notRead(reading, 'messages', `conversation-${conversation.id}`, 'groupconversation');
    }
  }
  if (refusal !== undefined) yield notRead(reading, 'messages', 'site', refusal);
  if (!whole) yield* allMessages(reading, 'conversations');
}

async function* messagesIn(reading: Reading, conversation: Conversation): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  const size = moodle.context.settings.pageSize;
  const names = new Map(listOf(conversation, 'members').map(({ id, fullname }) => [Number(id), textOf(fullname)]));
  let refusal: string | undefined;
  const pages = untilEmpty(reading, async (page) => {
    const parameters = { currentuserid: userId, convid: conversation.id, limitfrom: page * size, limitnum: size };
    const answer = await moodle.ask('core_message_get_conversation_messages', parameters, conversationMessages);
    if (answer.kind === 'refused') {
      refusal = answer.errorcode;
      return undefined;
    }
    for (const { id, fullname } of answer.value.members) names.set(id, textOf(fullname));
    return answer.value.messages;
  });
  for await (const { items } of pages) {
    for (const message of items) {
      const sender = names.get(message.useridfrom) ?? '';
      yield* met(reading, message.useridfrom, sender);
      const row = { ...message, conversationid: conversation.id, ...(sender !== '' && { sender }) };
      yield messageRecord(reading, 'message', row);
    }
    yield { kind: 'page' };
  }
  if (refusal !== undefined) yield notRead(reading, 'messages', `conversation-${conversation.id}`, refusal);
}

/** Notifications to the person: of activities, of the site. */
export const notifications = (reading: Reading): AsyncGenerator<Read> => allMessages(reading, 'notifications');

/** `core_message_get_messages`: to the person, then from him, read and unread. */
async function* allMessages(reading: Reading, kind: 'conversations' | 'notifications'): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  const size = moodle.context.settings.pageSize;
  const area = kind === 'notifications' ? 'notifications' : 'messages';
  const directions =
    kind === 'notifications'
      ? ([[userId, 0]] as const)
      : ([
          [userId, 0],
          [0, userId],
        ] as const);
  for (const [useridto, useridfrom] of directions) {
    for (const read of [1, 0]) {
      let refusal: string | undefined;
      const pages = untilEmpty(reading, async (page) => {
        const range = { newestfirst: 0, limitfrom: page * size, limitnum: size };
        const parameters = { useridto, useridfrom, type: kind, read, ...range };
        const answer = await moodle.ask('core_message_get_messages', parameters, messageList);
        if (answer.kind === 'answer') return answer.value.messages;
        refusal = answer.errorcode;
        return undefined;
      });
      for await (const { items } of pages) {
        for (const message of items) {
          const [sender, receiver] = [textOf(message.userfromfullname), textOf(message.usertofullname)];
          yield* met(reading, message.useridfrom, sender);
          yield* met(reading, message.useridto, receiver);
          const row = { ...message, ...(sender !== '' && { sender }), ...(receiver !== '' && { receiver }) };
          yield messageRecord(reading, kind === 'notifications' ? 'notification' : 'message', row);
        }
        yield { kind: 'page' };
      }
      if (refusal !== undefined) yield notRead(reading, area, `${useridto === 0 ? 'from' : 'to'}-${read}`, refusal);
    }
  }
}

function messageRecord(reading: Reading, type: 'message' | 'notification', row: Row): Read {
  const ends = [
    ['sender', 'useridfrom', row.sender, row.useridfrom],
    ['receiver', 'useridto', row.receiver, row.useridto],
  ] as const;
  const persons = ends.flatMap(([name, number, fullname, id]) => [
    ...(textOf(fullname) === '' ? [] : [reference(reading, name, { id, fullname })]),
    ...(textOf(id) === '' ? [] : [reference(reading, number, { id, fullname })]),
  ]);
  return recordOf(reading, type, textOf(row.id), row, { when: [row.timecreated], persons });
}

const reference = ({ userId }: Reading, path: string, { id, fullname }: Row): PersonReference => ({
  path,
  role: Number(id) === userId ? 'subject' : 'other',
  name: nameOf(textOf(fullname)),
  sourceKey: textOf(id),
});
