import { createHash } from 'node:crypto';
import { dateInAmsterdam, instant } from '../../domain/deadline/instant';
import type { PersonReference } from '../../domain/record/person';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { NewRecord } from '../kit/connector';
import { personName } from '../kit/person/school-names';
import { activityOf } from './fields';
import { addressesOf, type Touch } from './match';
import type { Correspondent, Mail } from './parse';

/** One record of one message. The id is made of Message-ID and content: a copy from another mailbox is the same record. @legal L-28, L-29 */
export function recordOf(
  mail: Mail,
  touch: Touch,
  subject: SubjectDescription,
  staffDomains: readonly string[],
): NewRecord {
  const { parsed, from, to, cc, bcc } = mail;
  const { messageId = '', references = [], inReplyTo } = parsed;
  const valid = parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date : undefined;
  const on = valid && dateInAmsterdam(instant(valid.toISOString()));
  const lists = { from, to, cc, bcc };
  const text = parsed.text ?? '';
  const html = text.trim() === '' ? parsed.html || '' : '';
  const files = parsed.attachments.map(({ filename }, n) => ({ name: filename ?? `bijlage ${n + 1}` }));
  const print = createHash('sha256')
    .update(
      JSON.stringify([
        messageId,
        lists,
        valid ?? null,
        parsed.subject ?? '',
        text,
        html,
        parsed.attachments.map(({ checksum }) => checksum),
      ]),
    )
    .digest('hex');
  const quoted = quotedLines(text);
  return {
    type: `message.${activityOf(subject.category)}`,
    id: print.slice(0, 24),
    ...(on && { occurredOn: on }),
    title: on ? `E-mail, ${on.split('-').reverse().join('-')}` : 'E-mail',
    fields: {
      ...(messageId && { messageId }),
      thread: [references].flat()[0] ?? inReplyTo ?? messageId,
      ...(valid && { at: valid.toISOString() }),
      ...Object.fromEntries(
        Object.entries(lists)
          .filter(([, people]) => people.length > 0)
          .map(([name, people]) => [name, people.map(({ name, address }) => ({ name, address }))]),
      ),
      subject: parsed.subject ?? '',
      ...(html === '' ? { text } : { html }),
      ...(quoted !== '' && { quotedLines: quoted }),
      triage: touch.triage,
      ...(files.length > 0 && { files }),
    },
    persons: Object.entries(lists).flatMap(([path, people]) =>
      people.map((person, n) => referenceTo(person, `${path}.${n}`, subject, staffDomains)),
    ),
    attachments: parsed.attachments.map(({ filename, contentType, content }, n) => ({
      id: String(n + 1),
      fileName: filename ?? `bijlage ${n + 1}`,
      path: 'files.content',
      mediaType: contentType,
      content: {
        state: 'stored' as const,
        async *open() {
          yield content;
        },
      },
    })),
  };
}

function referenceTo(
  { name, address }: Correspondent,
  path: string,
  subject: SubjectDescription,
  staffDomains: readonly string[],
): PersonReference {
  const lower = address.toLowerCase();
  const staff = staffDomains.some((domain) => lower.endsWith(`@${domain.toLowerCase()}`));
  const role = addressesOf(subject).includes(lower) ? 'subject' : staff ? 'staff' : 'other';
  const [first = '', ...rest] = name.includes(',')
    ? name.split(',').reverse().join(' ').trim().split(/\s+/)
    : name.trim().split(/\s+/);
  return { path, role, name: personName({ givenNames: [first], infix: '', familyNames: [rest.join(' ')] }) };
}

/** Ranges of lines that quote an earlier mail, from 1: `4-9, 12-12`. */
function quotedLines(text: string): string {
  const ranges: [number, number][] = [];
  let below = false;
  for (const [n, line] of text.split('\n').entries()) {
    below ||= /^-{2,} ?(original message|oorspronkelijk bericht|doorgestuurd bericht|forwarded message)/i.test(line);
    if (!below && !line.startsWith('>')) continue;
    const last = ranges.at(-1);
    if (last && last[1] === n) last[1] = n + 1;
    else ranges.push([n + 1, n + 1]);
  }
  return ranges.map(([a, b]) => `${a}-${b}`).join(', ');
}
