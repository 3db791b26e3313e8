/** Where locked jots lie in the `sealed` store, and how they are found there. */
export const jotPrefix = 'jot:';
/** Those that did not open when it was unlocked: kept as they are, and counted as waiting no more. */
export const unreadablePrefix = 'unreadable-jot:';

export const rowsOf = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
