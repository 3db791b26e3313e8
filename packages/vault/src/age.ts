/**
 * What needs the age library: making a vault, its devices and its recovery kit, backing it up, restoring it. On its own
 * (`@trusted-hands/vault/age`), so that a popup which only opens and seals does not load it.
 */
export * from './backup.ts';
export * from './create-vault.ts';
export * from './devices.ts';
export * from './join-request.ts';
export * from './recovery-keys.ts';
export * from './seal-to-device.ts';
