import { expect, test } from 'vitest';
import { deviceRecord } from './device.record.ts';
import type { RecordVersion } from './record.ts';

const deviceId = '0a'.repeat(32);
const version = (name: string): RecordVersion<{ deviceId: string; name: string; addedAtMs: number }> => ({ entryId: name, parents: [], revision: 1, deviceId, atMs: 1, body: { deviceId, name, addedAtMs: 1 } });

test('the name that another computer gave stands beside the nameless record that the joining one wrote, in either order', () => {
  expect(deviceRecord.merge?.([version('Home'), version('')]).name).toBe('Home');
  expect(deviceRecord.merge?.([version(''), version('Home')]).name).toBe('Home');
  expect(deviceRecord.merge?.([version('Before'), version('Home')]).name).toBe('Home');
  expect(deviceRecord.merge?.([version('')]).name).toBe('');
});
