import { describe, expect, test } from 'vitest';
import { instrumentThresholds } from './instrument-thresholds.ts';
import { contentOfPacks } from '../loading/content-of-packs.ts';
import { motionThresholds } from './motion-thresholds.ts';

const source = '{ "citation": "Clinic audit 2026, unpublished.", "fromMemory": true }';
const pack = `{ "name": "One clinic", "version": "1", "source": "Our own list.", "thresholds": {
  "instruments": [
    { "instrument": "NPRS", "title": "Pain from 0 to 10", "range": { "from": 0, "to": 10 }, "better": "low",
      "noise": [{ "change": { "from": 2, "to": 3 }, "population": "our clients", "source": ${source} }],
      "important": [], "percentages": [], "byBaseline": [], "words": [], "remark": "" }
  ],
  "motions": [
    { "region": "knee", "movement": "flexion", "better": "high", "rater": "same", "strictProtocol": false, "statistic": "MDC90", "degrees": { "from": 8, "to": 10 }, "population": "our clients", "source": ${source} }
  ]
} }`;

describe('a pack of thresholds', () => {
  test('that is as it should be stands instead of the instrument it names, and adds what was not there', () => {
    const { thresholds, refused } = contentOfPacks([{ name: 'clinic', text: pack }]);
    expect(refused).toEqual([]);
    expect(thresholds.instruments).toHaveLength(instrumentThresholds.length);
    expect(thresholds.instruments.find(({ instrument }) => instrument === 'NPRS')?.noise).toMatchObject([{ change: { from: 2, to: 3 } }]);
    expect(thresholds.motions).toHaveLength(motionThresholds.length + 1);
  });

  test('that breaks the schema or the range is refused with line, place and reason, and the others keep working', () => {
    const turned = { name: 'turned', text: pack.replace('{ "from": 2, "to": 3 }', '{ "from": 3, "to": 2 }') };
    const vast = { name: 'vast', text: pack.replace('{ "from": 2, "to": 3 }', '{ "from": 2, "to": 30 }') };
    const unsourced = { name: 'unsourced', text: pack.replace(`, "source": ${source} }],`, ' }],') };
    const { thresholds, refused } = contentOfPacks([turned, vast, unsourced, { name: 'good', text: pack }]);
    expect(refused).toMatchObject([
      { name: 'turned', faults: [{ line: 4, path: 'thresholds.instruments[0].noise[0].change', reason: 'from is greater than to' }] },
      { name: 'vast', faults: [{ line: 4, path: 'thresholds.instruments[0].noise[0].change', reason: 'This change is greater than the whole range.' }] },
      { name: 'unsourced', faults: [{ line: 4, path: 'thresholds.instruments[0].noise[0].source' }] },
    ]);
    expect(thresholds.motions).toHaveLength(motionThresholds.length + 1);
  });
});
