/** The names of records, drafts and views. */
import { bytesToHex, type Random } from '@trusted-hands/vault';

/** 128 random bits that name a thing and say nothing about it. */
export function randomId(random: Random): string {
  return bytesToHex(random(16));
}
