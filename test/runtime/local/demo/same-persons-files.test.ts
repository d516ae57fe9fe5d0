import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkDrop } from '../../../../connectors/bulk-drop';
import { writeFolder, writeZip } from '../../../../connectors/bulk-drop/simulator';
import { rehearse } from '../../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../../connectors/kit/connector';
import { lasOso } from '../../../../connectors/las-oso';
import { writeDossiers } from '../../../../connectors/las-oso/simulator';
import { mailExport } from '../../../../connectors/mail-export';
import { writeMbox } from '../../../../connectors/mail-export/simulator';
import { ouderportaal } from '../../../../connectors/ouderportaal';
import type { SubjectDescription } from '../../../../domain/requester/subject';
import { boardOnDisk } from '../../../../runtime/local/board-on-disk';
import { castFamilies } from '../../../../runtime/local/demo/board/cast';
import { numberOfCast } from '../../../../runtime/local/demo/board/family';
import { fullName } from '../../../../runtime/local/demo/board/names';
import type { SyntheticPupil } from '../../../../runtime/local/demo/board/people';
import { learningDeliveryOf } from '../../../../runtime/local/demo/bulk-drop/learning-delivery';
import { mailsOf, schoolEmailOf } from '../../../../runtime/local/demo/mail-export/mails';
import { dossiersOf } from '../../../../runtime/local/demo/oso/dossiers';
import { portalDeliveryOf } from '../../../../runtime/local/demo/ouderportaal/portal-delivery';
import { syntheticBoard } from '../../../../runtime/local/demo/synthetic-board';

const { schools } = boardOnDisk();
const board = syntheticBoard({ schools });
const pupilsOf = (cast: keyof typeof castFamilies): readonly SyntheticPupil[] =>
  board.family(numberOfCast(castFamilies[cast], schools.length)).pupils;
const pupils = (['ordinary', 'separated', 'namesake', 'otherNamesake', 'twins'] as const).flatMap(pupilsOf);
const parentOf = (pupil: SyntheticPupil) => board.family(pupil.family).parents[0];

const searchPlan = {
  mailboxes: ['postvak@cpow.example'],
  terms: ['naam van de leerling'],
  from: '2025-01-01',
  until: '2026-11-01',
  by: 'Ria Wever',
  on: '2026-11-10',
  withoutHits: ['postvak@cpow.example'],
};

/** Each source holds all the pupils above, twins and namesakes among them. */
const sources: Readonly<
  Record<string, { connector: unknown; settings: object; write: (folder: string) => Promise<unknown> }>
> = {
  'las-oso': {
    connector: lasOso,
    settings: {},
    write: (folder) =>
      writeDossiers(
        folder,
        pupils.flatMap((pupil) => dossiersOf(board, pupil)),
      ),
  },
  'bulk-drop': {
    connector: bulkDrop,
    settings: {},
    write: (folder) =>
      Promise.all(
        pupils.map((pupil, n) => writeZip(join(folder, `levering-${n}.zip`), learningDeliveryOf(board, pupil))),
      ),
  },
  ouderportaal: {
    connector: ouderportaal,
    settings: { transport: 'drop' },
    write: (folder) =>
      Promise.all(pupils.map((pupil, n) => writeFolder(join(folder, `levering-${n}`), portalDeliveryOf(board, pupil)))),
  },
  'mail-export': {
    connector: mailExport,
    settings: { searchPlan, staffDomains: ['cpow.example'] },
    write: (folder) =>
      writeMbox(
        join(folder, 'postvak.mbox'),
        pupils.flatMap((pupil) => mailsOf(board, pupil)),
      ),
  },
};
const sourceNames = Object.keys(sources);

function subjectOf(pupil: SyntheticPupil, known: Readonly<Record<string, string>>): SubjectDescription {
  const { givenName, infix, familyName, birthDate } = pupil;
  return { category: 'pupil', givenName, infix, familyName, birthDate, identifiers: known };
}

/** What the school knows of a pupil before it asks the others: number, address, who asks. */
const knownOf = (pupil: SyntheticPupil) => {
  const { pupilNumber } = pupil.enrolments[0];
  return {
    'las-oso': pupilNumber,
    'bulk-drop': pupilNumber,
    ouderportaal: pupilNumber,
    email: schoolEmailOf(pupil),
    requesterEmail: parentOf(pupil)?.email ?? '',
  };
};

async function ask(source: string, subject: SubjectDescription) {
  const one = sources[source];
  if (!one) throw new Error('no such source');
  const at = await rehearse({
    connector: one.connector as Connector,
    overHttp: false,
    invalidSettings: {},
    canaries: [],
    async setScene() {
      const folder = await mkdtemp(join(tmpdir(), 'inzage-same-'));
      await one.write(folder);
      return {
        settings: { folder, ...one.settings },
        subject,
        stranger: { ...subject, givenName: 'Kas' },
        close: () => rm(folder, { recursive: true, force: true }),
      };
    },
  });
  const candidates = await at.locate();
  const { tally } = await at.run();
  const [records, persons] = [await at.records(), await at.persons()];
  await at.close();
  return { candidates, tally, records, text: JSON.stringify([records, persons]) };
}

const child = (name: string, nth = 0): SyntheticPupil => {
  const found = pupils.filter((pupil) => fullName(pupil) === name)[nth];
  if (!found) throw new Error('not in the cast');
  return found;
};

describe.each(sourceNames)('the board as %s has it', (source) => {
  it.each([
    ['Yasmina Ouali', 0, 'Samira', 'Wiersma'],
    ['Daan Wiersma', 0, 'Anouk', 'Ouali'],
    ['Tess Terpstra', 0, 'Mirjam', 'Finn'],
    ['Finn Terpstra', 0, 'Mirjam', 'Tess'],
    ['Emma van Dijk', 0, 'Petra', 'Tuinstra'],
    ['Emma van Dijk', 1, 'Wendy', 'Hofstra'],
  ])('gives %s (%s), whose mother is %s, and nothing of %s', async (name, nth, mother, other) => {
    const pupil = child(name, nth);
    const school = pupil.enrolments[0].school.name;
    const { candidates, tally, records, text } = await ask(source, { ...subjectOf(pupil, knownOf(pupil)), school });
    expect(candidates[0]?.evidence.strong).toBe(true);
    expect(tally.found).toBe(tally.fetched);
    expect(records.length).toBeGreaterThanOrEqual(3);
    expect(text).toContain(pupil.givenName);
    // A learning platform knows no parents.
    if (source !== 'bulk-drop') expect(text).toContain(mother);
    expect(text).not.toContain(other);
    const others = pupils.filter((each) => each !== pupil);
    for (const { enrolments } of others) expect(text).not.toContain(enrolments[0].pupilNumber);
  });

  it('leaves two children of one name and birth date to the officer when no number is known', async () => {
    const { candidates } = await ask(source, subjectOf(child('Emma van Dijk'), {}));
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.some(({ evidence }) => evidence.strong)).toBe(false);
  });
});

describe('what others wrote about a child', () => {
  const yasmina = child('Yasmina Ouali');
  const known = knownOf(yasmina);

  it('names a class mate in the portal messages of both parents', async () => {
    const { records } = await ask('ouderportaal', subjectOf(yasmina, known));
    const messages = records.filter(({ type }) => type === 'message');
    expect(messages.map(({ persons }) => persons.map(({ role }) => role))).toEqual([
      ['parent', 'staff', 'subject', 'pupil'],
      ['parent', 'staff', 'subject', 'pupil'],
      ['parent-of-pupil', 'staff', 'subject', 'pupil'],
    ]);
    const mates = board.classmatesOf(yasmina).map(fullName);
    for (const { fields } of messages.slice(0, 2)) {
      expect(mates.some((mate) => String(fields.body).includes(mate))).toBe(true);
    }
  });

  it('stands quoted below the answer of the teacher', async () => {
    const { records } = await ask('mail-export', subjectOf(yasmina, known));
    const mails = records.filter(({ type }) => type.startsWith('message.'));
    expect(mails.map(({ fields }) => [fields.subject, fields.foundBy, fields.quotedLines ?? ''])).toEqual([
      ['Ziek: Yasmina Ouali', 'address', ''],
      // The line of who wrote, three lines of hers, and the empty one with which a mail ends.
      ['Re: Ziek: Yasmina Ouali', 'address', '3-7'],
    ]);
  });
});

describe('one seed gives one board', () => {
  it('and the same deliveries and mails, byte for byte', () => {
    const again = syntheticBoard({ schools });
    for (const pupil of pupils) {
      expect(learningDeliveryOf(again, pupil)).toEqual(learningDeliveryOf(board, pupil));
      expect(portalDeliveryOf(again, pupil)).toEqual(portalDeliveryOf(board, pupil));
      expect(mailsOf(again, pupil)).toEqual(mailsOf(board, pupil));
    }
  });
});
