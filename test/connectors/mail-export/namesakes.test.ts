import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceFault } from '../../../connectors/kit/faults';
import { writeEml } from '../../../connectors/mail-export/simulator';
import { resultOf } from '../../../functions/locate/locate';
import { ank, bo, openMailExport } from './open-mail-export';

const toFien = { id: 'a1', from: ank, to: 'Fien van Akker <fien@example.org>', subject: 'Toets', text: 'Goed gedaan.' };
const namesake = { id: 'n1', from: ank, to: bo, subject: 'Zorg', text: 'Fien van Akker (groep 8) is geschorst.' };

describe('a message that carries only the name can be a namesake’s (L-25)', () => {
  it('is not collected because another message carries the address', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toFien, namesake]));
    await at.run();
    expect((await at.messages()).map(({ fields }) => fields.subject)).toEqual(['Toets']);
    await at.close();
  });

  it('goes to the officer, who chooses between the address alone and the address with the name', async () => {
    const at = await openMailExport((folder) => writeEml(folder, [toFien, namesake]));
    const candidates = await at.locate();
    expect(resultOf(candidates)).toBe('ambiguous');
    expect(candidates.map(({ evidence }) => evidence)).toEqual([
      { strong: true, matched: ['email'] },
      { strong: false, matched: ['email', 'name-only'] },
    ]);
    await at.close();
  });
});

describe('an export that nobody could read is not an export without mail (L-26)', () => {
  it('parks the source instead of finding nobody', async () => {
    const at = await openMailExport((folder) => writeFile(join(folder, 'bericht.msg'), 'geen Outlook-bericht'));
    expect(await at.locate().catch((fault: unknown) => fault)).toBeInstanceOf(SourceFault);
    await at.close();
  });
});
