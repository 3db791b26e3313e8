import { expect, test } from 'vitest';
import { describeAs, words } from './told-facts.test-support.ts';

describeAs('tables that name their measures on top', {
  'Date | Pain | Flexion | L abd\n02/11 | 6 | 95 | 70\n16/11 | 3 | 120 | 95': ['pain 6', 'rom flexion 95', 'rom left abduction 70', 'pain 3', 'rom flexion 120', 'rom left abduction 95'],
  '\tNRS (0-10)\tExt\tGrip\nInitial\t6\t20\t18 kg\nToday\t4\t35\t24 kg': ['pain past 6', 'rom past extension 20', 'strength past 18 kg', 'pain 4', 'rom extension 35', 'strength 24 kg'],
  '| Side | SLR | Hip IR | Hawkins |\n|---|---|---|---|\n| L | 60 | 20 | + |\n| R | 80 | 35 | - |': ['test left straight leg raise 60', 'rom left hip internal rotation 20', 'test left hawkins-kennedy positive', 'test right straight leg raise 80', 'rom right hip internal rotation 35', 'test right hawkins-kennedy negative'],
  'Time | Pain | NDI\nPre | 5 | 22/50\nPost | 2 | 18/50': ['pain 5', 'score NDI 22/50', 'pain after 2', 'score after NDI 18/50'],
  'Visit | Pain | Notes\n1 | 6 | sore': [],
  'Neck | Shoulder | Hip\n1 | 2 | 3': [],
});

test('a value of a table stands where it is written', () => {
  expect(words('Date | Pain | Flexion\n02/11 | 6 | 95')).toEqual(['6', '95']);
});
