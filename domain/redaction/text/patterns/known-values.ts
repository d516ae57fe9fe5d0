import type { KnownPerson, RosterIndex } from '../roster-index';

/** Exact values of the roster: who has this number, mailbox, address or birth date. */
export class KnownValues {
  private readonly holders = new Map<string, KnownPerson[]>();
  /** Domains of staff mailboxes: a mailbox there belongs to the organisation. */
  readonly ownDomains = new Set<string>();

  constructor(roster: RosterIndex) {
    for (const entry of roster.persons) {
      const { person } = entry;
      for (const mail of person.emails ?? []) {
        this.put(`mail:${mail.toLowerCase()}`, entry);
        const domain = mail.toLowerCase().replace(/^.*@/, '');
        if (person.role === 'staff' && !publicDomains.has(domain)) this.ownDomains.add(domain);
      }
      for (const telephone of person.telephones ?? []) this.put(`tel:${nationalDigits(telephone)}`, entry);
      for (const identifier of person.identifiers ?? []) this.put(`id:${compact(identifier)}`, entry);
      for (const address of person.addresses ?? [])
        for (const part of addressParts(address)) this.put(`at:${part}`, entry);
      if (person.birthDate !== undefined) this.put(`born:${person.birthDate}`, entry);
    }
  }

  of(kind: 'mail' | 'tel' | 'id' | 'at' | 'born', value: string): readonly KnownPerson[] {
    return this.holders.get(`${kind}:${value}`) ?? [];
  }

  private put(key: string, entry: KnownPerson): void {
    const entries = this.holders.get(key);
    if (entries === undefined) this.holders.set(key, [entry]);
    else if (!entries.includes(entry)) entries.push(entry);
  }
}

const publicDomains = new Set(
  (
    'gmail.com hotmail.com hotmail.nl outlook.com outlook.nl live.nl live.com yahoo.com yahoo.nl icloud.com ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl ' +
    'xs4all.nl home.nl casema.nl upcmail.nl telfort.nl online.nl proton.me protonmail.com me.com gmx.net gmx.de web.de solcon.nl chello.nl zonnet.nl'
  ).split(' '),
);

/** Letters and digits only, upper case: how identifiers are compared. */
export const compact = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** The digits of a telephone number with a Dutch country code taken off: `+31 (0)6 12` and `06-12` are one. */
export function nationalDigits(telephone: string): string {
  const international = /^\s*(?:\+|00)/.test(telephone);
  const digits = telephone
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(international ? /^(?:00)?/ : /^$/, '');
  return international && digits.startsWith('31') ? `0${digits.slice(2)}` : international ? `+${digits}` : digits;
}

/** Street with number, and postcode, of an address line, each in the compact form. */
export function addressParts(line: string): string[] {
  const postcode = /[1-9]\d{3}\s?[A-Za-z]{2}\b/.exec(line)?.[0];
  const street = /^[^,\d]*\d+\s*[-/]?\s*[A-Za-z0-9]{0,4}?(?=[\s,]|$)/.exec(line)?.[0];
  return [postcode, street].filter((part) => part !== undefined).map(compact);
}
