/** Bytes that begin as a photo does. */
export const jpeg = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, n) => [0xff, 0xd8, 0xff, 0xe0][n] ?? (n * 31) % 251);

/** Bytes that begin as a PDF does. */
export const pdf: Uint8Array = Buffer.from('%PDF-1.7\nGespreksverslag\n%%EOF\n');
