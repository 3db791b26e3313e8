import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import { sameAsLastTime, textToStartFrom } from './same-as-last-time.ts';

function note(recordId: string, visitDate: string, change: Partial<SessionNote> = {}): StoredRecord<SessionNote> {
  const current = { entryId: recordId, parents: [], revision: 1, deviceId: 'd1', atMs: 0, body: { clientId: 'ana', text: `Tx: ${recordId}`, visitDate, signedAtMs: 0, author: '', amendmentReason: '', ...change } };
  return { recordId, versions: [current], current, tips: [current] };
}

describe('the text of last time', () => {
  test('keeps what was examined, done and planned, and no value of it', () => {
    const text = `S: sore R shoulder since painting, worse at night. pain 6/10
   remember: Mia starts school Monday
   private: going through a separation
O: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +, empty can R -
   SLR L 60° -ve, ER 4+/5; L4/5 tender, grip 12.5 kg
Tx: MFR infraspinatus 20 min, TrP upper trap. consent for work at the chest given today
Re: R shoulder flexion 145. pain 3/10
A: rotator cuff related
P: hw pendulum 2x/day. next 1/52`;
    expect(textToStartFrom(text)).toBe(`S: 
O: R shoulder flexion, abduction, Hawkins-Kennedy R, empty can R
   SLR L, ER, grip
Tx: MFR infraspinatus 20 min, TrP upper trap
P: hw pendulum 2x/day. next 1/52`);
  });

  test('never says that something was found today, and is none where nothing is left', () => {
    expect(textToStartFrom('O: upper trap R tender, no weakness, stiff at T4')).toBeUndefined();
    expect(textToStartFrom('O: flexion 120 R painful, Cozen R + but milder; grip 12 kg L')).toBe('S: \nO: flexion R, Cozen R, grip L');
    expect(textToStartFrom('just words')).toBeUndefined();
    expect(textToStartFrom('O: C5-6 rotation 60, tender over L4/5\nTx: massage, pain 4/10 during. stretch')).toBe('S: \nO: C5-6 rotation\nTx: stretch');
  });

  test('has no private or remembered word, and no number among its findings, whatever was written', () => {
    const word = fc.constantFrom('flexion 120', 'pain 6/10', 'SLR L +', 'tender', 'hw daily', 'private: secret', 'remember: secret', 'O:', 'Tx: massage 20 min', 'P: next 1/52', '4-/5', '95°', '\n');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const start = textToStartFrom(words.join(' ').replaceAll(/(private|remember|O|Tx|P):/g, '\n$1:')) ?? '';
        expect(start).not.toContain('secret');
        const findings = /^O:.*(?:\n {3}.*)*/m.exec(start)?.[0] ?? '';
        expect(findings).not.toMatch(/\d/);
      }),
    );
  });
});

describe('which visit that is', () => {
  const notes = [note('shoulder', '2026-11-01', { complaintIds: ['c1'] }), note('back', '2026-11-08', { complaintIds: ['c2'] }), note('brother', '2026-11-20', { clientId: 'bo', complaintIds: ['c1'] })];

  test('is the last one for the same complaint, and of nobody else', () => {
    expect(sameAsLastTime(notes, { clientId: 'ana', complaintIds: ['c1'] })).toBe('S: \nTx: shoulder');
    expect(sameAsLastTime(notes, { clientId: 'ana', complaintIds: [] })).toBe('S: \nTx: back');
    expect(sameAsLastTime(notes, { clientId: 'ana', complaintIds: ['c3'] })).toBeUndefined();
    expect(sameAsLastTime(notes, { clientId: 'cy', complaintIds: [] })).toBeUndefined();
  });
});
