/** The ways to notes that already exist, for a computer that has none; a popup leads to them elsewhere, since it closes too easily. */
export type Door = 'restore' | 'join' | 'recover';
