/** Names a recovery code without giving it away, so that "this one is kept" can be written down. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeFields } from '@trusted-hands/envelope';

const label = utf8ToBytes('trusted-hands/recovery-code-mark/v1');

/** Hex of a labelled SHA-256: no code of 160 random bits is found from it. `recoveryCode` as it is printed. */
export function recoveryCodeMark(recoveryCode: string): string {
  return bytesToHex(sha256(encodeFields([label, utf8ToBytes(recoveryCode)])));
}
