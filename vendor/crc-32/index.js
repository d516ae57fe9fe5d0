// The archiver computes every byte's CRC-32 through this name; `seed` is a signed number, or at first a buffer of zeros.
const { crc32 } = require('node:zlib');
exports.buf = (bytes, seed) => crc32(bytes, typeof seed === 'number' ? seed >>> 0 : 0) | 0;
