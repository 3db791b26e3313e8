/** What both the devices and the blind service check: entries, the roster of devices, the keyring. No key, no text. */
export * from './bytes.ts';
export * from './v1/admission.ts';
export * from './v1/codec.ts';
export * from './v1/destroyed-entry.ts';
export * from './v1/destruction.ts';
export * from './v1/entry.ts';
export * from './v1/keyring.ts';
export * from './v1/roster.ts';
export * from './v1/roster-step.ts';
export * from './v1/signature.ts';
export * from './v1/vouch.ts';
