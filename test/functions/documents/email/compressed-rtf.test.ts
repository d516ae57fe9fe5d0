import fc from 'fast-check';
import { uncompressedRtf } from '../../../../functions/documents/email/compressed-rtf';

describe('the packed body of an Outlook message', () => {
  it('is unpacked as in the example of its specification (MS-OXRTFCP 3.1)', () => {
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(Buffer.from(uncompressedRtf(packed) ?? []).toString()).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    );
  });

  it('comes to an end whatever the bytes, and never to more than they can hold', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 200 }), fc.nat(), (bytes, length) => {
        const head = Buffer.alloc(16);
        head.writeUInt32LE(length, 4);
        head.writeUInt32LE(0x75465a4c, 8);
        const result = uncompressedRtf(Buffer.concat([head, bytes]));
        expect((result?.length ?? 0) <= 17 * (16 + bytes.length)).toBe(true);
      }),
    ));
});
