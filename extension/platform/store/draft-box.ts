/** The kind that the boxes of unfinished writing are sealed under, whatever is written in them: in the store, and in a backup. */
export const draftKind = 'draft';
