/** What is said of a computer in a list. Pure. */
import type { VaultDevice } from '../../platform/platform.ts';
import { formatSigned } from '../../platform/records/day.ts';

export function nameOfComputer({ name, isThis }: Pick<VaultDevice, 'name' | 'isThis'>): string {
  return name ?? (isThis ? 'This computer' : 'A computer without a name');
}

/** `lastWroteAtMs` is by that computer's own clock: one that runs ahead is not told as being in the future. */
export function lastWroteSentence({ isThis, isActive, lastWroteAtMs }: Pick<VaultDevice, 'isThis' | 'isActive' | 'lastWroteAtMs'>, nowMs: number, locale?: string): string {
  const wrote = lastWroteAtMs === undefined ? 'Wrote nothing yet' : lastWroteAtMs > nowMs ? 'Wrote just now' : `Last wrote ${formatSigned(lastWroteAtMs, nowMs, locale)}`;
  if (!isActive) return `Removed: gets nothing new. ${wrote}`;
  return isThis ? `This computer. ${wrote}` : wrote;
}
