import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A family of a synthetic portal. Invented people only. */
export interface SimulatedFamily {
  readonly child: {
    readonly key: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly birthDate: string;
  };
  readonly parents: readonly {
    readonly key: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly secretAddress?: boolean;
  }[];
  /** Other pupils on the photo. */
  readonly classmates: readonly { readonly key: string; readonly givenName: string; readonly familyName: string }[];
}

/** Writes what a portal delivers of one child: chat with both parents, a group photo, absence, consent. */
export async function writePortalDelivery(
  folder: string,
  { child, parents, classmates }: SimulatedFamily,
): Promise<void> {
  const photo = Buffer.alloc(5000, 3);
  const { birthDate: _, ...named } = child;
  const everybody = [
    ...parents.map((parent) => ({ ...parent, role: 'parent' })),
    ...classmates.map((pupil) => ({ ...pupil, role: 'pupil' })),
    { ...named, role: 'subject' },
  ];
  const items = [
    ...parents.map((parent, n) => ({
      kind: 'message',
      id: `bericht-${n + 1}`,
      at: `2026-03-0${n + 1}T08:00:00+01:00`,
      participants: [{ ...parent, role: 'parent' }],
      fields: { conversation: 'g1', body: `Bericht van ${parent.givenName}` },
    })),
    {
      kind: 'photo',
      id: 'foto-1',
      at: '2026-04-01',
      participants: everybody,
      fields: { caption: 'Sportdag' },
      files: [
        {
          path: 'foto/1.jpg',
          name: 'sportdag.jpg',
          mediaType: 'image/jpeg',
          sha256: createHash('sha256').update(photo).digest('hex'),
        },
      ],
    },
    { kind: 'absence-report', id: 'ziek-1', at: '2026-03-01', participants: [], fields: { reason: 'griep' } },
    { kind: 'consent', id: 'toestemming-1', participants: [], fields: { purpose: 'website', granted: false } },
  ];
  const manifest = {
    contract: 'inzage-levering/1',
    supplier: 'Proefportaal',
    createdAt: '2026-11-20',
    person: child,
    count: items.length,
    items,
  };
  await mkdir(join(folder, 'foto'), { recursive: true });
  await writeFile(join(folder, 'foto', '1.jpg'), photo);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
