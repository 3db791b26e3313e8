import { describe, expect, it } from 'vitest';
import type { Draft } from '../../platform/platform.ts';
import { changeOnOpening, isEmptyDraft, routeDraft, unfinishedDrafts } from './draft-routing.ts';

function draft(draftId: string, more: Partial<Draft> = {}): Draft {
  return { draftId, clientId: null, newClient: null, text: '', visitDate: '2026-11-21', amends: null, updatedAtMs: 0, ...more };
}

describe('which draft opens', () => {
  it('is the newest unfinished one when going on', () => {
    const drafts = [draft('empty'), draft('b', { text: 'S: sore' }), draft('a', { clientId: 'c' })];
    expect(routeDraft(drafts, { type: 'go-on' })).toEqual({ type: 'open', draftId: 'b' });
    expect(unfinishedDrafts(drafts).map(({ draftId }) => draftId)).toEqual(['b', 'a']);
  });

  it('is the empty one rather than a second empty one', () => {
    expect(routeDraft([draft('empty')], { type: 'go-on' })).toEqual({ type: 'open', draftId: 'empty' });
    expect(routeDraft([draft('a', { text: 'x' }), draft('empty')], { type: 'new' })).toEqual({ type: 'open', draftId: 'empty' });
    expect(routeDraft([], { type: 'go-on' })).toEqual({ type: 'create' });
  });

  it('is a fresh one for a named client, and never a second one with nothing but that client', () => {
    const wish = { type: 'new', clientId: 'c' } as const;
    const begun = [draft('written', { clientId: 'c', text: 'S: sore' }), draft('amends', { clientId: 'c', amends: { noteId: 'n', reason: '' } }), draft('other', { clientId: 'd' }), draft('empty')];
    expect(routeDraft(begun, wish)).toEqual({ type: 'create' });
    expect(routeDraft([...begun, draft('a', { clientId: 'c', text: ' \n' })], wish)).toEqual({ type: 'open', draftId: 'a' });
  });

  it('is the amendment already begun', () => {
    const begun = draft('a', { amends: { noteId: 'n', reason: '' } });
    expect(routeDraft([begun], { type: 'amend', noteId: 'n' })).toEqual({ type: 'open', draftId: 'a' });
    expect(routeDraft([begun], { type: 'amend', noteId: 'm' })).toEqual({ type: 'create' });
  });

  it('counts a typed name as something written', () => {
    expect(isEmptyDraft(draft('a', { newClient: { name: 'A', secondIdentifier: '' } }))).toBe(false);
    expect(isEmptyDraft(draft('a', { newClient: { name: ' ', secondIdentifier: '' }, text: '\n' }))).toBe(true);
  });
});

describe('a draft without a word that is opened again', () => {
  const today = '2026-11-29';
  const left = draft('a', { clientId: 'c', visitDate: '2026-11-28', visitId: 'v', visitTime: '09:00' });

  it('is of today and no longer of the visit that it was once begun for, where a new note is wanted', () => {
    expect(changeOnOpening(left, { wish: { type: 'new', clientId: 'c' } }, today)).toEqual({ visitDate: today, visitId: undefined, visitTime: undefined });
    expect(changeOnOpening(draft('a', { visitDate: today, visitTime: '09:00' }), { wish: { type: 'new' } }, today)).toEqual({ visitDate: today, visitId: undefined, visitTime: undefined });
    expect(changeOnOpening(draft('a', { visitDate: today }), { wish: { type: 'go-on' } }, today)).toBeUndefined();
  });

  it('is of the visit that it is now begun for', () => {
    const start = { clientId: 'c', visitId: 'w', visitDate: '2026-11-27' };
    expect(changeOnOpening(left, { wish: { type: 'new', clientId: 'c' }, start }, today)).toBe(start);
  });

  it('keeps its day where something is written in it', () => {
    expect(changeOnOpening(draft('a', { text: 'S: sore' }), { wish: { type: 'go-on' } }, today)).toBeUndefined();
    expect(changeOnOpening(draft('a', { text: 'S: sore' }), { wish: { type: 'open', draftId: 'a' } }, today)).toBeUndefined();
  });
});
