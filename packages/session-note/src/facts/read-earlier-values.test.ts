import { describeAs } from './told-facts.test-support.ts';

describeAs('values told as earlier by a verb or by where they came from', {
  'ER 40 (from 25)': ['rom external rotation 40', 'rom past external rotation 25'],
  'ODI 12%, from 34%': ['score ODI 12%', 'score past ODI 34%'],
  'knee was 8 now 3': ['pain past knee 8', 'pain knee 3'],
  'Knee pain 6/10 running, 0/10 walking. Was 3/10 in the off season.': ['pain knee 6', 'pain knee 0', 'pain past 3'],
  'Back to 3/10 from 7/10 last week': ['pain 3', 'pain past 7'],
  'Pain was 7/10 on waking': ['pain 7'],
  'flexion was 95 now': ['rom flexion 95'],
  'Post flexion 95, after it was 110': ['rom after flexion 95', 'rom after flexion 110'],
});

describeAs('values of an earlier day', {
  'Heel 3/10, earlier 8/10': ['pain heel 3', 'pain past heel 8'],
  'Heel 3/10, earlier in the week 6/10': ['pain heel 3', 'pain past heel 6'],
  '8/10 at onset, now 2/10': ['pain past 8', 'pain 2'],
  '9/10 when it happened, settled to 3/10': ['pain past 9', 'pain 3'],
  'Wrist pain 3/10 with typing. At assessment 7/10.': ['pain wrist 3', 'pain past 7'],
  'At assessment 7/10.': ['pain 7'],
  'NDI 14/50 (prev. 22/50)': ['score NDI 14/50', 'score past NDI 22/50'],
  'visit 1: 8/10, visit 2: 6/10, visit 3: 4/10 (today)': ['pain past 8', 'pain past 6', 'pain 4'],
  'Flexion 90, first 10 degrees stiff': ['rom flexion 90'],
});
