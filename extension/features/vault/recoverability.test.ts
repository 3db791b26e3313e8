import { describe, expect, it } from 'vitest';
import type { SyncStatus, VaultDevice } from '../../platform/platform.ts';
import { isEvening, isRecoverable, recoveryAdvice } from './recoverability.ts';

const noon = new Date(2026, 10, 21, 12).getTime();
const dayMs = 24 * 60 * 60 * 1000;
const everywhere: SyncStatus = { type: 'everywhere', atMs: noon };
const device = (change: Partial<VaultDevice>): VaultDevice => ({ id: 'a', name: 'Laptop', isThis: false, isActive: true, lastWroteAtMs: noon, isCompared: true, ...change });
const here = device({ isThis: true });
const alone = { sync: everywhere, devices: [here], isKitKept: false, backedUpAtMs: undefined, nowMs: noon };

describe('the notes can be had again', () => {
  it('with a second computer that is not removed, a kept kit, or a backup', () => {
    expect(isRecoverable(alone)).toBe(false);
    expect(isRecoverable({ ...alone, devices: [here, device({ id: 'b' })] })).toBe(true);
    expect(isRecoverable({ ...alone, devices: [here, device({ id: 'b', isActive: false })] })).toBe(false);
    expect(isRecoverable({ ...alone, isKitKept: true })).toBe(true);
    expect(isRecoverable({ ...alone, backedUpAtMs: noon })).toBe(true);
  });

  it('not by a computer that wrote nothing yet: it may have been let in and hold nothing', () => {
    expect(isRecoverable({ ...alone, devices: [here, device({ id: 'b', lastWroteAtMs: undefined })] })).toBe(false);
  });

  it('while nothing is sent because of a problem by a backup only', () => {
    const stopped = { ...alone, sync: { type: 'problem', message: 'Nothing is sent.', waiting: 3 } as const };
    expect(isRecoverable({ ...stopped, isKitKept: true, devices: [here, device({ id: 'b' })] })).toBe(false);
    expect(isRecoverable({ ...stopped, backedUpAtMs: noon })).toBe(true);
  });

  it('without a service by a backup only', () => {
    const unconnected = { ...alone, sync: { type: 'not-connected' } as const };
    expect(isRecoverable({ ...unconnected, isKitKept: true, devices: [here, device({ id: 'b' })] })).toBe(false);
    expect(isRecoverable({ ...unconnected, backedUpAtMs: noon })).toBe(true);
  });

  it('while the service is away as well', () => {
    expect(isRecoverable({ ...alone, isKitKept: true, sync: { type: 'offline', sinceMs: noon, waiting: 1 } })).toBe(true);
  });
});

describe('what is advised', () => {
  it('is said gently by day and firmly from five until the morning', () => {
    const at = (hour: number, minute = 0) => new Date(2026, 10, 21, hour, minute).getTime();
    expect([at(4, 59), at(5), at(12), at(16, 59), at(17), at(23, 59)].map(isEvening)).toEqual([true, false, false, false, true, true]);
    expect(recoveryAdvice({ ...alone, nowMs: at(16, 59) })).toEqual({ type: 'not-recoverable', isEvening: false });
    expect(recoveryAdvice({ ...alone, nowMs: at(17) })).toEqual({ type: 'not-recoverable', isEvening: true });
  });

  it('is a new backup once the last is older than a week, until that is put off', () => {
    const backedUp = (days: number) => ({ ...alone, backedUpAtMs: noon - days * dayMs });
    expect(recoveryAdvice(backedUp(7))).toEqual({ type: 'none' });
    expect(recoveryAdvice(backedUp(8))).toEqual({ type: 'backup-due', days: 8 });
    expect(recoveryAdvice(backedUp(8), noon + 1)).toEqual({ type: 'none' });
    expect(recoveryAdvice(backedUp(8), noon)).toEqual({ type: 'backup-due', days: 8 });
  });

  it('is no backup where none was ever begun and the notes can be had again otherwise', () => {
    expect(recoveryAdvice({ ...alone, isKitKept: true })).toEqual({ type: 'none' });
  });

  it('cannot be put off while nothing brings the notes back', () => {
    expect(recoveryAdvice(alone, noon + dayMs)).toEqual({ type: 'not-recoverable', isEvening: false });
  });
});
