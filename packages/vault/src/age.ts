/**
 * What needs the age library: making a vault, backing it up, restoring it. On its own (`@trusted-hands/vault/age`), so
 * that a popup which only opens and seals does not load it.
 */
export * from './backup.ts';
export * from './create-vault.ts';
