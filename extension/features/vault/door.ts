/**
 * The ways to notes that already exist, for a computer that has none, and to locking new ones with what the computer itself
 * has; a popup leads to them elsewhere, since it closes too easily.
 */
export type Door = 'restore' | 'join' | 'recover' | 'own-computer';
