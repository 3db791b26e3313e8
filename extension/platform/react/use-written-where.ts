/** Which computer wrote a value, and when, in one line. */
import { formatDay, formatTime, localDay } from '../records/day.ts';
import { useComputerName } from './use-computer-name.ts';

export function useWrittenWhere(): (written: { readonly deviceId: string; readonly atMs: number }) => string {
  const computerName = useComputerName();
  return ({ deviceId, atMs }) => `${computerName(deviceId)}, ${formatDay(localDay(atMs))}, ${formatTime(atMs)}`;
}
