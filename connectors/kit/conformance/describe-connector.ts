import { createHash } from 'node:crypto';
import { type Leaf, leavesOf } from '../../../domain/record/source-record';
import { SourceFault } from '../faults';
import { checkSettings } from '../settings';
import { describeAnswers } from './describe-answers';
import { describeManifest } from './describe-manifest';
import { describeOverHttp } from './describe-over-http';
import { describeSilence } from './describe-silence';
import { type Rehearsal, rehearse } from './rehearsal';
import type { ConformanceSubject } from './scene';

const staged = (at: Rehearsal) =>
  [...at.objects.stored]
    .filter(([key]) => !key.includes('/progress/'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, bytes]) => [key, createHash('sha256').update(bytes).digest('hex')]);

/**
 * The tests that every connector inherits: one line in its test file runs them all against its simulator.
 * What they mean for the people in the file is in their names. @legal L-25, L-26 @security S-03, S-33, S-35, S-36
 */
export function describeConnector(subject: ConformanceSubject): void {
  const { connector } = subject;
  describe(`connector ${connector.id} keeps the promises of every connector`, () => {
    let at: Rehearsal;
    beforeEach(async () => {
      at = await rehearse(subject);
    });
    afterEach(() => at.close());

    describeManifest(connector);

    it('accepts its settings, and names the path of what is wrong in others', () => {
      expect(checkSettings(connector, at.scene.settings).ok).toBe(true);
      const checked = checkSettings(connector, subject.invalidSettings);
      expect(checked.ok ? [] : checked.problems).not.toEqual([]);
      for (const problem of checked.ok ? [] : checked.problems) expect(problem).toMatch(/^settings/);
    });

    it('finds the one person who was asked for, and says what matched', async () => {
      const candidates = await at.locate();
      expect(candidates).toHaveLength(1);
      expect(candidates[0]?.evidence.matched).not.toEqual([]);
      for (const match of candidates[0]?.evidence.matched ?? []) expect(match).toMatch(/^[a-zA-Z][\w:-]*$/);
    });

    it('finds nobody when it does not know the person', async () => {
      expect(await at.locate(at.scene.stranger)).toEqual([]);
    });

    it('does not look for anybody by a citizen service number', async () => {
      const identifiers = { bsn: '999990019', BSN: '999990019', onderwijsnummer: '999990019' };
      expect(await at.locate({ ...at.scene.stranger, identifiers })).toEqual([]);
    });

    it('counts what it brings, and brings what it counts', async () => {
      const { tally } = await at.run();
      const records = await at.records();
      const attachments = records.flatMap((record) => record.attachments);
      expect(records.length).toBeGreaterThan(1);
      expect(tally).toMatchObject({
        found: records.length,
        fetched: records.length,
        attachments: attachments.length,
        damagedAttachments: attachments.filter(({ state }) => state !== 'stored').length,
      });
      expect(tally.pages).toBeGreaterThan(0);
    });

    it('gives each record an id of its own, a title, and a type that is described', async () => {
      await at.run();
      const records = await at.records();
      expect(new Set(records.map(({ type, id }) => `${type} ${id}`)).size).toBe(records.length);
      for (const { type, title } of records) {
        expect(Object.keys(connector.recordTypes)).toContain(type);
        expect(title.trim()).not.toBe('');
      }
    });

    it('names only persons and secret fields that are in the record', async () => {
      await at.run();
      for (const { fields, persons, secretPaths = [] } of await at.records()) {
        const paths = [...leavesOf(fields)].map((leaf: Leaf) => leaf.path);
        for (const { path } of persons) {
          expect(path === '' || paths.some((leaf) => leaf === path || leaf.startsWith(`${path}.`))).toBe(true);
        }
        for (const path of secretPaths) expect(paths).toContain(path);
      }
    });

    it('stores each file whole, with its digest', async () => {
      await at.run();
      for (const { attachments } of await at.records()) {
        expect(new Set(attachments.map(({ id }) => id)).size).toBe(attachments.length);
        for (const { state, objectKey, byteLength, sha256 } of attachments) {
          if (state !== 'stored') continue;
          const bytes = at.objects.stored.get(objectKey ?? '') ?? new Uint8Array();
          expect([bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]).toEqual([byteLength, sha256]);
        }
      }
    });

    it('gives persons of the roster ids of its own', async () => {
      await at.run();
      for (const { id } of await at.persons()) expect(id.startsWith(`${connector.id}:`)).toBe(true);
    });

    it('gives the same, byte for byte, a second time', async () => {
      await at.run();
      const again = await rehearse(subject);
      await again.run();
      const stable = ([key]: (string | undefined)[]) => !key?.endsWith('candidates.json');
      expect(staged(again).filter(stable).length).toBe(staged(at).filter(stable).length);
      expect((await again.records()).map(({ type, id, fields }) => [type, id, fields])).toEqual(
        (await at.records()).map(({ type, id, fields }) => [type, id, fields]),
      );
      await again.close();
    });

    it('gives the same when it has to stop at every checkpoint', async () => {
      const { calls } = await at.run(0);
      expect(calls).toBeGreaterThan(1);
      const parts = staged(at);
      for (const key of [...at.objects.stored.keys()])
        if (key.startsWith('staging/') && !key.endsWith('candidates.json')) at.objects.stored.delete(key);
      await at.run();
      expect(parts).toEqual(staged(at));
    });

    it('gives the same when the machine stops in the middle of its writing', async () => {
      await at.run();
      const whole = staged(at);
      const writes = at.objects.puts;
      const step = Math.max(1, Math.floor(writes / 12));
      for (let stop = 2; stop <= writes; stop += step) {
        for (const key of [...at.objects.stored.keys()])
          if (key.startsWith('staging/') && !key.endsWith('candidates.json')) at.objects.stored.delete(key);
        const before = at.objects.puts;
        at.objects.failPut = (_key, put) => put === before + stop - 1;
        await at.collect().catch(() => undefined);
        at.objects.failPut = undefined;
        await at.collect();
        expect(staged(at)).toEqual(whole);
      }
    });

    it('puts no name, number or secret into a key of storage', async () => {
      const { subject: person } = at.scene;
      await at.run();
      const keys = [...at.objects.stored.keys()].join('\n').toLowerCase();
      const names = [person.givenName, person.familyName].filter((name) => name.length > 2);
      for (const canary of [...names, ...subject.canaries]) expect(keys).not.toContain(canary.toLowerCase());
    });

    it('says that settings are wrong, without repeating them', async () => {
      const broken = await rehearse({
        ...subject,
        setScene: async (through) => ({ ...(await subject.setScene(through)), settings: subject.invalidSettings }),
      });
      const fault = await broken.locate().catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(SourceFault);
      expect(fault).toMatchObject({ name: 'ConfigurationInvalid' });
      await broken.close();
    });

    describeSilence(subject, () => at);
    if (!subject.overHttp) return;
    describeOverHttp(subject, () => at);
    describeAnswers(() => at);
  });
}
