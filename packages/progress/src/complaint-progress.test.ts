import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complaintProgress } from './complaint-progress.ts';
import { judgementSentence, judgementTitle } from './verdict-words.ts';
import { measureLabel } from './measure.ts';
import { dayAfter, homework, motion, neck, note, pain, remember, score, shoulder, technique, type SaidFact } from './testing/example-notes.ts';
import type { VisitNote } from './visit-note.ts';

const both = [shoulder, neck];

const visits: readonly VisitNote[] = [
  note(dayAfter(0), {
    said: [pain(6), motion('flexion', 120), motion('external rotation', 40), technique('myofascial release', 'MFR infraspinatus'), motion('flexion', 145, { phase: 'after' }), pain(3, { phase: 'after' }), homework('hw pendulum 2x/day'), remember('Mia starts school Monday'), { kind: 'mood', words: 'worried about work' }],
  }),
  note(dayAfter(7), { said: [pain(5), motion('flexion', 125), technique('myofascial release', 'MFR'), technique('trigger point release', 'TrP upper trap'), homework('hw pendulum 3x/day'), homework('better pillow'), { kind: 'goal', words: 'goal: painting ceilings again' }] }),
  note(dayAfter(14), { said: [pain(3), motion('flexion', 131), technique('myofascial release', 'MFR'), pain(2, { phase: 'after' }), { kind: 'mood', words: 'cheerful' }, { kind: 'test', name: 'hawkins-kennedy', side: 'right', result: 'positive', words: 'Hawkins-Kennedy R +' }] }),
];

const progressOf = (notes: readonly VisitNote[], complaint = shoulder) => complaintProgress({ complaint, complaints: both, notes });

describe('progress of a complaint', () => {
  test('has a card for each measure, with a verdict in words', () => {
    const { cards } = progressOf(visits);
    expect(cards.map(({ measure, judgement }) => [measureLabel(measure), judgementTitle(judgement)])).toEqual([
      ['Pain, right shoulder', 'Improved'],
      ['Right shoulder external rotation', 'Measured once'],
      ['Right shoulder flexion', 'Improved'],
    ]);
    const [painCard] = cards;
    expect(painCard && judgementSentence(painCard.measure, painCard.judgement)).toBe('From 6 to 3 out of 10: more than measuring error (1.77 points), and as much as people notice (2 points).');
  });

  test('keeps today’s response apart, with what was before and after on the last visit only', () => {
    expect(progressOf(visits).response.map(({ key, before, after }) => [key, before, after])).toEqual([['instrument|NPRS|shoulder|right', 3, 2]]);
  });

  test('logs what was tried by visits, and what was not', () => {
    const { tackLog } = progressOf(visits);
    expect(tackLog.tried.technique.map(({ words, visits }) => [words, visits])).toEqual([['myofascial release', 3], ['trigger point release', 1]]);
    expect(tackLog.tried.homework).toEqual([{ words: 'pendulum 3x/day', visits: 2, lastOn: dayAfter(7) }]);
    expect(tackLog.tried.lifestyle.map(({ words }) => words)).toEqual(['better pillow']);
    expect(tackLog.notNoted).toEqual(['frequency']);
    expect(tackLog.usualDaysApart).toBe(7);
    expect(tackLog.techniqueKindsNotNoted).toContain('stretching and exercise');
    expect(tackLog.techniqueKindsNotNoted).not.toContain('soft tissue');
  });

  test('makes a brief of what matters before the next visit', () => {
    expect(progressOf(visits).brief).toEqual({
      lastSeenOn: dayAfter(14),
      visits: 3,
      mood: [{ words: 'cheerful', on: dayAfter(14) }],
      remember: [{ words: 'Mia starts school Monday', on: dayAfter(0) }],
      goals: [{ words: 'painting ceilings again', on: dayAfter(7) }],
      done: [{ words: 'MFR', on: dayAfter(14) }],
      homework: [{ words: 'pendulum 3x/day', on: dayAfter(7) }, { words: 'better pillow', on: dayAfter(7) }],
      toRepeat: [
        { label: 'Pain, right shoulder', lastValue: '3 out of 10', on: dayAfter(14) },
        { label: 'Right shoulder external rotation', lastValue: '40°', on: dayAfter(0) },
        { label: 'Right shoulder flexion', lastValue: '131°', on: dayAfter(14) },
        { label: 'Hawkins-Kennedy, right', lastValue: 'positive', on: dayAfter(14) },
      ],
    });
  });

  test('remembers what was said on a visit for something else', () => {
    const other = note(dayAfter(20), { complaintIds: ['neck'], said: [remember('off to Lisbon in May')] });
    expect(progressOf([...visits, other]).brief.remember.map(({ words }) => words)).toEqual(['off to Lisbon in May', 'Mia starts school Monday']);
  });

  test('leaves private words out of the brief', () => {
    const secret = note(dayAfter(21), { said: [{ kind: 'private', words: 'private: going through a separation' }, pain(3)] });
    expect(JSON.stringify(progressOf([...visits, secret]))).not.toContain('separation');
  });

  test('says where "no pain" stands without a number, and counts no words', () => {
    const noPain = note(dayAfter(21), { said: [{ kind: 'pain', status: 'absent', words: 'no pain' }] });
    const { saysNoPain, cards } = progressOf([...visits, noPain]);
    expect(saysNoPain).toBe(true);
    expect(cards[0]?.points).toHaveLength(3);
    expect(progressOf(visits).saysNoPain).toBe(false);
  });
});

describe('which complaint a fact belongs to', () => {
  const mixed = note(dayAfter(0), {
    complaintIds: ['shoulder', 'neck'],
    said: [pain(6), pain(4, { region: 'cervical spine' }), { kind: 'rom', movement: 'right rotation', value: 50, region: 'cervical spine', words: 'neck rot R 50' }, motion('flexion', 170, { side: 'left' }), score('NDI', '20/50'), remember('likes it quiet')],
  });
  const labels = (complaint: typeof shoulder) => progressOf([mixed], complaint).cards.map(({ measure }) => measureLabel(measure));

  test('is told by region and side, else it is the one named first', () => {
    expect(labels(shoulder)).toEqual(['Pain, right shoulder', 'Neck Disability Index', 'Left shoulder flexion']);
    expect(labels(neck)).toEqual(['Pain, cervical spine', 'Cervical spine right rotation']);
  });

  test('what is said of the person belongs to both', () => {
    for (const complaint of both) expect(progressOf([mixed], complaint).brief.remember.map(({ words }) => words)).toEqual(['likes it quiet']);
  });

  test('counts visits for the complaint only', () => {
    const notes = [...visits, note(dayAfter(3), { complaintIds: ['neck'], said: [pain(5, { region: 'cervical spine' })] })];
    expect([progressOf(notes).visitDays.length, progressOf(notes, neck).visitDays.length]).toEqual([3, 1]);
  });

  test('a note that names no complaint is for those that it says something about', () => {
    const older = note(dayAfter(0), { complaintIds: [], said: [pain(5, { region: 'cervical spine' })] });
    expect([progressOf([older]).visitDays.length, progressOf([older], neck).visitDays.length]).toEqual([0, 1]);
    const silent = note(dayAfter(0), { complaintIds: [], said: [] });
    expect([progressOf([silent]).visitDays.length, progressOf([silent], neck).visitDays.length]).toEqual([1, 0]);
  });

  test('pain without a place is pain of the complaint', () => {
    const notes = [note(dayAfter(0), { said: [pain(6)] }), note(dayAfter(7), { said: [pain(3, { region: 'shoulder', side: 'right', words: 'R shoulder pain 3/10' })] })];
    expect(progressOf(notes).cards.map(({ judgement }) => judgementTitle(judgement))).toEqual(['Improved']);
  });

  test('a turn to the right says its side itself', () => {
    const turn = (words: string, side: 'right' | 'left' | undefined): SaidFact => ({ kind: 'rom', movement: 'right rotation', value: 50, region: 'cervical spine', words, ...(side && { side }) });
    const notes = [note(dayAfter(0), { complaintIds: ['neck'], said: [turn('neck rot R 50', undefined)] }), note(dayAfter(7), { complaintIds: ['neck'], said: [turn('R rot 50', 'right')] })];
    expect(progressOf(notes, neck).cards.map(({ points }) => points.length)).toEqual([2]);
  });

  test('a movement of both sides is a measure of each', () => {
    expect(progressOf([note(dayAfter(0), { said: [motion('flexion', 160, { side: 'both' })] })]).cards.map(({ measure }) => measureLabel(measure))).toEqual(['Right shoulder flexion', 'Left shoulder flexion']);
  });
});

describe('whatever the notes are', () => {
  const place = fc.constantFrom({}, { region: 'shoulder', side: 'right' } as const, { region: 'shoulder', side: 'left' } as const, { region: 'cervical spine' } as const);
  const phase = fc.constantFrom('before', 'during', 'after' as const);
  const fact: fc.Arbitrary<SaidFact> = fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 10 }), place, phase).map(([value, where, when]) => pain(value, { ...where, phase: when })),
    fc.tuple(fc.integer({ min: 0, max: 180 }), phase).map(([value, when]) => motion('flexion', value, { phase: when })),
    fc.constantFrom('Ode to the garden', 'two cats', 'window seat').map(remember),
    fc.constantFrom('myofascial release', 'stretching').map((name) => technique(name)),
    fc.constantFrom('hw pendulum 2x/day', 'chin tucks x10').map(homework),
  );
  const someNotes = (clientId: string) =>
    fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.array(fact, { maxLength: 6 }), fc.constantFrom(['shoulder'], ['neck'], ['neck', 'shoulder'], [])), { maxLength: 8 }).map((all) =>
      all.map(([day, said, complaintIds], index) => note(dayAfter(day), { said, complaintIds, clientId, noteId: `${clientId}-${index}` })),
    );

  test('their order makes no difference', () => {
    const shuffled = someNotes('odette').chain((notes) => fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length })));
    fc.assert(
      fc.property(shuffled, ([notes, others]) => {
        expect(progressOf(others)).toEqual(progressOf(notes));
      }),
    );
  });

  test('a fact that measures nothing changes no verdict and no step', () => {
    const unrelated = fc.constantFrom<SaidFact>({ kind: 'consent', words: 'consent given' }, { kind: 'screening', name: 'fever', status: 'absent', words: 'no fever' }, pain(9, { status: 'other-person', words: "mother's pain 9/10" }), pain(9, { status: 'past', words: 'was 9/10' }), pain(12, { impossible: true }));
    fc.assert(
      fc.property(someNotes('odette').filter((notes) => notes.length > 0), unrelated, fc.nat(), (notes, extra, at) => {
        const named = notes.map((one) => ({ ...one, complaintIds: ['shoulder'] }));
        const chosen = named[at % named.length];
        if (chosen === undefined) return;
        const added = note(chosen.visitDate, { said: [extra] }).facts.map((one) => ({ ...one, from: one.from + chosen.text.length, to: one.to + chosen.text.length }));
        const withExtra = named.map((one) => (one === chosen ? { ...one, text: `${one.text}${extra.words}\n`, facts: [...one.facts, ...added] } : one));
        const { cards, ladder } = progressOf(withExtra);
        expect({ cards, ladder }).toEqual({ cards: progressOf(named).cards, ladder: progressOf(named).ladder });
      }),
    );
  });

  test('nothing of another client’s file comes up, whoever they are to each other', () => {
    fc.assert(
      fc.property(someNotes('odette'), someNotes('her-mother'), (own, others) => {
        const secret = others.map((one) => ({ ...one, text: one.text.replaceAll(/\S/g, '§') }));
        const together = progressOf([...secret, ...own]);
        expect(together).toEqual(progressOf(own));
        expect(JSON.stringify(together)).not.toContain('§');
      }),
    );
  });

  test('a complaint of another client gives nothing of this one’s', () => {
    fc.assert(
      fc.property(someNotes('odette'), (notes) => {
        const mothers = { ...shoulder, clientId: 'her-mother', complaintId: 'shoulder' };
        const { cards, brief, visitDays } = complaintProgress({ complaint: mothers, complaints: [...both, mothers], notes });
        expect([cards, brief.remember, visitDays]).toEqual([[], [], []]);
      }),
    );
  });
});
