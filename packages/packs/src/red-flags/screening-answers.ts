/**
 * Which question of general health a finding of the red flags answers: "wet herself without noticing" says of the bladder what
 * "bladder change" does. Names are those of `vocabulary/screening.ts`. Only what nobody tells without being asked: a pain at
 * night or an operation is as often part of the story. A decision of ours.
 */
export const screeningAnswers: ReadonlyMap<string, string> = new Map([
  ['saddle-numbness', 'saddle numbness'],
  ['bladder-change', 'bladder change'],
  ['bowel-change', 'bowel change'],
  ['sexual-dysfunction', 'sexual dysfunction'],
  ['steroid-use', 'steroid use'],
  ['osteoporosis', 'osteoporosis'],
  ['diplopia', 'diplopia'],
  ['dysphagia', 'dysphagia'],
  ['drop-attacks', 'drop attacks'],
  ['facial-numbness', 'facial numbness'],
  ['weight-loss', 'weight loss'],
  ['night-sweats', 'night sweats'],
  ['iv-drug-use', 'iv drug use'],
]);
