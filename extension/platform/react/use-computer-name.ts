/** What a computer that wrote something is called on screen. */
import { deviceRecord } from '../records/device.record.ts';
import { usePlatform } from './platform-context.tsx';
import { usePort, useRecords } from './use-port.ts';

/** Gives “this computer”, the name its owner gave it, or “another computer”. */
export function useComputerName(): (deviceId: string) => string {
  const { devices } = usePlatform();
  usePort(devices);
  const names = useRecords(deviceRecord);
  const own = devices.devices().find(({ isThis }) => isThis)?.id;
  return (deviceId) => (deviceId === own ? 'this computer' : names.find(({ current }) => current.body.deviceId === deviceId)?.current.body.name || 'another computer');
}
