import { expect, test } from 'vitest';
import { statusCueSchema } from './status-cue.ts';
import { statusCues } from './status-cues.ts';

test('every cue of status is well formed, and none has the id of another', () => {
  for (const cue of statusCues.cues) expect(statusCueSchema.parse(cue)).toEqual(cue);
  expect(new Set(statusCues.cues.map((cue) => cue.id)).size).toBe(statusCues.cues.length);
});
