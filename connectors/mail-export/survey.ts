import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from '../kit/faults';
import { type Touch, type TouchKind, touchOfMail, touchOfText, type Wanted } from './about';
import { digestOfFile, digestOfMail } from './digest';
import { indexOf } from './export-index';
import { type Item, itemsOf, type UnreadReason } from './items';
import type { ItemFacts } from './load-file';
import { everybodyIn } from './mail';
import { mailboxOf } from './mailboxes';
import type { MailExportSettings } from './settings';
import { Threads } from './threads';

/** Something in the export that touches the subject. Content stays in the export. */
export interface Found {
  readonly place: string;
  readonly digest: string;
  readonly kind: TouchKind;
  readonly about: Touch['about'];
  readonly thread: string;
  /** Mailboxes and folders in which it stands, copies included. */
  readonly mailboxes: readonly string[];
  readonly folders: readonly string[];
  readonly itemClass: string;
  /** For the officer's choice, not for the record. */
  readonly on: string;
  readonly subjectLine: string;
  readonly sameName: readonly string[];
}

export interface Unread {
  readonly place: string;
  readonly reason: UnreadReason;
  readonly count: number;
}

/** What the whole export says about one subject. */
export interface Survey {
  readonly found: readonly Found[];
  readonly unread: readonly Unread[];
  /** Mailboxes of the search plan from which nothing came. */
  readonly silent: readonly string[];
  /** Of the export that was read. */
  readonly print: string;
}

type Draft = Omit<Found, 'thread'> & { readonly threadKey: string; readonly blind: number };

/** Reads everything once. @throws ProtocolViolation when there is nothing to read, or nothing whole. @legal L-26 @security S-35 */
export async function survey(
  sourceId: SourceId,
  settings: MailExportSettings,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Survey> {
  const index = await indexOf(sourceId, settings);
  if (index.files === 0) throw new ProtocolViolation(sourceId, { code: 'EXPORT_EMPTY' });
  const { mailboxes: planned, withoutHits } = settings.searchPlan;
  const heard = new Set(withoutHits.map((mailbox) => mailbox.toLowerCase()));
  const threads = new Threads();
  const drafts = new Map<string, Draft>();
  const words = new Map<string, Touch>();
  const paths = new Map<string, string>();
  const unread: Unread[] = [];
  const report = ({ place, reason, count }: Extract<Item, { kind: 'unread' }>) => unread.push({ place, reason, count });
  for await (const item of itemsOf(sourceId, settings, index)) {
    signal.throwIfAborted();
    if (item.kind === 'unread') report(item);
    else if (item.kind === 'words') {
      for (const path of item.of) words.set(path, touchOfText(item.text, wanted));
    } else if (item.kind === 'file') {
      const { file, text = '', facts, place } = item;
      const mailbox = mailboxOf(file.path, facts, [], planned);
      if (mailbox) heard.add(mailbox.toLowerCase());
      const touch = touchOfText([file.path, facts?.title, facts?.author, facts?.custodian, text].join('\n'), wanted);
      const digest = await digestOfFile(file);
      paths.set(digest, file.path);
      drafts.set(digest, {
        place,
        digest,
        ...placed(touch, mailbox, facts),
        on: facts?.at ?? '',
        subjectLine: facts?.title ?? '',
        threadKey: '',
        blind: 0,
      });
    } else {
      const { mail, path, facts, place } = item;
      const present = [...everybodyIn(mail).map(({ address }) => address), ...mail.deliveredTo];
      const mailbox = mailboxOf(path, facts, present, planned);
      if (mailbox) heard.add(mailbox.toLowerCase());
      const touch = touchOfMail(mail, wanted);
      if (!touch) {
        if (mail.sealed) report({ kind: 'unread', place, reason: 'sealed', count: 1 });
        continue;
      }
      const digest = digestOfMail(mail);
      const threadKey = threads.add(mail);
      const draft: Draft = {
        place,
        digest,
        ...placed(touch, mailbox, facts),
        on: mail.at?.toISOString().slice(0, 10) ?? '',
        subjectLine: mail.subject,
        threadKey,
        blind: mail.bcc.length,
      };
      drafts.set(digest, merged(drafts.get(digest), draft));
    }
  }
  const found = [...drafts.values()].map(({ threadKey, blind: _, ...draft }): Found => {
    const said = words.get(paths.get(draft.digest) ?? '');
    const kind = said && strength(said.kind) < strength(draft.kind) ? said.kind : draft.kind;
    return { ...draft, kind, thread: threads.of(threadKey) };
  });
  return {
    found: found.toSorted((a, b) => inOrder(a.place, b.place)),
    unread,
    print: index.print,
    silent: planned.filter((mailbox) => !heard.has(mailbox.toLowerCase())),
  };
}

const order: readonly TouchKind[] = ['address', 'name', 'other-address', 'requester', 'file'];
const strength = (kind: TouchKind): number => order.indexOf(kind);

const placed = ({ kind, about, sameName }: Touch, mailbox: string | undefined, facts: ItemFacts | undefined) => ({
  kind,
  about,
  sameName,
  mailboxes: mailbox === undefined ? [] : [mailbox],
  folders: facts?.folder ? [facts.folder] : [],
  itemClass: facts?.itemClass ?? '',
});

/** A copy adds where it stands; the one that still shows its blind copies is the one to give. @legal L-28 */
function merged(before: Draft | undefined, draft: Draft): Draft {
  if (!before) return draft;
  const kept = draft.blind > before.blind ? draft : before;
  const both = (list: (of: Draft) => readonly string[]) => [...new Set([...list(before), ...list(draft)])];
  // The weaker kind of two copies would keep a message from him that is certainly his.
  const certain = strength(draft.kind) < strength(before.kind) ? draft : before;
  return {
    ...kept,
    kind: certain.kind,
    about: certain.about,
    mailboxes: both(({ mailboxes }) => mailboxes),
    folders: both(({ folders }) => folders),
  };
}

/** `9` before `10`, `3-2` before `3-10`. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a.split('-').map(Number), b.split('-').map(Number)];
  for (const [n, number] of left.entries()) {
    const difference = number - (right[n] ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
