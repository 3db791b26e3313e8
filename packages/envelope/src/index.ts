/** What both the devices and the blind service check of an entry: its bytes, its hash, its signature. No key, no text. */
export * from './bytes.ts';
export * from './v1/codec.ts';
export * from './v1/entry.ts';
export * from './v1/signature.ts';
