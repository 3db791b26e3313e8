/** How old the directory on this computer is, in words. */
import { formatSigned } from '../../platform/records/day.ts';

/** "From 20 Nov 2026, 14:02", and that it is used offline where the service could not be asked. */
export function directoryDateText(fetchedAtMs: number, nowMs: number, isOffline: boolean, locale?: string): string {
  const from = formatSigned(fetchedAtMs, nowMs, locale);
  return isOffline ? `Directory from ${from}, offline.` : `Directory from ${from}. Searched on this computer.`;
}
