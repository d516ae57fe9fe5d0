import { type AddressObject, type EmailAddress, type ParsedMail, simpleParser } from 'mailparser';

export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** A message understood. */
export interface Mail {
  readonly parsed: ParsedMail;
  readonly from: readonly Correspondent[];
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly bcc: readonly Correspondent[];
}

/** Reads one message. @throws what the parser throws, for a message that is beyond it. */
export async function parseMail(raw: Buffer): Promise<Mail> {
  const parsed = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    keepCidLinks: true,
  });
  const { from, to, cc, bcc } = parsed;
  return { parsed, from: people(from), to: people(to), cc: people(cc), bcc: people(bcc) };
}

const people = (header: AddressObject | AddressObject[] | undefined): readonly Correspondent[] =>
  [header ?? []].flat().flatMap(({ value }) => value.flatMap(flat));

const flat = ({ name, address, group }: EmailAddress): readonly Correspondent[] =>
  group ? group.flatMap(flat) : [{ name, address: address ?? '' }];
