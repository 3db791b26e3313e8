/** Tells a full disk from every other fault: SQLite's SQLITE_FULL, the file system's ENOSPC and PostgreSQL's 53100. */
const fullCodes: ReadonlySet<unknown> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']);

export function isStorageFull(error: unknown): boolean {
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    if ('code' in current && fullCodes.has(current.code)) return true;
    current = current.cause;
  }
  return false;
}
