/** What a computer that wrote something is called on screen. */
import { deviceRecord } from '../records/device.record.ts';
import { usePlatform } from './platform-context.tsx';
import { usePort, useRecords } from './use-port.ts';

/** Gives the name its owner gave it; undefined where there is none. The same on every computer, so it may be written down. */
export function useGivenComputerName(): (deviceId: string) => string | undefined {
  const names = useRecords(deviceRecord);
  return (deviceId) => names.find(({ current }) => current.body.deviceId === deviceId)?.current.body.name || undefined;
}

/** Gives “this computer”, the name its owner gave it, or “another computer”. For the screen: elsewhere it is another one. */
export function useComputerName(): (deviceId: string) => string {
  const { devices } = usePlatform();
  usePort(devices);
  const givenName = useGivenComputerName();
  const own = devices.devices().find(({ isThis }) => isThis)?.id;
  return (deviceId) => (deviceId === own ? 'this computer' : (givenName(deviceId) ?? 'another computer'));
}
