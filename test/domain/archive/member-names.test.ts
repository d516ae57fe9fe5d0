import fc from 'fast-check';
import { attachmentPath, isMemberPath } from '../../../domain/archive/member-names';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { sourceId } from '../../../domain/request/ids';

const naming = (more: object) => ({
  sourceId: sourceId('las-oso'),
  typeLabel: 'Gespreksverslag',
  occurredOn: calendarDate('2023-11-14'),
  number: 7,
  mediaType: 'application/pdf',
  sourceName: 'Verslag over Sem.PDF',
  ...more,
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '../../etc/passwd',
    'CON',
    'nul.txt',
    'C:\\x',
    'a\u202Etxt.exe',
    '\0',
    '.',
    '..',
    'x'.repeat(5000),
    'ＣＯＮ',
    'ﬁle',
    'a:b',
    '~',
  ),
);

describe('names in the archive are made by us (S-28)', () => {
  it.each([
    [{}, 'bestanden/las-oso/2023-11-14-gespreksverslag-0007.pdf'],
    [{ occurredOn: undefined }, 'bestanden/las-oso/gespreksverslag-0007.pdf'],
    [{ typeLabel: 'Één-op-één “gesprek”' }, 'bestanden/las-oso/2023-11-14-een-op-een-gesprek-0007.pdf'],
    [{ typeLabel: '漢字' }, 'bestanden/las-oso/2023-11-14-bestand-0007.pdf'],
    [
      { mediaType: 'application/octet-stream', sourceName: 'scan.JPEG' },
      'bestanden/las-oso/2023-11-14-gespreksverslag-0007.jpg',
    ],
    [
      { mediaType: 'application/octet-stream', sourceName: 'virus.exe' },
      'bestanden/las-oso/2023-11-14-gespreksverslag-0007.bin',
    ],
    [
      { mediaType: 'text/html; charset=utf-8', sourceName: 'x.html' },
      'bestanden/las-oso/2023-11-14-gespreksverslag-0007.txt',
    ],
    [{ mediaType: 'image/svg+xml', sourceName: 'x.svg' }, 'bestanden/las-oso/2023-11-14-gespreksverslag-0007.txt'],
    [
      { mediaType: 'application/octet-stream', sourceName: 'x.svg' },
      'bestanden/las-oso/2023-11-14-gespreksverslag-0007.txt',
    ],
    [{ number: 12345 }, 'bestanden/las-oso/2023-11-14-gespreksverslag-12345.pdf'],
  ])('%j becomes %s', (more, path) => {
    expect(attachmentPath(naming(more))).toBe(path);
  });

  it('a media type that is the name of something in every object is unknown like any other', () =>
    expect(
      attachmentPath(naming({ typeLabel: '', mediaType: '__proto__', sourceName: '../../etc/passwd', number: 0 })),
    ).toBe('bestanden/las-oso/2023-11-14-bestand-0000.bin'));

  it('nothing hostile gets through, whatever the source calls the file or its type', () =>
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.nat(99_999), (typeLabel, mediaType, sourceName, number) => {
        const path = attachmentPath(naming({ typeLabel, mediaType, sourceName, number }));
        expect(path).toMatch(/^bestanden\/las-oso\/2023-11-14-[a-z0-9-]{1,40}-\d{4,5}\.[a-z0-9]{2,4}$/);
        expect(isMemberPath(path)).toBe(true);
      }),
      { numRuns: 1000 },
    ));

  it('another number is another name, also where capitals do not count', () =>
    fc.assert(
      fc.property(hostile, fc.nat(20_000), fc.nat(20_000), (typeLabel, one, other) => {
        fc.pre(one !== other);
        const name = (number: number) => attachmentPath(naming({ typeLabel, number })).toLowerCase();
        expect(name(one)).not.toBe(name(other));
      }),
    ));
});
