import { expect, test } from 'vitest';
import { withPlace } from './complaint-place.ts';

const placeOf = (title: string, more: { readonly region?: string; readonly side?: 'left' | 'right' | 'both' } = {}) => {
  const { region, side } = withPlace({ complaintId: '1', clientId: 'odette', title, ...more });
  return [region, side];
};

test.each([
  ['Right shoulder', 'shoulder', 'right'],
  ['R shoulder since painting', 'shoulder', 'right'],
  ['sore L knee', 'knee', 'left'],
  ['Neck', 'cervical spine', undefined],
  ['Low back pain', 'lumbar spine', undefined],
  ['both knees', 'knee', 'both'],
  ['Left and right heel', 'heel', 'both'],
  ['Upper arm, left', 'upper arm', 'left'],
  ['Stress and poor sleep', undefined, undefined],
])('the title "%s" says where it is', (title, region, side) => {
  expect(placeOf(title)).toEqual([region, side]);
});

test('what stands in region and side comes before the title', () => {
  expect(placeOf('Right shoulder', { region: 'Neck', side: 'left' })).toEqual(['cervical spine', 'left']);
  expect(placeOf('Right shoulder', { region: 'the whole of it' })).toEqual(['shoulder', 'right']);
});
