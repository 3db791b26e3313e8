/** Plans as they are jotted down: no heading, no verb, each behind notes of three kinds. */
import { describe, expect, test } from 'vitest';
import { createNoteReader } from '../reading/create-note-reader.ts';

const reader = createNoteReader({ findProblems: () => [] });
const notes = {
  'one paragraph': 'R shoulder 5/10, abduction 95. MFR pec minor 12 min. Abduction 120. ',
  'sections': 'S: low back 4/10 after moving house\nO: flex 50, SLR neg\nTx: STM QL 15 min\nRe: flex 62\nP: ',
  'a first visit without treatment': 'Knee pain 6/10 on stairs. Flex 110. Lachman neg. No night pain. ',
};
const planKinds = new Set(['homework', 'goal', 'next-visit']);

function planOf(note: string, plan: string): readonly string[] {
  return reader.read(note + plan).facts.filter(({ kind, from }) => from >= note.length && planKinds.has(kind)).map(({ kind, from, to }) => `${kind}: ${(note + plan).slice(from, to)}`);
}

const plans: Readonly<Record<string, readonly string[]>> = {
  'Flat shoes only, no clogs. 3 wks': ['homework: Flat shoes only', 'homework: no clogs', 'next-visit: 3 wks'],
  'Two swims and one Pilates class a week. Back in a fortnight': ['homework: Two swims and one Pilates class a week', 'next-visit: Back in a fortnight'],
  'Brace off at night.': ['homework: Brace off at night'],
  'Nordbord curls 3-3-2. 2/52': ['homework: Nordbord curls 3-3-2', 'next-visit: 2/52'],
  'Back playing the fiddle for the village festival.': ['goal: Back playing the fiddle for the village festival'],
  'Singing at Midnight Mass at Christmas': ['goal: Singing at Midnight Mass at Christmas'],
  'Camogie by the summer.': ['goal: Camogie by the summer'],
  'Netball final on the 14th': ['goal: Netball final on the 14th'],
  'Lifting grandson out of the cot by Easter': ['goal: Lifting grandson out of the cot by Easter'],
  'Pushchair handle higher; feed on the other side; 6/7': ['homework: Pushchair handle higher', 'homework: feed on the other side', 'next-visit: 6/7'],
  'Screen on a box, laptop on the riser': ['homework: Screen on a box', 'homework: laptop on the riser'],
  'Sled pushes 4 x 20 m': ['homework: Sled pushes 4 x 20 m'],
  'Swap the backpack for a trolley': ['homework: Swap the backpack for a trolley'],
  'No overhead serves till Sunday': ['homework: No overhead serves till Sunday'],
  'Elbow pad under the wrist when typing': ['homework: Elbow pad under the wrist when typing'],
  'Soft surface for runs, not the track': ['homework: Soft surface for runs, not the track'],
  'Sock aid, long shoehorn': ['homework: Sock aid', 'homework: long shoehorn'],
  'next fortnight': ['next-visit: next fortnight'],
  '~5 wks': ['next-visit: ~5 wks'],
  'Letter to GP. Surgeon happy. X-ray tonight.': [],
  'Wrote to Dr Shah. Parking was a nightmare. Paid by card.': [],
  'Receipt emailed. Off to Spain on Sunday.': [],
  'Daughter collecting her. Very hot in the room.': [],
  'Collar no.': [],
  'Asked him to touch chin to chest: cannot.': [],
  'HEP: ice refused.': [],
  'Radio on 20 min while waiting for the taxi.': [],
  'GP re bloods. Told coach. Booked in at desk.': [],
};

describe.each(Object.entries(notes))('behind %s', (_name, note) => {
  test.each(Object.entries(plans))('%j is told by where it stands', (plan, expected) => {
    expect(planOf(note, plan)).toEqual(expected);
  });
});

describe('an activity with its minutes', () => {
  const kinds = (note: string) => reader.read(note).facts.map(({ kind, name, value }) => [kind, name, value].filter((part) => part !== undefined).join(' '));

  test('is an exercise of the treatment between what was found and what was found after it', () => {
    expect(kinds('Knee 4/10. Flex 110. 30 min rowing and sled drills. Flex 125.')).toContain('technique exercise 30');
  });

  test('is something to do in the plan', () => {
    expect(kinds('Knee 4/10. Flex 110. STM quads 15 min. Flex 125. P: 30 min rowing every other day.')).toContain('homework');
  });

  test('is with its whole list done here, where it stands beside techniques before what is measured after them', () => {
    const list = 'Ex: TKE, step ups 15 min; patellar glides. ';
    expect(kinds(`Knee 4/10. Flex 110. ${list}Post flex 125.`)).not.toContain('homework');
    expect(kinds('Knee 4/10. Flex 110. STM quads 10 min. Flex 125. TKE 3x10, step ups 2x10.').filter((kind) => kind === 'homework')).toHaveLength(2);
  });

  test('takes what stands beside it along', () => {
    expect(kinds('Hips 2/10. Lumbar flexion 60. 75 min long flowing strokes; glute compressions')).not.toContain('homework');
  });
});

describe('techniques left out and graded', () => {
  const techniques = (note: string) => reader.read(note).facts.filter(({ kind }) => kind === 'technique').map(({ name, status, value }) => [name, status, value].filter((part) => part !== undefined).join(' '));

  test('a numbered list refuses only its own', () => {
    expect(techniques("Elbow 5/10. Rx: 1) cupping declined 2) frictions 5'")).toEqual(['cupping absent', 'cross-friction present 5']);
  });

  test('minutes stand behind a range of grades', () => {
    expect(techniques('Neck 4/10. Rx: C4-6 unilateral PA gr II-III, 6 mins')).toEqual(['joint mobilisation present 6']);
  });
});
