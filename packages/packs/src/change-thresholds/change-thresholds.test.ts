import { describe, expect, test } from 'vitest';
import { instrumentThresholdSchema, motionThresholdSchema } from './change-threshold.ts';
import { amountsForRegion, thresholdForInstrument, thresholdsForMotion } from './change-thresholds.ts';
import { instrumentThresholds } from './instrument-thresholds.ts';
import { motionThresholds } from './motion-thresholds.ts';

describe('the thresholds of change', () => {
  test('fit their schemas, each instrument once, and every number says whom it was found in and who says so', () => {
    for (const threshold of instrumentThresholds) expect(instrumentThresholdSchema.safeParse(threshold).error, threshold.instrument).toBeUndefined();
    for (const threshold of motionThresholds) expect(motionThresholdSchema.safeParse(threshold).error, threshold.movement).toBeUndefined();
    expect(new Set(instrumentThresholds.map(({ instrument }) => instrument)).size).toBe(instrumentThresholds.length);
  });

  test('have an address for every number that is not from memory', () => {
    const sources = [
      ...instrumentThresholds.flatMap(({ noise, important, percentages, byBaseline, words }) => [...noise, ...important, ...percentages, ...byBaseline, ...words]),
      ...motionThresholds,
    ].map(({ source }) => source);
    for (const source of sources) expect(source.fromMemory === true ? source.citation.includes('from memory') : source.url !== undefined, source.citation).toBe(true);
  });

  test('lie within the range that can be scored', () => {
    for (const { instrument, range, noise, important, byBaseline } of instrumentThresholds) {
      for (const { change } of [...noise, ...important, ...byBaseline]) expect(change.to, instrument).toBeLessThan(range.to - range.from);
      for (const { baseline } of byBaseline) expect(range.from <= baseline.from && baseline.from <= baseline.to && baseline.to <= range.to, instrument).toBe(true);
    }
  });

  test('cover every score that a note knows', () => {
    for (const instrument of ['NPRS', 'PSFS', 'NDI', 'ODI', 'RMDQ', 'QuickDASH', 'LEFS', 'SPADI']) expect(thresholdForInstrument(instrument)?.important, instrument).not.toEqual([]);
    expect(thresholdForInstrument('toString')).toBeUndefined();
  });

  test('depend on how strong pain was at first', () => {
    const changeAt = (baseline: number) => thresholdForInstrument('NPRS')?.byBaseline.find((rule) => rule.baseline.from <= baseline && baseline <= rule.baseline.to)?.change;
    expect([0, 3, 6, 9].map(changeAt)).toEqual([undefined, { from: 1, to: 1 }, { from: 2, to: 2 }, { from: 3, to: 4 }]);
  });

  test('tell one rater from two, and a shoulder from what nobody published', () => {
    const rotation = thresholdsForMotion('shoulder', 'external rotation');
    expect(rotation.filter(({ rater, statistic }) => rater === 'same' && statistic === 'MDC90').map(({ degrees }) => degrees)).toEqual([{ from: 5, to: 5 }]);
    expect(rotation.filter(({ rater, strictProtocol, statistic }) => rater === 'different' && !strictProtocol && statistic !== 'SEM').map(({ degrees }) => degrees)).toEqual([{ from: 20, to: 25 }]);
    expect(thresholdsForMotion('shoulder', 'flexion').some(({ rater, statistic }) => rater === 'same' && statistic !== 'SEM')).toBe(false);
    expect(thresholdsForMotion('cervical spine', 'flexion')).toEqual([]);
  });

  test('come from people with the same complaint where such were studied', () => {
    const important = thresholdForInstrument('PSFS')?.important ?? [];
    expect(amountsForRegion(important, 'shoulder').map(({ change }) => change)).toEqual([{ from: 1.9, to: 2 }]);
    expect(amountsForRegion(important, 'knee')).toBe(important);
    expect(amountsForRegion(important, undefined)).toBe(important);
  });
});
