import { describe, expect, it } from 'vitest';
import type { Draft } from '../../platform/platform.ts';
import { signReadiness } from './sign-readiness.ts';

const nowMs = new Date(2026, 10, 21, 12).getTime();
const clients = [{ clientId: 'c', name: 'Ana Costa', secondIdentifier: '' }];
const ready: Draft = { draftId: 'd', clientId: 'c', newClient: null, text: 'S: sore neck', visitDate: '2026-11-21', amends: null, updatedAtMs: 0 };

function missing(change: Partial<Draft>): string {
  const readiness = signReadiness({ ...ready, ...change }, clients, { nowMs });
  return readiness.type === 'ready' ? 'nothing' : readiness.field;
}

describe('a draft can be signed', () => {
  it('with a client, a date that has come and a text', () => {
    expect(missing({})).toBe('nothing');
    expect(missing({ visitDate: '2026-11-01' })).toBe('nothing');
    expect(missing({ clientId: null, newClient: { name: 'Bo Lind', secondIdentifier: '' } })).toBe('nothing');
  });

  it.each([
    ['client', { clientId: null }],
    ['client', { clientId: null, newClient: { name: '  ', secondIdentifier: '' } }],
    ['client', { clientId: 'gone' }],
    ['second-identifier', { clientId: null, newClient: { name: 'ana costa', secondIdentifier: '' } }],
    ['visit-date', { visitDate: '' }],
    ['visit-date', { visitDate: '2026-11-22' }],
    ['visit-date', { visitDate: '0026-11-21' }],
    ['visit-date', { visitDate: '12026-11-21' }],
    ['reason', { amends: { noteId: 'n', reason: ' ' } }],
    ['text', { text: ' \n' }],
  ])('but not without %s', (field, change) => {
    expect(missing(change)).toBe(field);
  });
});
