import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AttachmentReference } from '../../../domain/record/source-record';
import type { Finding } from '../../../domain/redaction/finding';
import { labelsFor } from '../../../domain/redaction/labels/labels-for';
import { recordTarget } from '../../../domain/redaction/structured/finding-keys';
import { applyTo } from '../../../domain/withholding/apply-to';
import { standingOf } from '../../../domain/withholding/standing';
import {
  doctor,
  fromSanne,
  hash,
  recordOf,
  recordType,
  reference,
  searchFor,
} from '../redaction/school-of-invented-people';
import { decision, dossier, silently } from './applied';

const notes = recordType({ tekst: 'freeText', html: 'html', naam: 'person', tel: 'contact', wachtwoord: 'secret' });
const file = (id: string, more: Partial<AttachmentReference> = {}): AttachmentReference => ({
  id,
  fileName: `${id}.txt`,
  path: `bestanden.${id}`,
  mediaType: 'text/plain',
  state: 'stored',
  byteLength: 3,
  sha256: `sha-${id}`,
  objectKey: `staging/${id}`,
  ...more,
});

describe('what the requester gets', () => {
  it('reads a label in place of a name, and every other character as it was', () => {
    const [applied] = dossier([recordOf({ tekst: '  Milan de Wit\tduwde… Carla zei “Roos”.\r\n' })], notes);
    expect(applied).toMatchObject({
      kind: 'released',
      record: {
        redacted: true,
        fields: { tekst: '  [medeleerling A]\tduwde… [ouder van medeleerling A] zei “Roos”.\r\n' },
      },
      ledger: [{ what: 'part', ground: 'third-party', count: 2 }],
    });
  });

  it('reads a label in a field of its own', () => {
    const record = recordOf({ naam: 'Ottens', tel: '038 1234567' }, { persons: [reference('', doctor)] });
    expect(dossier([record], notes)).toMatchObject([
      { record: { fields: { naam: '[huisarts]', tel: '[telefoonnummer]' } } },
    ]);
  });

  it('keeps markup whole where a name runs over tags', () => {
    const record = recordOf({ html: '<p>Met <i>Milan de</i> <b>Wit</b> &amp; co</p>' });
    expect(dossier([record], notes)).toMatchObject([
      { record: { fields: { html: '<p>Met <i>[medeleerling A]</i><b></b> &amp; co</p>' } } },
    ]);
  });

  it('a record without anything to take out is the same record', () => {
    const fields = { tekst: 'Sanne rekent goed.', html: '<p>1 &lt; 2</p>', lijst: [1, true, null] };
    const applied = dossier([recordOf(fields)], recordType({ tekst: 'freeText', html: 'html', lijst: 'plain' }));
    expect(applied).toMatchObject([{ kind: 'released', record: { fields, redacted: false }, ledger: [] }]);
  });
});

describe('decisions', () => {
  const record = recordOf({ tekst: 'Carla en Roos en Carla' });
  const textAfter = (decide: Parameters<typeof dossier>[2]) => {
    const [applied] = dossier([record], notes, decide);
    return applied?.kind === 'released' ? applied.record.fields.tekst : applied?.kind;
  };

  it('likely goes and possible stays until somebody decides', () =>
    expect(textAfter({})).toBe('[ouder van medeleerling A] en Roos en [ouder van medeleerling A]'));

  it('one decision on a person holds for every place', () =>
    expect(textAfter({ decide: ([carla]) => [decision(carla?.group ?? '', 'keep')] })).toBe('Carla en Roos en Carla'));

  it('a decision on one place wins over the one on the person, also when it is older', () =>
    expect(
      textAfter({
        decide: ([carla]) => [
          decision(carla?.identity ?? '', 'redact', { decidedAt: '2026-01-01T00:00:00.000Z' as never }),
          decision(carla?.group ?? '', 'keep'),
        ],
      }),
    ).toBe('[ouder van medeleerling A] en Roos en Carla'));

  it('the newest decision on a target counts', () =>
    expect(
      textAfter({
        decide: ([carla]) => [
          decision(carla?.group ?? '', 'redact', { decidedAt: '2026-11-21T10:00:00.000Z' as never }),
          decision(carla?.group ?? '', 'keep'),
        ],
      }),
    ).toContain('[ouder van medeleerling A]'));

  it('nobody can keep a password readable (L-36)', () => {
    const secret = recordOf({ wachtwoord: 'zeepaardje9' });
    const applied = dossier([secret], notes, { decide: ([finding]) => [decision(finding?.identity ?? '', 'keep')] });
    expect(applied).toMatchObject([{ record: { fields: { wachtwoord: '[beveiligingsgegeven]' } } }]);
  });

  it('withholding a record lists it, and each of its files by name and digest', () => {
    const withFile = recordOf({ tekst: 'x' }, { attachments: [file('a')] });
    const target = recordTarget({ sourceId: withFile.sourceId, type: 'notitie', id: 'n-1' }, hash);
    const applied = dossier([withFile], notes, {
      decide: () => [decision(target, 'withhold', { ground: 'legal-advice' })],
    });
    expect(applied).toEqual([
      {
        kind: 'withheld',
        ledger: [
          { sourceId: 'las', type: 'notitie', what: 'record', ground: 'legal-advice', count: 1 },
          {
            sourceId: 'las',
            type: 'notitie',
            what: 'attachment',
            ground: 'legal-advice',
            count: 1,
            sourceName: 'a.txt',
            sha256: 'sha-a',
            byteLength: 3,
          },
        ],
      },
    ]);
  });

  it('a failed redaction stays behind whatever is decided', () => {
    const failed = searchFor(fromSanne, {
      detector: {
        detect: () => {
          throw new Error('x');
        },
      },
    });
    const findings = failed.findingsOf(record, notes);
    const standing = standingOf([decision(findings[0]?.identity ?? '', 'keep')]);
    const labels = labelsFor([], fromSanne);
    expect(
      applyTo({ record, recordType: notes, findings, standing, labels, viewpoint: fromSanne, hash }),
    ).toMatchObject({ kind: 'withheld' });
  });

  it('findings that do not fit the text keep the record back', () => {
    const findings = searchFor(fromSanne).findingsOf(record, notes);
    const shorter = recordOf({ tekst: 'Ca' });
    const standing = standingOf([]);
    const labels = labelsFor([], fromSanne);
    expect(
      applyTo({ record: shorter, recordType: notes, findings, standing, labels, viewpoint: fromSanne, hash }),
    ).toMatchObject({
      kind: 'withheld',
      ledger: [{ ground: 'redaction-failed' }],
    });
  });
});

describe('files', () => {
  const scan = file('scan', { fileName: 'Milan de Wit.pdf', mediaType: 'application/pdf' });

  it('a file that nothing searched stays behind, its name redacted', () => {
    expect(dossier([recordOf({}, { attachments: [scan] })], notes)).toMatchObject([
      {
        record: { attachments: [] },
        ledger: [
          { what: 'part', count: 1 },
          { what: 'attachment', ground: 'not-searchable', sourceName: '[medeleerling A].pdf', sha256: 'sha-scan' },
        ],
      },
    ]);
  });

  it('an officer who saw it can let it go as it is', () => {
    const applied = dossier([recordOf({}, { attachments: [scan] })], notes, {
      decide: (findings) =>
        findings.filter(({ kind }) => kind === 'attachment').map(({ group }) => decision(group, 'keep')),
    });
    expect(applied).toMatchObject([
      { record: { attachments: [{ objectKey: 'staging/scan', sourceName: '[medeleerling A].pdf' }] } },
    ]);
  });

  it('a file that was read never goes as it is: it is written anew, with or without replacements', () => {
    const record = recordOf({}, { attachments: [file('a'), file('b')] });
    const readings = new Map([
      ['a', { text: 'Niets.', eyes: [] }],
      ['b', { text: 'Milan de Wit was er.', hidden: 'Opmerking: vraag Milan de Wit.', eyes: [] }],
    ]);
    const keep = (findings: readonly Finding[]) =>
      findings
        .filter(({ because }) => because === 'attachment.hidden-parts')
        .map(({ group }) => decision(group, 'keep'));
    const [applied] = dossier([record], notes, { readings, decide: keep });
    expect(applied).toMatchObject({
      record: { attachments: [], redacted: true },
      rewritten: [
        { file: { id: 'a' }, replacements: [], sourceName: 'a.txt' },
        {
          file: { id: 'b' },
          replacements: [{ start: 0, end: 12, text: '[medeleerling A]' }],
          hidden: 'Opmerking: vraag [medeleerling A].',
          sourceName: 'b.txt',
        },
      ],
      ledger: [{ what: 'part', ground: 'third-party', count: 2 }],
    });
    expect(applied).not.toHaveProperty('rewritten.0.hidden');
  });

  it('what a file hides stays behind until somebody has read it, and counts as one part', () => {
    const record = recordOf({}, { attachments: [file('b')] });
    const readings = new Map([['b', { text: 'Niets.', hidden: 'Verborgen tekst: Milan de Wit', eyes: [] }]]);
    const [applied] = dossier([record], notes, { readings });
    expect(applied).toMatchObject({
      rewritten: [{ file: { id: 'b' }, replacements: [] }],
      ledger: [{ what: 'part', ground: 'third-party', count: 1 }],
    });
    expect(JSON.stringify(applied)).not.toContain('Verborgen');
  });

  it('a file with something inside that did not open goes without it, and the ledger says so', () => {
    const record = recordOf({}, { attachments: [file('a')] });
    const readings = new Map([['a', { text: 'Mail.', eyes: ['file-inside-left-out' as const] }]]);
    const decide = (findings: readonly Finding[]) => findings.map(({ group }) => decision(group, 'keep'));
    expect(dossier([record], notes, { readings, decide })).toMatchObject([
      { rewritten: [{ file: { id: 'a' } }], ledger: [{ what: 'part', ground: 'not-searchable', count: 1 }] },
    ]);
  });

  it('a scan stays behind until somebody has seen it', () => {
    const record = recordOf({}, { attachments: [file('a')] });
    const readings = new Map([['a', { text: 'Gelezen.', eyes: ['scan' as const, 'picture' as const] }]]);
    expect(dossier([record], notes, { readings })).toMatchObject([
      { rewritten: [], ledger: [{ what: 'attachment', ground: 'not-searchable', sourceName: 'a.txt' }] },
    ]);
  });

  it('damaged and absent files are declared', () => {
    const { objectKey: _, ...bare } = file('a');
    const record = recordOf(
      {},
      {
        attachments: [
          { ...bare, state: 'damaged' },
          { ...bare, id: 'c', state: 'absent' },
        ],
      },
    );
    expect(dossier([record], notes)).toMatchObject([
      { ledger: [{ ground: 'damaged', sourceName: 'a.txt' }, { ground: 'damaged' }] },
    ]);
  });
});

describe('silent is silent (L-34)', () => {
  const before = recordOf({ tekst: 'Roos en Milan de Wit' }, { id: 'n-0' });
  const silent = recordOf({ tekst: 'Femke zag unknown. Jelle Wiersma belde Carla.' }, { id: 'n-1' });
  const after = recordOf({ tekst: 'Jelle Wiersma kwam.' }, { id: 'n-2' });
  const target = recordTarget({ sourceId: silent.sourceId, type: 'notitie', id: 'n-1' }, hash);

  it('the dossier equals one made without the record', () => {
    const withIt = dossier([before, silent, after], notes, { decide: () => [silently(target)] });
    const withoutIt = dossier([before, after], notes);
    expect(withIt[1]).toEqual({ kind: 'silent' });
    expect([withIt[0], withIt[2]]).toEqual(withoutIt);
  });

  it('a silent record costs nobody a letter', () => {
    const first = dossier([silent, after], notes, { decide: () => [silently(target)] });
    expect(first[1]).toMatchObject({ record: { fields: { tekst: '[ouder A] kwam.' } } });
  });

  it('one signature, or the same name twice, is no silence', () => {
    for (const secondOfficer of [undefined, 'Officer One', ' ']) {
      const applied = dossier([silent], notes, {
        decide: () => [decision(target, 'withhold-silently', secondOfficer === undefined ? {} : { secondOfficer })],
      });
      expect(applied[0]?.kind).toBe('released');
    }
  });

  it('a silent file takes the field that names it along', () => {
    const secret = file('s', { path: 'documenten.1.inhoud', fileName: 'verslag.txt' });
    const type = recordType({ 'documenten.naam': 'plain', 'documenten.inhoud': 'document' });
    const doc = (naam: string, id: string) => ({ naam, inhoud: id });
    const other = file('o', { path: 'documenten.0.inhoud', fileName: 'brief.txt' });
    const last = file('l', { path: 'documenten.2.inhoud', fileName: 'slot.txt' });
    const record = recordOf(
      { documenten: [doc('brief.txt', 'o'), doc('verslag.txt', 's'), doc('slot.txt', 'l')] },
      { attachments: [other, secret, last] },
    );
    const without = recordOf(
      { documenten: [doc('brief.txt', 'o'), doc('slot.txt', 'l')] },
      { attachments: [other, { ...last, path: 'documenten.1.inhoud' }] },
    );
    const readings = new Map([
      ['o', { text: 'x', eyes: [] }],
      ['s', { text: 'Milan de Wit', hidden: 'Opmerking: Milan de Wit', eyes: [] }],
      ['l', { text: 'Milan de Wit', eyes: [] }],
    ]);
    const [applied] = dossier([record], type, {
      readings,
      decide: (all) => all.filter(({ path }) => path.includes('.s.')).map(({ identity }) => silently(identity)),
    });
    expect(JSON.stringify(applied)).not.toContain('verslag');
    expect([applied]).toEqual(dossier([without], type, { readings }));
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    'Milan de Wit',
    'Jelle Wiersma',
    'Carla',
    'Roos',
    'ging',
    '\r\n',
    ' ',
    'é',
    '🙂',
    '<b>',
    '&',
  );

  it('outside what was found nothing changes: the text with labels put back is the text', () =>
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const tekst = parts.join(' ');
        const [applied] = dossier([recordOf({ tekst })], notes);
        const out = applied?.kind === 'released' ? String(applied.record.fields.tekst) : '';
        const back = out
          .replaceAll('[medeleerling A]', 'Milan de Wit')
          .replaceAll('[ouder A]', 'Jelle Wiersma')
          .replaceAll(/\[ouder van medeleerling A\]/g, 'Carla');
        expect(back).toBe(tekst);
      }),
    ));

  it('a silent record leaves no trace, wherever it stands', () =>
    fc.assert(
      fc.property(fc.array(fc.array(words), { minLength: 1, maxLength: 5 }), fc.nat(), (texts, n) => {
        const records = texts.map((parts, at) => recordOf({ tekst: parts.join(' ') }, { id: `n-${at}` }));
        const gone = n % records.length;
        const target = recordTarget(
          { sourceId: records[0]?.sourceId as never, type: 'notitie', id: `n-${gone}` },
          hash,
        );
        const withIt = dossier(records, notes, { decide: () => [silently(target)] });
        const withoutIt = dossier(
          records.filter((_, at) => at !== gone),
          notes,
        );
        expect(withIt.filter((_, at) => at !== gone)).toEqual(withoutIt);
      }),
    ));
});
