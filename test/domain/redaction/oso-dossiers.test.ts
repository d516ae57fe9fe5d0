import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lasOso } from '../../../connectors/las-oso';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { Instant } from '../../../domain/deadline/instant';
import type { RosterPerson } from '../../../domain/record/person';
import { leavesOf, type SourceRecord } from '../../../domain/record/source-record';
import { foundTexts } from '../../../domain/redaction/found-texts';
import { labelsFor } from '../../../domain/redaction/labels/labels-for';
import { hardSetOf } from '../../../domain/redaction/leak/hard-set';
import { createLeakScanner } from '../../../domain/redaction/leak/leak-scanner';
import { viewpointFrom } from '../../../domain/redaction/persons/viewpoint-from';
import { defaultPolicy } from '../../../domain/redaction/policy';
import { createRecordSearch } from '../../../domain/redaction/record-search';
import { readableOf } from '../../../domain/redaction/structured/readable-of';
import type { SourceId } from '../../../domain/request/ids';
import type { RequesterDescription, SubjectDescription } from '../../../domain/requester/subject';
import { decisionsAcceptingProposals } from '../../../domain/withholding/accepting-proposals';
import { applyTo } from '../../../domain/withholding/apply-to';
import { mentionsOf } from '../../../domain/withholding/mentions-of';
import { standingOf } from '../../../domain/withholding/standing';
import { hash } from './school-of-invented-people';

const examples = path.resolve(process.cwd(), '..', 'shared', 'sources', 'oso', 'examples');
const withShared = existsSync(examples) ? describe : describe.skip;

const subject: SubjectDescription = {
  category: 'pupil',
  givenName: 'Daan',
  infix: 'van de',
  familyName: 'Berg',
  birthDate: '2003-03-17' as CalendarDate,
  identifiers: {},
};

async function collected(file: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'oso-'));
  try {
    copyFileSync(path.join(examples, file), path.join(folder, 'dossier.xml'));
    const context = {
      sourceId: 'las-oso' as SourceId,
      settings: { folder },
      signal: new AbortController().signal,
    } as never;
    const [candidate] = await lasOso.locate(context, subject);
    const persons: RosterPerson[] = [];
    const records: SourceRecord[] = [];
    if (!candidate) throw new Error('nobody found');
    for await (const one of lasOso.collect(context, candidate, subject, undefined)) {
      if (one.kind === 'person') persons.push(one.person);
      // Files are the business of other tests; here only what stands in fields.
      if (one.kind === 'record') records.push({ ...one.record, sourceId: 'las-oso' as SourceId, attachments: [] });
    }
    return { persons, records };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Field rules alone: the detector of texts finds nothing here. */
async function released(file: string, requester: RequesterDescription) {
  const { persons, records } = await collected(file);
  const viewpoint = viewpointFrom({ category: 'pupil', subject, requester, persons });
  const policy = defaultPolicy.pupil;
  const search = createRecordSearch({ viewpoint, policy, detector: { detect: () => [] }, hash });
  const found = records.map((record) => {
    const recordType = lasOso.recordTypes[record.type];
    if (!recordType) throw new Error('a type without a table');
    return { record, recordType, findings: search.findingsOf(record, recordType) };
  });
  const all = found.flatMap(({ findings }) => findings);
  const standing = standingOf(
    decisionsAcceptingProposals(all, 'Officer One', 'ab', '2026-11-20T10:00:00.000Z' as Instant),
  );
  const labels = labelsFor(
    found.flatMap(({ record, findings }) => mentionsOf(record, findings, standing, hash)),
    viewpoint,
  );
  const applied = found.flatMap((one) => {
    const result = applyTo({ ...one, standing, labels, viewpoint, hash });
    return result.kind === 'released' ? [{ before: one.record, after: result.record }] : [];
  });
  const hardSet = hardSetOf({
    viewpoint,
    policy,
    applied: found.flatMap(({ record, findings }) => foundTexts(record, findings)),
    readable: found.flatMap(({ record, recordType, findings }) => readableOf(record, recordType, findings)),
  });
  const text = JSON.stringify(applied.map(({ after }) => after));
  return {
    viewpoint,
    applied,
    text,
    hardSet,
    labels: Object.values(labels.persons),
    hits: createLeakScanner(hardSet).scan(text),
  };
}

withShared('the official OSO dossiers (skipped where ../shared is not there)', () => {
  const files = [
    'Voorbeelddossier_OV_POPO_full.xml',
    'Voorbeelddossier_OV_POPO_opt_out.xml',
    'Voorbeelddossier_OV_POVO_full.xml',
    'Voorbeelddossier_PaO_POSWV_full.xml',
  ];

  it.each(files)('%s: the pupil gets his own data field for field, but for what is marked secret', async (file) => {
    const { applied } = await released(file, { relation: 'pupil-16-plus' });
    const own = applied.find(({ before }) => before.type === 'leerling');
    const secret = new Set(own?.before.secretPaths);
    const before = [...leavesOf(own?.before.fields ?? {})].filter(({ path: at }) => !secret.has(at));
    const after = [...leavesOf(own?.after.fields ?? {})].filter(({ path: at }) => !secret.has(at));
    expect(before.length).toBeGreaterThan(40);
    expect(after).toEqual(before);
  });

  it.each(files)('%s: no account number, secret contact data, doctor’s name or parent’s name', async (file) => {
    const { text, hits } = await released(file, { relation: 'pupil-16-plus' });
    for (const gone of [
      'NL51RABO',
      '9999999999',
      'geheim@geheim.geheim',
      'Zwieten',
      'Bernard',
      'Pieter',
      'Tanja',
      '07012332332',
      'Hofstraat',
    ]) {
      expect(text.includes(gone)).toBe(false);
    }
    expect(hits).toEqual([]);
  });

  it('a number that is both the school’s and a parent’s stays where it is the school’s', async () => {
    const { applied, hardSet } = await released(files[0] ?? '', { relation: 'pupil-16-plus' });
    expect(JSON.stringify(applied.find(({ after }) => after.type === 'school')?.after)).toContain('0107890123');
    expect(
      JSON.stringify(applied.filter(({ after }) => after.type === 'verzorger').map(({ after }) => after)),
    ).not.toContain('0107890123');
    expect(hardSet.map(({ text }) => text)).not.toContain('0107890123');
  });

  it('the father reads his own data, and neither the mother’s nor where his child lives', async () => {
    const { text, viewpoint, labels, hits } = await released(files[0] ?? '', {
      relation: 'parent-with-authority',
      name: 'Pieter van de Berg',
    });
    expect(viewpoint.household.separated).toBe(true);
    expect(text.includes('Hofstraat')).toBe(true);
    expect(text.includes('Berg@werk.nl')).toBe(true);
    for (const gone of ['Tanja', '0501212121', 'Hoofdstraat', '7311BA', '0235257739', 'NL51RABO'])
      expect(text.includes(gone)).toBe(false);
    expect(labels).toContain('huisarts');
    expect(hits).toEqual([]);
  });
});
