import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../platform/platform.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { visitSchema, type Visit } from '../../../platform/records/visit.record.ts';
import { draftOfVisit } from './draft-of-visit.ts';

const body = visitSchema.parse({ clientId: 'ana', date: '2026-11-27' });
const current = { entryId: 'e', parents: [], revision: 1, deviceId: 'd', atMs: 0, body };
const visit: StoredRecord<Visit> = { recordId: 'visit', versions: [current], current, tips: [current] };
const draft = (change: Partial<Draft>): Draft => ({ draftId: 'draft', updatedAtMs: 0, clientId: 'ana', newClient: null, text: 'sore', visitDate: '2026-11-27', amends: null, ...change });
const found = (change: Partial<Draft>) => draftOfVisit(visit, [draft(change)])?.draftId;

describe('the unfinished note of a visit', () => {
  it('is the one that was begun for it, else one of its client and day', () => {
    expect(found({ visitId: 'visit', visitDate: '2026-11-28' })).toBe('draft');
    expect(found({})).toBe('draft');
    expect(found({ visitDate: '2026-11-26' })).toBeUndefined();
    expect(found({ visitId: 'another' })).toBeUndefined();
    expect(found({ text: ' ' })).toBeUndefined();
  });

  it('is not one that was given to another client', () => {
    expect(found({ visitId: 'visit', clientId: 'bo' })).toBeUndefined();
    expect(found({ visitId: 'visit', clientId: null, newClient: { name: 'Bo', secondIdentifier: '' } })).toBeUndefined();
  });
});
