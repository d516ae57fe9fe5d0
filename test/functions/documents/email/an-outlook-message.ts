import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner';

const root = 5;
const folder = 1;
const file = 2;

/** Properties by their tag (`0037001F` is the subject), and files by name. */
export interface InventedMessage {
  readonly properties: Readonly<Record<string, string>>;
  readonly recipients: readonly Readonly<Record<string, string>>[];
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A message as Outlook keeps it, of invented people. */
export function anOutlookMessage({ properties, recipients, attachments }: InventedMessage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: root, length: 0, children: [] }];
  const add = (parent: number, entry: Entry): number => {
    const at = entries.push(entry) - 1;
    entries[parent]?.children?.push(at);
    return at;
  };
  const stream = (parent: number, name: string, bytes: Uint8Array) =>
    add(parent, { name, type: file, length: bytes.length, binaryProvider: () => Uint8Array.from(bytes) });
  const texts = (parent: number, all: Readonly<Record<string, string>>) => {
    for (const [tag, text] of Object.entries(all)) stream(parent, `__substg1.0_${tag}`, Buffer.from(text, 'utf16le'));
  };
  stream(0, '__properties_version1.0', Buffer.alloc(32));
  texts(0, properties);
  recipients.forEach((recipient, at) => {
    texts(add(0, { name: `__recip_version1.0_#0000000${at}`, type: folder, length: 0, children: [] }), recipient);
  });
  attachments.forEach(({ name, bytes }, at) => {
    const where = add(0, { name: `__attach_version1.0_#0000000${at}`, type: folder, length: 0, children: [] });
    stream(where, '__properties_version1.0', Buffer.alloc(8));
    stream(where, '__substg1.0_37010102', bytes);
    texts(where, { '3707001F': name });
  });
  return burn(entries);
}
