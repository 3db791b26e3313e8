import { describe, expect, test } from 'vitest';
import { accuracySources } from './accuracy-sources.ts';
import { orthopaedicTestSchema } from './orthopaedic-test.ts';
import { orthopaedicTest, orthopaedicTests } from './orthopaedic-tests.ts';
import { testNames } from './test-names.ts';

describe('the orthopaedic tests', () => {
  test('are described for every name a note may give, each once', () => {
    expect(orthopaedicTests.map(({ name }) => name).sort()).toEqual(testNames.map(({ name }) => name).sort());
    expect(orthopaedicTest('toString')).toBeUndefined();
  });

  test('fit their schema, with how-to, meaning and source', () => {
    for (const item of orthopaedicTests) expect(orthopaedicTestSchema.safeParse(item).error, item.name).toBeUndefined();
  });

  test('never give a diagnosis: a positive one makes something more likely, or goes with it', () => {
    for (const { name, positive } of orthopaedicTests) expect(/\b(diagnos|confirms?|proves?|means that|has a)\b/i.test(positive), name).toBe(false);
  });

  test('say where each figure was read, or that it is from memory', () => {
    for (const source of Object.values<{ citation: string; url?: string; secondHand?: true; fromMemory?: true }>(accuracySources)) {
      expect(source.fromMemory === true, source.citation).toBe(source.citation.includes('from memory'));
      if (source.fromMemory === undefined && source.secondHand === undefined) expect(source.url, source.citation).toBeDefined();
    }
  });

  test('warn before those that can do harm', () => {
    for (const name of ['vertebral artery', 'sharp-purser', 'spurling', 'cervical distraction', 'cervical rotation lateral flexion', 'flexion rotation', 'cervical compression', 'apprehension', 'homans', 'percussion', 'dermatomes']) expect(orthopaedicTest(name)?.caution, name).toBeDefined();
  });

  test('say what is measured where the result is a value', () => {
    for (const name of ['grip strength', 'sit to stand', 'single leg stance', 'heel raise', 'schober', 'straight leg raise', 'navicular drop']) expect(orthopaedicTest(name)?.measures, name).toBeDefined();
  });

  test('hold the published figures that were read', () => {
    const figures = (name: string) => orthopaedicTest(name)?.accuracy[0];
    expect(figures('hawkins-kennedy')).toMatchObject({ sensitivity: { from: 79, to: 79 }, specificity: { from: 59, to: 59 } });
    expect(figures('straight leg raise')).toMatchObject({ sensitivity: { from: 92, to: 92 }, specificity: { from: 28, to: 28 } });
    expect(figures('vertebral artery')).toMatchObject({ sensitivity: { from: 0, to: 57 } });
    expect(orthopaedicTest('ober')?.accuracy).toEqual([]);
  });
});
