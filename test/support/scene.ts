import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connector } from '../../connectors/kit/connector';
import { lasOso } from '../../connectors/las-oso';
import { type SimulatedPupil, writeDossiers } from '../../connectors/las-oso/simulator';
import { calendarDate } from '../../domain/deadline/calendar-date';
import { type Instant, instant } from '../../domain/deadline/instant';
import { sourceId } from '../../domain/request/ids';
import type { NewRequest, Officer } from '../../functions/api/desk';
import type { ConfiguredSource } from '../../functions/step/runtime';
import { boardThatAnswers } from '../../runtime/local/board-that-answers';
import { composeLocal, type LocalInzage, type LocalOptions } from '../../runtime/local/compose';
import { theBoard } from './the-board';

export const officer: Officer = { name: 'F. Wolters', role: 'officer' };
export const second: Officer = { name: 'B. Dijkhuis', role: 'second-signatory' };

/** An invented pupil at home with both parents, with a classmate, a doctor and a secret number in his file. */
export const mees: SimulatedPupil = {
  pupilNumber: 'LN700001',
  givenNames: ['Mees'],
  familyName: 'Proefstra',
  birthDate: calendarDate('2016-05-31'),
  sex: '1',
  personNumber: '123456782',
  address: { street: 'Dorpsstraat', number: '12', postcode: '1234AB', town: 'Voorbeeld' },
  school: { name: 'De Proef', brin: '99ZZ', director: 'K. de Boer' },
  doctor: { familyName: 'Zwaluwman', telephone: '0201234567' },
  carers: [
    {
      givenName: 'Lotte',
      familyName: 'Proefstra',
      relation: '2',
      telephone: '0612345678',
      iban: 'NL91ABNA0417164300',
      address: { street: 'Dorpsstraat', number: '12', postcode: '1234AB', town: 'Voorbeeld' },
    },
  ],
  tests: [
    {
      name: 'Rekenen M4',
      on: calendarDate('2025-01-20'),
      teacher: 'Juf Anneke de Wit',
      value: '78',
      remark: 'Mees maakte de toets alleen.',
    },
    { name: 'Spelling M4', on: calendarDate('2025-01-27'), teacher: 'Juf Anneke de Wit', value: '64' },
  ],
  documents: [
    { fileName: 'foto.jpg', description: 'Foto', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) },
    { fileName: 'kapot.pdf', description: 'Verslag', bytes: Buffer.alloc(400, 7), damaged: true },
  ],
};

/** His mother asks. */
export const byMother: NewRequest = {
  kind: 'access',
  subject: {
    category: 'pupil',
    givenName: 'Mees',
    infix: '',
    familyName: 'Proefstra',
    birthDate: calendarDate('2016-05-31'),
    identifiers: {},
  },
  requester: { relation: 'parent-with-authority', name: 'Lotte Proefstra', email: 'lotte@voorbeeld.test' },
  receivedOn: calendarDate('2026-11-02'),
};

/** A folder with dossiers and a data directory, thrown away afterwards. */
export interface Scene {
  readonly folder: string;
  readonly sources: readonly ConfiguredSource[];
  /** Opens the data directory of that name; close it before opening it again. */
  open(name: string, options?: Partial<LocalOptions>): Promise<LocalInzage>;
  end(): Promise<void>;
}

export const noon: Instant = instant('2026-11-23T11:00:00Z');

export async function sceneWith(pupils: readonly SimulatedPupil[]): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'inzage-scene-'));
  await writeDossiers(join(folder, 'oso'), pupils);
  const sources: readonly ConfiguredSource[] = [
    {
      sourceId: sourceId('las-oso'),
      nl: 'Leerlingadministratie',
      connector: lasOso as Connector,
      settings: { folder: join(folder, 'oso') },
    },
  ];
  return {
    folder,
    sources,
    open: (name, options = {}) =>
      composeLocal({
        dataDirectory: join(folder, name),
        keyFile: join(folder, 'key'),
        now: noon,
        board: boardThatAnswers(theBoard(), options.sources ?? sources).board,
        sources,
        portalOrigin: 'http://127.0.0.1',
        ...options,
      }),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Registers and does the checks, up to and including acceptance; the first run has stopped when this returns. */
export async function accepted({ desk, workflow }: LocalInzage, request: NewRequest) {
  const registered = await desk.register(request, officer, 'console');
  if (!registered.ok) throw new Error(registered.because);
  const requestId = registered.value;
  await desk.checkIdentity(requestId, 'at-the-desk', officer);
  await desk.checkConflict(requestId, [], officer);
  const outcome = await desk.accept(requestId, officer);
  if (!outcome.ok) throw new Error(outcome.because);
  await workflow.settled();
  return requestId;
}
