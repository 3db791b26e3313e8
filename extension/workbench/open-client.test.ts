import { expect, it } from 'vitest';
import { openClientAfter } from './open-client.ts';
import type { View } from './view.ts';

const drafts = [{ draftId: 'd1', clientId: 'robin' }, { draftId: 'd2', clientId: null }];
const after = (...views: readonly View[]) => views.reduce<string | undefined>((before, view) => openClientAfter(before, view, drafts), undefined);
const client: View = { type: 'client', clientId: 'noa' };
const note = (wish: Extract<View, { type: 'note' }>['request']['wish']): View => ({ type: 'note', request: { wish } });

it('is whose page or note one came from into the directory, and stays open among its pages', () => {
  expect(after(client, { type: 'directory' })).toBe('noa');
  expect(after(client, { type: 'directory' }, { type: 'pool' }, { type: 'vouches' }, { type: 'directory' })).toBe('noa');
  expect(after(note({ type: 'go-on' }), { type: 'directory' })).toBe('robin');
  expect(after(note({ type: 'open', draftId: 'd1' }), { type: 'directory' })).toBe('robin');
  expect(after(note({ type: 'new', clientId: 'noa' }), { type: 'directory' })).toBe('noa');
  expect(after(client, { type: 'directory', referring: { clientId: 'robin' } }, { type: 'directory' })).toBe('robin');
});

it('is nobody’s once something else was opened, nor with a note that names nobody', () => {
  expect(after({ type: 'directory' })).toBeUndefined();
  for (const other of ['today', 'clients', 'settings', 'referrals'] as const) expect(after(client, { type: other }, { type: 'directory' })).toBeUndefined();
  expect(after(client, note({ type: 'open', draftId: 'd2' }), { type: 'directory' })).toBeUndefined();
});
