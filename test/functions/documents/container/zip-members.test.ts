import { writeZip } from '../../../../functions/documents/container/write-zip';
import { MemberDamaged, openZip, type ZipMembers } from '../../../../functions/documents/container/zip-members';

const text = (words: string): Uint8Array => Buffer.from(words);

const members = async (bytes: Uint8Array): Promise<ZipMembers> => {
  const opening = await openZip(bytes);
  if (opening.state === 'closed') throw new Error(opening.because);
  return opening.zip;
};

/** The same ZIP with a number somewhere in it changed: at `from` bytes behind each place where the mark stands. */
function bent(bytes: Uint8Array, mark: string, from: number, change: (view: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  const place = copy.indexOf(Buffer.from(mark, 'hex'));
  change(copy.subarray(place + from));
  return copy;
}

const centralHeader = '504b0102';

describe('a ZIP that somebody sent', () => {
  it('is read member by member, in the order of its directory', async () => {
    const zip = await members(
      writeZip([
        { name: 'mimetype', bytes: text('soort'), stored: true },
        { name: 'map/één.txt', bytes: text('a'.repeat(1000)) },
      ]),
    );
    expect(zip.names).toEqual(['mimetype', 'map/één.txt']);
    expect(zip.sizeOf('map/één.txt')).toBe(1000);
    expect(Buffer.from((await zip.read('mimetype')) ?? []).toString()).toBe('soort');
    expect(await zip.read('map/één.txt')).toHaveLength(1000);
    expect(await zip.read('nergens')).toBeUndefined();
  });

  it('is written to the same bytes each time', () => {
    const files = [{ name: 'a.txt', bytes: text('tekst') }];
    expect(writeZip(files)).toEqual(writeZip(files));
  });

  it('stays shut when a member is encrypted', async () => {
    const zip = bent(writeZip([{ name: 'a', bytes: text('x') }]), centralHeader, 8, (view) => view.writeUInt16LE(1));
    expect(await openZip(zip)).toEqual({ state: 'closed', because: 'encrypted' });
  });

  it('stays shut when it says to hold more than may be unpacked', async () => {
    const zip = writeZip([
      { name: 'a', bytes: Buffer.alloc(600) },
      { name: 'b', bytes: Buffer.alloc(600) },
    ]);
    expect(await openZip(zip, 1000)).toEqual({ state: 'closed', because: 'too-large' });
  });

  it('stays shut with more members than a document has', async () => {
    const zip = writeZip(Array.from({ length: 10_001 }, (_, n) => ({ name: `m${n}`, bytes: text(''), stored: true })));
    expect(await openZip(zip)).toEqual({ state: 'closed', because: 'too-large' });
  });

  it.each([['../buiten'], ['/etc/buiten'], ['C:/buiten'], ['map/../../buiten'], ['regel\u0000einde']])(
    'stays shut when a member wants to be outside or hide its name: %j',
    async (name) => {
      expect(await openZip(writeZip([{ name, bytes: text('x') }]))).toEqual({ state: 'closed', because: 'damaged' });
    },
  );

  it('stays shut when a name stands in it twice, also in other capitals', async () => {
    const zip = writeZip([
      { name: 'word/document.xml', bytes: text('een') },
      { name: 'word/Document.xml', bytes: text('twee') },
    ]);
    expect(await openZip(zip)).toEqual({ state: 'closed', because: 'damaged' });
  });

  it('stays shut for a link', async () => {
    const zip = bent(writeZip([{ name: 'a', bytes: text('x') }]), centralHeader, 38, (view) =>
      view.writeUInt32LE(0xa1ff0000),
    );
    expect(await openZip(zip)).toEqual({ state: 'closed', because: 'unsupported' });
  });

  it.each([
    ['fewer bytes than there are', 24, 10],
    ['more bytes than there are', 24, 100_000],
    ['another checksum', 16, 12345],
  ])('never gives a member that says %s', async (_, from, value) => {
    const zip = bent(writeZip([{ name: 'a', bytes: Buffer.alloc(5000) }]), centralHeader, from, (view) =>
      view.writeUInt32LE(value),
    );
    await expect((await members(zip)).read('a')).rejects.toThrow(MemberDamaged);
  });

  it('is damaged when it is cut off or no ZIP at all', async () => {
    const whole = writeZip([{ name: 'a', bytes: text('x') }]);
    expect(await openZip(whole.subarray(0, whole.length - 10))).toEqual({ state: 'closed', because: 'damaged' });
    expect(await openZip(text('geen zip'))).toEqual({ state: 'closed', because: 'damaged' });
  });
});
