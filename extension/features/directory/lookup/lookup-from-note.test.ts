import { readSessionNote } from '@trusted-hands/session-note';
import { describe, expect, it } from 'vitest';
import { lookupFromNote } from './lookup-from-note.ts';

describe('what to look for because of a note', () => {
  it('is the region that it speaks of most, as practitioners say it', () => {
    expect(lookupFromNote('S: R knee pain 6/10 on stairs, slight neck stiffness\nO: R knee flexion 110. McMurray R +')).toMatchObject({ query: 'knees', isEmergency: false });
    expect(lookupFromNote('S: pain 5/10 L shoulder. no knee pain')).toMatchObject({ query: 'shoulders' });
    expect(lookupFromNote('S: L elbow pain 6/10 gripping. Cozen L +')).toMatchObject({ query: 'elbows' });
    expect(lookupFromNote('S: R hamstring pain 5/10 since sprinting. R hamstring strength 4/5')).toMatchObject({ query: 'hamstring' });
    expect(lookupFromNote('S: L gluteal pain 4/10 sitting')).toMatchObject({ query: 'gluteal' });
  });

  it('is whom a red flag names before anything else', () => {
    const found = lookupFromNote('S: R calf pain 5/10, calf swollen and warm, red, after long-haul flight last week. one leg swollen. recent immobilisation. hx of DVT');
    expect(found?.because).not.toBe('');
    expect(found?.query).toBe('gp');
  });

  it('is read with the age and with what was set aside, as it was while it was written', () => {
    const fall = 'S: low back pain 7/10 since a fall on the stairs';
    expect(lookupFromNote(fall)).toMatchObject({ query: 'low back' });
    expect(lookupFromNote(fall, { ageYears: 80 })?.because).toContain('fracture');
    const emergency = 'S: low back pain 8/10, numb around the saddle area, cannot pass urine since this morning';
    const dismissed = readSessionNote(emergency).problems.map(({ key }) => key);
    expect(lookupFromNote(emergency, { dismissed })).toMatchObject({ query: 'low back', isEmergency: false });
  });

  it('is nobody to write to first where it is an emergency', () => {
    const found = lookupFromNote('S: low back pain 8/10, numb around the saddle area, cannot pass urine since this morning');
    expect(found).toMatchObject({ query: '', isEmergency: true });
    expect(found?.because).toContain('Emergency');
  });

  it('is nothing where the note speaks of no region', () => {
    expect(lookupFromNote('Relaxation massage 60 min. Lovely chat.')).toBeUndefined();
    expect(lookupFromNote('')).toBeUndefined();
  });
});
