import { createNoteReader } from '@trusted-hands/session-note';
import { describe, expect, it } from 'vitest';
import { handoverFlags, handoverSections } from './handover-words.ts';

const note = 'S: low back pain 6/10, numb around the saddle area. no bladder change\n   private: quarrel at home\n   remember: likes tea\nO: SLR L +';

describe('a handover', () => {
  it('says of a red flag what was found, denied and not asked', () => {
    const [flag] = handoverFlags(createNoteReader().read(note).problems);
    expect(flag?.found.length).toBeGreaterThan(0);
    expect(flag?.denied.length).toBeGreaterThan(0);
    expect(flag?.notAsked.length).toBeGreaterThan(0);
    expect(flag?.referTo).not.toBe('');
  });

  it('holds the note by its sections, and nothing private or to remember', () => {
    expect(handoverSections(note)).toEqual([
      { heading: 'What the client says', text: 'low back pain 6/10, numb around the saddle area. no bladder change' },
      { heading: 'Found', text: 'SLR L +' },
    ]);
  });
});
