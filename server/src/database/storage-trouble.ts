/** Tells a full disk and a database that is away from every other fault; both are said to the caller, to try again. */
const fullCodes: ReadonlySet<unknown> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']);

/** PostgreSQL's class 08 (connection), 57P0x (shutting down, starting), 53300 (too many connections), 25006 (read-only). */
const awayCodes: ReadonlySet<unknown> = new Set([
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '08000',
  '08001',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25006',
]);

export function storageTrouble(error: unknown): 'full' | 'away' | null {
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    if ('code' in current) {
      if (fullCodes.has(current.code)) return 'full';
      // SQLite's extended codes carry the plain one in front: SQLITE_IOERR_WRITE.
      if (awayCodes.has(current.code) || /^SQLITE_(BUSY|IOERR|READONLY|CANTOPEN)_/.test(String(current.code))) return 'away';
    }
    // pg's pool says these without a code.
    if (/^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool)/.test(current.message)) return 'away';
    current = current.cause;
  }
  return null;
}
