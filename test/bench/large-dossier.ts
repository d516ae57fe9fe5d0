import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dossierXml } from '../../connectors/las-oso/simulator';
import { storedZip } from '../../connectors/las-oso/simulator/stored-zip';
import { calendarDate } from '../../domain/deadline/calendar-date';

/** How large the dossier is. */
export interface DossierSize {
  readonly records: number;
  readonly files: number;
  readonly fileBytes: number;
}

const place = /<document>[\s\S]*?<\/document>/;

/** One dossier of an invented pupil, with so many tests and pictures, written piece by piece: it may be larger than a string can be. */
export async function writeDossier(folder: string, { records, files, fileBytes }: DossierSize): Promise<void> {
  await mkdir(folder, { recursive: true });
  const frame = dossierXml({
    pupilNumber: 'LN1',
    givenNames: ['Mees'],
    familyName: 'Proefstra',
    birthDate: calendarDate('2009-05-31'),
    school: { name: 'De Proef', brin: '99ZZ' },
    tests: Array.from({ length: records }, (_, n) => ({
      name: `Toets ${n}`,
      on: calendarDate('2020-01-15'),
      teacher: 'Juf Anneke de Wit',
      value: String(n % 100),
      remark: `Mees werkte rustig naast een klasgenoot aan onderdeel ${n}.`,
    })),
    documents: [{ fileName: 'hier', description: 'hier', bytes: Buffer.alloc(1) }],
  });
  const [before = '', after = ''] = frame.split(place);
  function* pieces(): Generator<string> {
    yield before;
    for (let n = 0; n < files; n++) {
      const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(fileBytes)]);
      const packed = storedZip(`foto-${n}.jpg`, bytes).toString('base64');
      yield `<document><bestandsnaam>foto-${n}.jpg</bestandsnaam><omschrijving>werkstuk</omschrijving><bestandsinhoud>${packed}</bestandsinhoud></document>`;
    }
    yield after;
  }
  await pipeline(Readable.from(pieces()), createWriteStream(join(folder, 'oso-00001.xml')));
}
