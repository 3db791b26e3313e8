import { describe, expect, it } from 'vitest';
import { whyNotRemovable, type RemovableFacts } from './removable.ts';

const safe: RemovableFacts = { sync: { type: 'everywhere', atMs: 9 }, devices: [], isKitKept: true, isSignedKept: false, waiting: 0, unfinished: 0, jots: 0 };

describe('taking one’s notes off a computer', () => {
  it('may be done where the service has all of them and a kit or another computer opens them', () => {
    expect(whyNotRemovable(safe)).toBeUndefined();
    const other = { id: 'b', name: 'Home', isThis: false, isActive: true, lastWroteAtMs: 1, isCompared: true };
    expect(whyNotRemovable({ ...safe, isKitKept: false, devices: [other] })).toBeUndefined();
    expect(whyNotRemovable({ ...safe, isKitKept: false, devices: [{ ...other, isActive: false }] })).toContain('bring your notes back');
    expect(whyNotRemovable({ ...safe, isKitKept: false })).toContain('bring your notes back');
  });

  it('may not be done while something is on its way, or is on this computer alone', () => {
    expect(whyNotRemovable({ ...safe, sync: { type: 'waiting', waiting: 1 } })).toContain('service');
    // What this page was told last may be older than what lies on the disk.
    expect(whyNotRemovable({ ...safe, waiting: 1 })).toContain('service');
    expect(whyNotRemovable({ ...safe, sync: { type: 'not-connected' } })).toContain('service');
    expect(whyNotRemovable({ ...safe, unfinished: 1 })).toContain('Unfinished');
    expect(whyNotRemovable({ ...safe, jots: 1 })).toContain('jotted');
  });

  it('may be done with a backup that holds what was signed here, and all that is unfinished', () => {
    const alone: RemovableFacts = { ...safe, sync: { type: 'not-connected' }, isKitKept: false, waiting: 3, isSignedKept: true };
    expect(whyNotRemovable(alone)).toBeUndefined();
    expect(whyNotRemovable({ ...alone, unfinished: 1 })).toContain('Unfinished');
    expect(whyNotRemovable({ ...alone, jots: 1 })).toContain('jotted');
    expect(whyNotRemovable({ ...alone, isSignedKept: false })).toContain('service');
  });
});
