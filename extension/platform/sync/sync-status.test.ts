import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { statusOfFailure, statusOfReport } from './sync-status.ts';

const nothing = { waiting: 2, sinceMs: 7 };
const told = (code: string) => Object.assign(new TRPCClientError('no'), { data: { failure: { code, message: 'It said no.' } } });

describe('what a round came to', () => {
  test('waits while anything did not come back, and is everywhere only then', () => {
    expect(statusOfReport({ waiting: 1, problem: undefined }, 5)).toEqual({ type: 'waiting', waiting: 1 });
    expect(statusOfReport({ waiting: 0, problem: undefined }, 5)).toEqual({ type: 'everywhere', atMs: 5 });
    expect(statusOfReport({ waiting: 0, problem: { type: 'entries-refused', count: 1 } }, 5)).toMatchObject({ type: 'problem', message: expect.stringMatching(/^One saved version/) });
    for (const type of ['other-vault', 'removed', 'code-replaced'] as const) {
      const status = statusOfReport({ waiting: 0, problem: { type } }, 5);
      expect(status).toMatchObject({ type: 'problem', message: expect.stringContaining('s a new person in this one') });
      expect('isShutOut' in status).toBe(type !== 'other-vault');
    }
    expect(statusOfReport({ waiting: 1, problem: { type: 'entries-withheld', count: 2 } }, 5)).toMatchObject({ type: 'problem', waiting: 1, message: expect.stringContaining('2 saved versions without their content') });
  });
});

describe('a round that failed', () => {
  test('is offline where the service is away or busy, and a problem where it signed this computer out or says no', () => {
    for (const cause of [new TRPCClientError('Failed to fetch'), told('unavailable'), told('internal'), told('too-many-requests'), new DOMException('', 'TimeoutError')]) {
      expect(statusOfFailure(cause, nothing)).toEqual({ type: 'offline', ...nothing });
    }
    expect(statusOfFailure(told('not-signed-in'), nothing)).toMatchObject({ type: 'problem', waiting: 2, message: expect.stringContaining('signed out') });
    expect(statusOfFailure(told('too-large'), nothing)).toMatchObject({ type: 'problem', message: expect.stringContaining('It said no.') });
  });

  test('says so where the disk is full, and where the answer has another shape', () => {
    expect(statusOfFailure(new DOMException('', 'QuotaExceededError'), nothing)).toMatchObject({ type: 'problem', message: expect.stringContaining('no room left') });
    for (const name of ['QuotaExceededError', 'VersionError', 'UnknownError']) {
      const status = statusOfFailure(new DOMException('', name), nothing);
      // Her text is saved: what failed is what came from elsewhere.
      expect(status).toMatchObject({ type: 'problem', message: expect.stringContaining('Everything you write is kept on this computer.') });
      expect(status).not.toMatchObject({ message: expect.stringMatching(/not saved|[Cc]opy your text/) });
    }
    expect(statusOfFailure(new Error('shape'), nothing)).toMatchObject({ type: 'problem', message: expect.stringContaining('does not understand') });
  });
});
