import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeComputerLock, encodeComputerLock } from './computer-lock.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

describe('the lock that the computer itself opens', () => {
  it('reads what it wrote', () => {
    fc.assert(fc.property(bytes, bytes, bytes, (credentialId, salt, wrapped) => {
      expect(decodeComputerLock(encodeComputerLock({ credentialId, salt, wrapped }))).toEqual({ credentialId, salt, wrapped });
    }));
  });

  it('takes nothing that was cut or is something else', () => {
    fc.assert(fc.property(bytes, bytes, fc.nat(), (credentialId, salt, cut) => {
      const whole = encodeComputerLock({ credentialId, salt, wrapped: new Uint8Array(9) });
      expect(decodeComputerLock(whole.subarray(0, cut % whole.length))).toBeUndefined();
      const other = Uint8Array.from(whole);
      other[20] = 0;
      expect(decodeComputerLock(other)).toBeUndefined();
    }));
    fc.assert(fc.property(bytes, (any) => {
      expect(decodeComputerLock(any)).toBeUndefined();
    }));
  });
});
