import type { ItemFacts } from './load-file';

/**
 * From which mailbox of the search plan something came: as the load file says, else as its path says, else the one whose owner
 * takes part. Undefined when none of them fits.
 *
 * @param present Addresses of the people in the message.
 */
export function mailboxOf(
  path: string,
  facts: ItemFacts | undefined,
  present: readonly string[],
  planned: readonly string[],
): string | undefined {
  const said = facts?.custodian.toLowerCase() ?? '';
  const where = path.toLowerCase();
  const people = present.map((address) => address.trim().toLowerCase());
  return (
    planned.find((mailbox) => said !== '' && stands(said, mailbox)) ??
    planned.find((mailbox) => stands(where, mailbox)) ??
    planned.find((mailbox) => people.includes(mailbox.toLowerCase()))
  );
}

/** The whole address, also as tools write it in names of files: `ank_school_example`, `ank-at-school.example`. */
function stands(text: string, mailbox: string): boolean {
  const pattern = mailbox
    .toLowerCase()
    .split(/[@.]/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[@._-](?:at[._-])?');
  return new RegExp(`(?<![a-z0-9.])${pattern}(?![a-z0-9])`).test(text);
}
