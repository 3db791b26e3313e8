/** Brotli at its best, as a service compresses a file that it makes once and sends often. */
import { brotliCompressSync, constants } from 'node:zlib';

export function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
