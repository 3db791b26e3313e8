import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeChange, verdictOf, type Judgement, type Verdict } from './judge-change.ts';
import { measureSeries } from './measure-series.ts';
import { dayAfter, motion, note, pain, score, type SaidFact } from './testing/example-notes.ts';

type Judged = Extract<Judgement, { type: 'judged' }>;

interface Authors {
  readonly first?: string;
  readonly second?: string;
}

function judged(before: SaidFact, now: SaidFact, { first = 'Harriet Ellingrove', second = first }: Authors = {}): Judgement {
  const [series] = measureSeries([note(dayAfter(0), { said: [before], author: first }), note(dayAfter(7), { said: [now], author: second })]);
  return series === undefined ? { type: 'not-measured' } : judgeChange(series);
}

function verdict(before: SaidFact, now: SaidFact, authors: Authors = {}): Verdict | Judgement['type'] {
  const judgement = judged(before, now, authors);
  return judgement.type === 'judged' ? judgement.verdict : judgement.type;
}

function judgedOrFail(judgement: Judgement): Judged {
  if (judgement.type !== 'judged') throw new Error(`Expected a verdict, got ${judgement.type}.`);
  return judgement;
}

const inShoulder = { region: 'shoulder' } as const;
const inNeck = { region: 'cervical spine' } as const;

describe('pain from 0 to 10', () => {
  test.each([
    // Measuring error 1.77; 2 points or 30% of the first value; by the first value 1, 2 and 4 points: the strictest.
    [3, 2, 'no-real-change'],
    [3, 1, 'improved'],
    [6, 5, 'no-real-change'],
    [6, 4.2, 'possibly-improved'],
    [6, 4, 'improved'],
    [7, 5, 'possibly-improved'],
    [7, 4, 'improved'],
    [8, 6, 'possibly-improved'],
    [8, 5, 'possibly-improved'],
    [8, 4, 'improved'],
    [4, 5.7, 'no-real-change'],
    [4, 6, 'worse'],
    [8, 10, 'possibly-worse'],
    [0, 2, 'worse'],
    [5, 5, 'no-real-change'],
  ])('from %d to %d: %s', (before, now, expected) => {
    expect(verdict(pain(before), pain(now))).toBe(expected);
  });

  test('shows the 2 points, the 30% and the rule for its first value, each with who says so', () => {
    const { threshold } = judgedOrFail(judged(pain(8), pain(5)));
    expect(threshold.parts.map(({ role, amount, percentOfBaseline }) => [role, amount, percentOfBaseline])).toEqual([
      ['noise', 1.77, undefined],
      ['important', 2, undefined],
      ['important', 2.4, 30],
      ['important', 4, undefined],
    ]);
    expect(threshold.parts.every(({ population, source }) => population !== '' && source.citation !== '')).toBe(true);
  });
});

describe('scores', () => {
  test.each([
    ['ODI', '40', '31', 'no-real-change'], // 10 points or 30%: here 12.
    ['ODI', '40', '29', 'no-real-change'],
    ['ODI', '40', '28', 'improved'],
    ['ODI', '20', '11', 'no-real-change'],
    ['ODI', '20', '10', 'improved'],
    ['ODI', '20/50', '14/50', 'improved'], // 40 to 28.
    ['RMDQ', '10', '6', 'no-real-change'],
    ['RMDQ', '10', '5', 'improved'],
    ['RMDQ', '20', '15', 'no-real-change'],
    ['RMDQ', '20', '14', 'improved'],
    ['NDI', '30/50', '24/50', 'no-real-change'],
    ['NDI', '30/50', '23/50', 'possibly-improved'],
    ['NDI', '60%', '40%', 'possibly-improved'], // 30 to 20 of 50.
    ['NDI', '30/50', '19/50', 'improved'],
    ['LEFS', '40', '48', 'no-real-change'],
    ['LEFS', '40/80', '49/80', 'improved'],
    ['LEFS', '49', '40', 'worse'],
  ] as const)('%s from %s to %s: %s', (instrument, before, now, expected) => {
    expect(verdict(score(instrument, before), score(instrument, now))).toBe(expected);
  });

  test.each([
    ['PSFS', inNeck, '4', '6', 'possibly-improved'], // 2 matter, 2.1 is error.
    ['PSFS', inNeck, '4', '6.1', 'improved'],
    ['PSFS', inShoulder, '4', '5.9', 'no-real-change'],
    ['PSFS', inShoulder, '4', '6.1', 'improved'],
    ['QuickDASH', inShoulder, '50', '37', 'no-real-change'],
    ['QuickDASH', inShoulder, '50', '36', 'possibly-improved'],
    ['QuickDASH', inShoulder, '50', '32', 'improved'],
    ['SPADI', inShoulder, '60', '48', 'no-real-change'],
    ['SPADI', inShoulder, '60', '46', 'possibly-improved'],
    ['SPADI', inShoulder, '60', '43', 'improved'],
  ] as const)('%s, %o, from %s to %s: %s', (instrument, place, before, now, expected) => {
    expect(verdict(score(instrument, before, place), score(instrument, now, place))).toBe(expected);
  });

  test('say which number is not published where one of the two is not', () => {
    expect(judgedOrFail(judged(score('ODI', '40'), score('ODI', '20'))).unknown).toBe('noise');
    expect(judgedOrFail(judged(pain(6), pain(3))).unknown).toBeUndefined();
  });

  test('that cannot be are not compared', () => {
    expect(verdict(score('ODI', '140'), score('ODI', '20'))).toBe('measured-once');
    expect(verdict(score('NDI', 'much better'), score('NDI', '20'))).toBe('measured-once');
  });
});

describe('range of motion', () => {
  test.each([
    ['external rotation', 40, 44, 'no-real-change'],
    ['external rotation', 40, 45, 'improved'],
    ['internal rotation', 40, 43, 'no-real-change'],
    ['internal rotation', 40, 36, 'worse'],
  ])('one person: %s from %d to %d: %s', (movement, before, now, expected) => {
    expect(verdict(motion(movement, before), motion(movement, now))).toBe(expected);
  });

  test.each([
    ['external rotation', 40, 64, 'no-real-change'],
    ['external rotation', 40, 65, 'improved'],
    ['abduction', 90, 114, 'no-real-change'],
    ['abduction', 90, 115, 'improved'],
    ['internal rotation', 40, 47, 'no-real-change'],
    ['internal rotation', 40, 48, 'improved'],
    ['flexion', 120, 127, 'no-real-change'],
    ['flexion', 120, 128, 'improved'],
  ])('two people: %s from %d to %d: %s', (movement, before, now, expected) => {
    expect(verdict(motion(movement, before), motion(movement, now), { first: 'Harriet Ellingrove', second: 'Jonah Pell' })).toBe(expected);
  });

  test('takes notes that name nobody as two people', () => {
    expect(verdict(motion('external rotation', 40), motion('external rotation', 50), { first: '' })).toBe('no-real-change');
  });

  test('takes the stricter number of two people where none is published for one, and says so', () => {
    const judgement = judgedOrFail(judged(motion('abduction', 90), motion('abduction', 110)));
    expect(judgement.verdict).toBe('no-real-change');
    expect(judgement.threshold.remark).toContain('No number is published for one person');
    expect(judgement.unknown).toBe('important');
  });

  test('never judges by how far one reading may be off, and shows it', () => {
    const { threshold } = judgedOrFail(judged(motion('external rotation', 40), motion('external rotation', 46)));
    expect(threshold.noise).toBe(5);
    expect(threshold.parts.filter(({ role }) => role === 'reading').map(({ from, amount }) => [from, amount])).toEqual([[11, 23]]);
  });

  test('has no verdict where nothing is published', () => {
    expect(verdict(motion('right rotation', 40, inNeck), motion('right rotation', 80, inNeck))).toBe('no-threshold');
  });
});

describe('what is compared', () => {
  test('values after treatment never enter', () => {
    const [series] = measureSeries([note(dayAfter(0), { said: [pain(6), pain(1, { phase: 'after' })] }), note(dayAfter(7), { said: [pain(6), pain(1, { phase: 'after' })] })]);
    if (series === undefined) throw new Error('No series.');
    expect(judgedOrFail(judgeChange(series)).verdict).toBe('no-real-change');
  });

  test('two notes of one day are one measurement', () => {
    const [series] = measureSeries([note(dayAfter(0), { said: [pain(6)], noteId: 'a' }), note(dayAfter(0), { said: [pain(2)], noteId: 'b' })]);
    if (series === undefined) throw new Error('No series.');
    expect(judgeChange(series).type).toBe('measured-once');
  });

  test.each(['absent', 'uncertain', 'past', 'other-person'] as const)('a value that is %s is left out', (status) => {
    expect(verdict(pain(8), pain(2, { status }))).toBe('measured-once');
  });

  test('an impossible value is left out', () => {
    expect(verdict(pain(8), pain(12, { impossible: true }))).toBe('measured-once');
  });
});

describe('the verdict itself', () => {
  const amount = fc.option(fc.double({ min: 0.1, max: 30, noNaN: true }), { nil: undefined });
  const change = fc.double({ min: -100, max: 100, noNaN: true });
  const order: readonly Verdict[] = ['worse', 'possibly-worse', 'no-real-change', 'possibly-improved', 'improved'];

  test('is the same the other way', () => {
    fc.assert(
      fc.property(amount, amount, change, (noise, important, improvement) => {
        const there = order.indexOf(verdictOf(improvement, { noise, important }));
        const back = order.indexOf(verdictOf(-improvement, { noise, important }));
        expect(there + back).toBe(order.length - 1);
      }),
    );
  });

  test('never gets worse for a greater improvement, nor better for a stricter number', () => {
    fc.assert(
      fc.property(amount, amount, change, fc.double({ min: 0, max: 50, noNaN: true }), (noise, important, improvement, more) => {
        const at = (value: number, numbers = { noise, important }) => order.indexOf(verdictOf(value, numbers));
        expect(at(improvement + more)).toBeGreaterThanOrEqual(at(improvement));
        const stricter = { noise: noise === undefined ? undefined : noise + more, important: important === undefined ? undefined : important + more };
        expect(Math.abs(at(improvement, stricter) - 2)).toBeLessThanOrEqual(Math.abs(at(improvement) - 2));
      }),
    );
  });

  test('calls improved only what reaches both numbers', () => {
    fc.assert(
      fc.property(amount, amount, change, (noise, important, improvement) => {
        if (verdictOf(improvement, { noise, important }) !== 'improved') return;
        expect(improvement).toBeGreaterThanOrEqual(Math.max(noise ?? 0, important ?? 0));
      }),
    );
  });
});
