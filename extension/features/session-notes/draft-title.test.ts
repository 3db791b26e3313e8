import { describe, expect, it } from 'vitest';
import type { Draft } from '../../platform/platform.ts';
import { draftTitle } from './draft-title.ts';

const draft: Draft = { draftId: 'd', clientId: null, newClient: null, text: 'S: sore\n neck', visitDate: '2026-11-21', amends: null, updatedAtMs: 0 };

describe('an unfinished note in a list', () => {
  it('goes by its client and day, else by how it begins', () => {
    expect(draftTitle({ ...draft, clientId: 'c' }, [{ clientId: 'c', name: 'Ana Costa', secondIdentifier: '' }], 'en-AU')).toBe('Ana Costa, 21 Nov 2026');
    expect(draftTitle({ ...draft, newClient: { name: ' Bo Lind', secondIdentifier: '' } }, [], 'en-AU')).toBe('Bo Lind, 21 Nov 2026');
    expect(draftTitle(draft, [], 'en-AU')).toBe('No client yet: S: sore neck');
    expect(draftTitle({ ...draft, text: 'x'.repeat(80) }, [], 'en-AU')).toHaveLength(56);
  });
});
