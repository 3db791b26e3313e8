import { createNoteReader } from '@trusted-hands/session-note';
import { describe, expect, it } from 'vitest';
import { clientSchema } from '../../platform/records/client.record.ts';
import { settingsSchema } from '../../platform/records/settings.record.ts';
import { handoverFacts, handoverFlags, handoverSections } from './handover-words.ts';

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

  it('says whom, what whoever treats next has to mind, and whom to ask, and nothing that is not known', () => {
    const client = clientSchema.parse({ name: 'Ana Costa', dateOfBirth: '1960-05-02', allergies: 'penicillin', medicines: 'warfarin', contraindications: 'pacemaker', comfort: 'likes it warm' });
    const facts = handoverFacts({ name: client.name, client, visitDate: '2026-11-27', therapist: settingsSchema.parse({ name: 'Mara Lind', phone: '0491 570 156' }) }, 'en-AU');
    expect(facts.map(([, value]) => value)).toEqual(['Ana Costa', '2 May 1960', 'penicillin', 'warfarin', 'pacemaker', '27 Nov 2026', 'Mara Lind', '0491 570 156']);
    expect(handoverFacts({ name: 'Bo', client: undefined, visitDate: '', therapist: undefined })).toEqual([['Client', 'Bo']]);
  });
});
