import type { Entry } from '@kenjiuno/msgreader/lib/Burner';
import type { SimulatedMail } from '../simulator';

const [storage, stream, root] = [1, 2, 5];

/** A tree of an Outlook file: a storage holds more, a stream holds bytes. */
type Tree = { readonly [name: string]: Buffer | Tree };

/** The entries of an Outlook message (MS-OXMSG) that says what the mail says; one attachment at most. */
export function compoundEntries(mail: SimulatedMail, sentAt: string): readonly Entry[] {
  const [from] = peopleIn(mail.from);
  const recipients = [
    ...peopleIn(mail.to).map((person) => ({ ...person, kind: 1 })),
    ...peopleIn(mail.cc).map((person) => ({ ...person, kind: 2 })),
    ...peopleIn(mail.bcc).map((person) => ({ ...person, kind: 3 })),
  ];
  const { attachment } = mail;
  return flattened({
    '__properties_version1.0': properties(32, [[0x00390040, fileTime(mail.date ?? sentAt)]]),
    ...text('0037', mail.subject),
    ...text('001A', 'IPM.Note'),
    ...text('1000', mail.text),
    ...text('1035', `<${mail.id}@example.org>`),
    ...text('0C1A', from?.name ?? ''),
    ...text('5D01', from?.address ?? ''),
    ...(mail.replyTo && text('007D', `References: <${mail.replyTo}@example.org>\r\n`)),
    ...Object.fromEntries(
      recipients.map(({ name, address, kind }, n) => [
        `__recip_version1.0_#0000000${n}`,
        {
          '__properties_version1.0': properties(8, [[0x0c150003, number(kind)]]),
          ...text('3001', name),
          ...text('39FE', address),
        },
      ]),
    ),
    ...(attachment && {
      '__attach_version1.0_#00000000': {
        '__properties_version1.0': properties(8, [[0x37050003, number(1)]]),
        ...text('3707', attachment.name),
        ...text('370E', attachment.mediaType),
        '__substg1.0_37010102': Buffer.from(attachment.content),
      },
    }),
  });
}

const text = (property: string, value: string): Tree => ({
  [`__substg1.0_${property}001F`]: Buffer.from(value, 'utf16le'),
});

const peopleIn = (header = ''): readonly { readonly name: string; readonly address: string }[] =>
  header
    .split(',')
    .filter((each) => each.trim() !== '')
    .map((each) => {
      const [, name = '', address = each.trim()] = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(each) ?? [];
      return { name, address };
    });

function properties(headBytes: number, entries: readonly (readonly [number, Buffer])[]): Buffer {
  const body = entries.map(([tag, value]) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(tag, 0);
    entry.writeUInt32LE(6, 4);
    value.copy(entry, 8);
    return entry;
  });
  return Buffer.concat([Buffer.alloc(headBytes), ...body]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** Steps of 100 nanoseconds since 1601. */
function fileTime(date: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Date.parse(date)) + 11_644_473_600_000n) * 10_000n, 0);
  return bytes;
}

function flattened(tree: Tree): readonly Entry[] {
  const entries: Entry[] = [{ name: 'Root Entry', type: root as Entry['type'], length: 0, children: [] }];
  const put = (branch: Tree, parent: number) => {
    for (const [name, value] of Object.entries(branch)) {
      const at = entries.length;
      entries[parent]?.children?.push(at);
      if (Buffer.isBuffer(value)) {
        entries.push({
          name,
          type: stream as Entry['type'],
          length: value.length,
          binaryProvider: () => Uint8Array.from(value),
        });
      } else {
        entries.push({ name, type: storage as Entry['type'], length: 0, children: [] });
        put(value as Tree, at);
      }
    }
  };
  put(tree, 0);
  return entries;
}
